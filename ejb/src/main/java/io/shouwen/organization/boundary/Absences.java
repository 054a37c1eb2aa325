package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Absence;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.organization.store.PeopleStore;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for whom: people name a deputy for a period for themselves, their superior or
 * an administrator for others in their scope.
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
public class Absences {
  @Inject private Callers callers;
  @Inject private PeopleStore people;
  @Inject private OrganizationStore organization;
  @Inject private Event<AbsenceChanged> changed;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public Absences() {}

  /**
   * A deputy for a period.
   *
   * @param staffId who is on leave, or null for the caller
   * @param fromAt inclusive
   * @param toAt exclusive
   */
  public record NewAbsence(@Nullable Long staffId, long deputyId, Instant fromAt, Instant toAt)
      implements Serializable {}

  /** Those in which the caller is on leave, stands in, or entered for somebody; newest first. */
  public List<AbsenceView> mine() {
    return people.absencesOf(callers.current().staffId());
  }

  /**
   * Names a deputy.
   *
   * @return the absence's id
   * @throws RuleViolation {@code organization.unknown-person}, {@code
   *     organization.not-your-absence}, and what {@link Absence} refuses
   */
  public long name(NewAbsence wish) {
    Actor actor = callers.current();
    Instant now = clock.instant();
    Staff absent = person(wish.staffId() == null ? actor.staffId() : wish.staffId());
    requireMayEnterFor(absent, actor);
    Staff deputy = person(wish.deputyId());
    RuleViolation.unless(
        organization.deputiesFor(organization.scopeOf(absent), now).stream()
            .anyMatch(c -> c.id() == deputy.id()),
        "organization.unknown-person");
    Absence absence = new Absence(absent.id(), deputy.id(), wish.fromAt(), wish.toAt(), actor, now);
    people.add(absence);
    tell(absence.id(), now);
    return absence.id();
  }

  /**
   * Ends it now, or calls it off before it began; nothing when it is over.
   *
   * @throws RuleViolation {@code organization.unknown-absence}, {@code
   *     organization.not-your-absence}
   */
  public void cancel(long absenceId) {
    Actor actor = callers.current();
    Instant now = clock.instant();
    Absence absence =
        people.find(absenceId).orElseThrow(() -> new RuleViolation("organization.unknown-absence"));
    if (absence.enteredById() != actor.staffId()) {
      requireMayEnterFor(person(absence.staffId()), actor);
    }
    absence.cancel(now);
    tell(absenceId, now);
  }

  /** Who could stand in for the caller, by name. */
  public List<Choice> deputies() {
    Actor actor = callers.current();
    return organization.deputiesFor(actor.scope(), clock.instant()).stream()
        .filter(c -> c.id() != actor.staffId())
        .toList();
  }

  /** For whom else the caller may name a deputy, by name. */
  public List<Choice> others() {
    Actor actor = callers.current();
    if (actor.rank() == 0 && !actor.is(Role.ADMINISTRATOR)) {
      return List.of();
    }
    return organization.staffWithin(actor.scope(), clock.instant()).stream()
        .filter(c -> c.id() != actor.staffId())
        .filter(c -> actor.is(Role.ADMINISTRATOR) || rankOf(c.id()) < actor.rank())
        .toList();
  }

  private void requireMayEnterFor(Staff absent, Actor actor) {
    if (absent.id() == actor.staffId()) {
      return;
    }
    Scope theirs = organization.scopeOf(absent);
    boolean within =
        actor.scope().group()
            || (!theirs.group() && actor.scope().projectIds().containsAll(theirs.projectIds()));
    boolean above = actor.is(Role.ADMINISTRATOR) || actor.rank() > rankOf(absent.id());
    RuleViolation.unless(within && above, "organization.not-your-absence");
  }

  private int rankOf(long staffId) {
    Set<Role> roles = people.rolesOf(staffId);
    return roles.stream().mapToInt(Role::rank).max().orElse(0);
  }

  private Staff person(long staffId) {
    return organization
        .staff(staffId)
        .orElseThrow(() -> new RuleViolation("organization.unknown-person"));
  }

  private void tell(long absenceId, Instant now) {
    people.absenceView(absenceId).ifPresent(view -> changed.fire(new AbsenceChanged(view, now)));
  }
}
