package io.shouwen.look.boundary;

import io.shouwen.look.domain.Door;
import io.shouwen.look.domain.LookKind;
import io.shouwen.look.store.LookStore;
import io.shouwen.look.store.LookStore.Line;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who looks at personal data, in the transaction of the boundary that is about to show
 * it: if the look cannot be written, nothing is shown.
 */
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
public class LookBook {
  /** The longest reason. */
  public static final int REASON_LENGTH = 500;

  /** A day is a day of the group's zone. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Inject private LookStore looks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public LookBook() {}

  /** Somebody opens what they work on, a case or a card; the first time on a day is written. */
  public void opened(Actor actor, LookKind kind, Seen seen) {
    looks.once(line(actor, kind, seen, kind + ":" + seen.subject(), Door.ANY, null, 1));
  }

  /**
   * Somebody asked for what is masked, for a paper or for a report; each time is written.
   *
   * @param reason as typed, or null
   * @throws RuleViolation {@code look.reason}
   */
  public void asked(Actor actor, LookKind kind, Seen seen, Door door, @Nullable String reason) {
    String said = reason == null || reason.isBlank() ? null : reason.strip();
    RuleViolation.unless(
        said == null || said.length() <= REASON_LENGTH, "look.reason", REASON_LENGTH);
    looks.each(line(actor, kind, seen, kind + ":" + seen.subject(), door, said, 1));
  }

  /** Somebody found customers in plain: how many, by project. */
  public void found(Actor actor, Map<Long, Integer> persons) {
    persons.forEach(
        (project, number) ->
            looks.more(
                line(
                    actor,
                    LookKind.SEARCH,
                    new Seen(project, null, null),
                    LookKind.SEARCH + ":" + project,
                    Door.ANY,
                    null,
                    number)));
  }

  /**
   * Somebody takes a list along as a file: how many persons it shows in plain, by project. One row
   * for an export, however many parts it is read in.
   *
   * @param export unique for the export
   */
  public void exported(Actor actor, String export, Map<Long, Integer> persons) {
    persons.forEach(
        (project, number) ->
            looks.more(
                line(
                        actor,
                        LookKind.EXPORT,
                        new Seen(project, null, null),
                        LookKind.EXPORT + ":" + project + ":" + export,
                        Door.ANY,
                        null,
                        number)
                    .onceOnly()));
  }

  private Line line(
      Actor actor,
      LookKind kind,
      Seen seen,
      String key,
      Door door,
      @Nullable String reason,
      int persons) {
    Instant now = clock.instant();
    Optional<Role> role = actor.orderedRoles().stream().findFirst();
    boolean known = seen.customerId() != null || seen.complaintId() != null;
    return new Line(
        actor.staffId(),
        actor.name(),
        role.orElseThrow(),
        kind,
        LocalDate.ofInstant(now, ZONE),
        key,
        seen.projectId(),
        seen.customerId(),
        seen.complaintId(),
        known ? seen.person() : null,
        persons,
        door,
        reason,
        now,
        true);
  }
}
