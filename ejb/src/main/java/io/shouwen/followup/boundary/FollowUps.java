package io.shouwen.followup.boundary;

import io.shouwen.complaint.boundary.CaseGate;
import io.shouwen.complaint.boundary.CaseMasks;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Step;
import io.shouwen.followup.domain.FollowUp;
import io.shouwen.followup.store.FollowUpStore;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contact after the work is done, by somebody who did not do it (H-6). */
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
public class FollowUps {
  @Inject private CaseGate gate;
  @Inject private ContactLog contacts;
  @Inject private FollowUpStore followUps;
  @Inject private CaseMasks masks;

  @SuppressWarnings("NullAway.Init")
  public FollowUps() {}

  /**
   * What the customer says.
   *
   * @param solved is it really solved; no, or dissatisfied, reopens the case at the superior
   */
  public record Entry(
      ContactMethod method,
      Satisfaction satisfaction,
      boolean solved,
      String words,
      @Nullable String suggestions)
      implements Serializable {}

  /** A follow-up as shown. */
  public record View(
      Instant at,
      String byName,
      ContactMethod method,
      Satisfaction satisfaction,
      boolean solved,
      String words,
      @Nullable String suggestions)
      implements Serializable {}

  /** Records a follow-up. */
  public Changed record(CaseRef ref, Entry entry) {
    return gate.change(
        ref,
        Step.FOLLOW_UP,
        (c, m) -> {
          followUps.add(
              new FollowUp(
                  c.id(),
                  entry.method(),
                  entry.satisfaction(),
                  entry.solved(),
                  entry.words(),
                  entry.suggestions(),
                  m.actor(),
                  m.now()));
          contacts.keep(
              c.id(),
              new ContactLog.Entry(entry.method(), m.now(), entry.words(), false, null, null),
              m);
          c.followedUp(
              entry.satisfaction(),
              entry.solved(),
              Details.of("words", entry.words()).and("suggestions", entry.suggestions()),
              m.actor(),
              m.now());
        });
  }

  /** The follow-ups of a case, the newest first. */
  public List<View> of(String number) {
    return masks.shown(number, followUps.of(gate.idOf(number)));
  }
}
