package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.complaint.store.SettingsStore;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Confirms with the customer, classifies, decides severity and validity (C-2, C-8, S-4). */
@Stateless
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.HANDLER,
  Role.Names.DEPARTMENT_HEAD,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.CENTRE_MANAGER,
  Role.Names.COMPANY_MANAGER,
  Role.Names.GENERAL_MANAGER,
  Role.Names.INTERVIEWER,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class ComplaintClassification {
  @Inject private CaseGate gate;
  @Inject private SettingsStore settings;

  @SuppressWarnings("NullAway.Init")
  public ComplaintClassification() {}

  /**
   * The key points were read back to the customer and confirmed (C-2).
   *
   * @param dateAccepted the date that the customer wants was accepted
   */
  public Changed confirm(CaseRef ref, boolean readBack, boolean apologised, boolean dateAccepted) {
    return gate.change(
        ref,
        Step.CONFIRM,
        (c, m) -> c.confirm(readBack, apologised, dateAccepted, m.actor(), m.now()));
  }

  /** Another category, valid or not yet decided, emergency or not. */
  public Changed classify(
      CaseRef ref,
      Category category,
      @Nullable SubCategory subCategory,
      boolean valid,
      boolean emergency) {
    return gate.change(
        ref,
        Step.CLASSIFY,
        (c, m) -> {
          boolean before = c.classification().emergency();
          c.classify(
              c.classification().under(category, subCategory, valid, emergency),
              m.actor(),
              m.now());
          if (emergency && !before) {
            c.emergencyOpened(settings.onSiteMinutes(subCategory), m.actor(), m.now());
          }
        });
  }

  /** Raises or lowers the severity, each a step with its own people (S-4). */
  public Changed decideSeverity(CaseRef ref, Severity severity, String reason) {
    return gate.change(
        ref,
        c -> severity.compareTo(c.severity()) >= 0 ? Step.RAISE_SEVERITY : Step.LOWER_SEVERITY,
        (c, m) -> c.decideSeverity(severity, reason, m.actor(), m.now()));
  }

  /** C-8: why it is invalid, and how that was explained to the customer. */
  public Changed proposeInvalid(CaseRef ref, String reason, String explanation) {
    return gate.change(
        ref,
        Step.PROPOSE_INVALID,
        (c, m) -> c.proposeInvalid(reason, explanation, m.actor(), m.now()));
  }

  /** A supervisor or above agrees (C-8). */
  public Changed confirmInvalid(CaseRef ref, String comment) {
    return gate.change(
        ref, Step.CONFIRM_INVALID, (c, m) -> c.confirmInvalid(comment, m.actor(), m.now()));
  }

  /** A supervisor or above does not agree; the case goes on as valid. */
  public Changed rejectInvalid(CaseRef ref, String comment) {
    return gate.change(
        ref, Step.REJECT_INVALID, (c, m) -> c.rejectInvalid(comment, m.actor(), m.now()));
  }
}
