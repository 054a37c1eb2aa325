package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Contact;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.Promise;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.complaint.store.SettingsStore;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Every call, message and meeting with the customer, and what was promised (C-3, C-4). */
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
public class ContactLog {
  @Inject private CaseGate gate;
  @Inject private ComplaintStore complaints;
  @Inject private SettingsStore settings;
  @Inject private CaseMasks masks;

  @SuppressWarnings("NullAway.Init")
  public ContactLog() {}

  /**
   * What was said.
   *
   * @param contactedAt null for now
   * @param contradiction it differs from what was recorded at reception (C-2)
   * @param promisedAt the next contact promised, or null; replaces an earlier promise
   */
  public record Entry(
      ContactMethod method,
      @Nullable Instant contactedAt,
      String said,
      boolean contradiction,
      @Nullable String promise,
      @Nullable Instant promisedAt)
      implements Serializable {}

  /** Logs a contact. It only adds, so the version that the page showed does not matter. */
  public Changed log(String number, Entry entry) {
    return gate.change(
        CaseRef.latest(number),
        Step.LOG_CONTACT,
        (c, m) -> {
          Instant typed = entry.contactedAt();
          Instant at = typed == null ? m.now() : typed;
          c.contacted(
              at,
              entry.promisedAt(),
              Details.of("method", entry.method())
                  .and("said", entry.said())
                  .and("promise", entry.promise())
                  .and("contradiction", entry.contradiction() ? "true" : null),
              m.actor(),
              m.now());
          keep(c.id(), entry, m);
        });
  }

  /**
   * Keeps a contact that is part of another step (a reply, a follow-up), which has its own event.
   * For the boundaries of later features, inside their transaction and behind their gate.
   */
  public void keep(long complaintId, Entry entry, CaseGate.Moment moment) {
    Instant typed = entry.contactedAt();
    complaints.add(
        new Contact(
            complaintId,
            typed == null ? moment.now() : typed,
            moment.actor(),
            entry.method(),
            entry.said(),
            entry.contradiction(),
            entry.promise(),
            entry.promisedAt()));
  }

  /** The contacts of a case, the newest first. */
  public Page<ContactView> contacts(String number, PageRequest wanted) {
    return masks.shown(number, complaints.contacts(gate.idOf(number), wanted));
  }

  /** What to promise for an estimate: the company's factor, rounded up to a round figure (C-4). */
  public Duration promiseFor(Duration estimate) {
    return Promise.of(estimate, settings.promiseFactorPercent());
  }
}
