package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.Step;
import io.shouwen.deadline.domain.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asking for more time (T-4). */
@ApplicationScoped
class ExtensionStep implements StepTaker {
  @Inject private DeadlineExtension extension;

  @SuppressWarnings("NullAway.Init")
  ExtensionStep() {}

  @Override
  public Optional<Changed> take(Step step, CaseRef ref, Typed typed) {
    if (step != Step.ASK_EXTENSION) {
      return Optional.empty();
    }
    String[] deadline = typed.required("deadline").split(" ", 2);
    return Optional.of(
        extension.ask(
            ref,
            new DeadlineExtension.Wish(
                obligation(deadline[0]),
                key(deadline),
                typed.requiredChoice(ExtensionReason.class, "extensionReason"),
                typed.required("text"),
                typed.requiredChoice(ContactMethod.class, "method"),
                typed.required("toldCustomer"),
                typed.requiredAt("newDueAt"))));
  }

  private static Obligation obligation(String name) {
    try {
      return Obligation.valueOf(name);
    } catch (IllegalArgumentException none) {
      throw new FieldRefused("deadline", "input.choice");
    }
  }

  private static long key(String[] deadline) {
    if (deadline.length < 2 || !deadline[1].matches("\\d{1,18}")) {
      throw new FieldRefused("deadline", "input.choice");
    }
    return Long.parseLong(deadline[1]);
  }
}
