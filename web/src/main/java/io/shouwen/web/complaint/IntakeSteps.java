package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintClassification;
import io.shouwen.complaint.boundary.ComplaintDispatch;
import io.shouwen.complaint.boundary.ComplaintLinks;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.ThirdParties;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.domain.ThirdPartyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps of the desk: confirm, classify, link, dispatch, sign, talk to the customer. */
@ApplicationScoped
class IntakeSteps implements StepTaker {
  /** Rows of the dispatch form. */
  static final int DEPARTMENTS = 4;

  @Inject private ComplaintClassification classification;
  @Inject private ComplaintLinks links;
  @Inject private ComplaintDispatch dispatch;
  @Inject private ContactLog contacts;
  @Inject private ThirdParties thirdParties;

  @SuppressWarnings("NullAway.Init")
  IntakeSteps() {}

  @Override
  public Optional<Changed> take(Step step, CaseRef ref, Typed typed) {
    return switch (step) {
      case CONFIRM ->
          Optional.of(
              classification.confirm(
                  ref,
                  typed.flag("readBack"),
                  typed.flag("apologised"),
                  typed.flag("dateAccepted")));
      case CLASSIFY -> Optional.of(classify(ref, typed));
      case RAISE_SEVERITY, LOWER_SEVERITY ->
          Optional.of(
              classification.decideSeverity(
                  ref, typed.requiredChoice(Severity.class, "severity"), typed.required("text")));
      case PROPOSE_INVALID ->
          Optional.of(
              classification.proposeInvalid(
                  ref, typed.required("text"), typed.required("explanation")));
      case CONFIRM_INVALID ->
          Optional.of(classification.confirmInvalid(ref, typed.required("text")));
      case REJECT_INVALID -> Optional.of(classification.rejectInvalid(ref, typed.required("text")));
      case LINK -> Optional.of(link(ref, typed));
      case LEAD_COMMON_PROBLEM -> Optional.of(links.lead(ref));
      case DISPATCH -> Optional.of(dispatch.dispatch(ref, wishes(typed)));
      case SIGN -> Optional.of(dispatch.sign(ref, typed.id("part")));
      case RETURN ->
          Optional.of(dispatch.giveBack(ref, typed.requiredId("part"), typed.required("text")));
      case LOG_CONTACT -> Optional.of(contacts.log(ref.number(), contact(typed)));
      case HAND_TO_THIRD_PARTY ->
          Optional.of(
              thirdParties.hand(
                  ref,
                  typed.requiredChoice(ThirdPartyKind.class, "kind"),
                  typed.required("name"),
                  typed.text("contact"),
                  typed.required("text")));
      default -> Optional.empty();
    };
  }

  private Changed classify(CaseRef ref, Typed typed) {
    ReceptionInput input = new ReceptionInput(typed);
    Category category = input.category();
    if (category == null) {
      throw new FieldRefused("category", "input.required");
    }
    return classification.classify(
        ref, category, input.subCategory(), typed.flag("valid"), typed.flag("emergency"));
  }

  private Changed link(CaseRef ref, Typed typed) {
    String undone = typed.text("unlink");
    if (undone != null) {
      return links.unlink(ref, undone);
    }
    if (typed.flag("leave")) {
      return links.joinLead(ref, null);
    }
    String other = typed.text("other");
    String wanted = other == null ? typed.text("found") : other.toUpperCase(Locale.ROOT);
    if (wanted == null) {
      // the list of similar ones is not always there; this field is
      throw new FieldRefused("other", "input.required");
    }
    if ("LEAD".equals(typed.text("kind"))) {
      return links.joinLead(ref, wanted);
    }
    return links.link(ref, wanted, typed.requiredChoice(LinkKind.class, "kind"));
  }

  /**
   * One wish for each row with a department; the first row is in the lead unless another is ticked.
   */
  private static List<ComplaintDispatch.Wish> wishes(Typed typed) {
    List<ComplaintDispatch.Wish> wishes = new ArrayList<>();
    String lead = typed.text("lead");
    for (int row = 0; row < DEPARTMENTS; row++) {
      Long department = typed.id("department" + row);
      if (department != null) {
        wishes.add(
            new ComplaintDispatch.Wish(
                department,
                typed.id("person" + row),
                typed.required("task" + row),
                typed.at("due" + row),
                String.valueOf(row).equals(lead)));
      }
    }
    return wishes;
  }

  private static ContactLog.Entry contact(Typed typed) {
    return new ContactLog.Entry(
        typed.requiredChoice(ContactMethod.class, "method"),
        typed.at("contactedAt"),
        typed.required("text"),
        typed.flag("contradiction"),
        typed.text("promise"),
        typed.at("promisedAt"));
  }
}
