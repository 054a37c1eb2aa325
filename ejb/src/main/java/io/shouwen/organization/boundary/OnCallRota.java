package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.OnCall;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.StaffChange;
import io.shouwen.organization.store.DirectoryStore;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call (S-5): kept by those who lead a project and by administrators, read by everybody
 * of the project.
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
public class OnCallRota {
  @Inject private Callers callers;
  @Inject private DirectoryStore directory;
  @Inject private OrganizationStore organization;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public OnCallRota() {}

  /**
   * A period.
   *
   * @param departmentId null for the whole project
   * @param fromAt inclusive
   * @param toAt exclusive
   */
  public record NewPeriod(
      long projectId, @Nullable Long departmentId, long staffId, Instant fromAt, Instant toAt)
      implements Serializable {}

  /** Who is or will be on call in the caller's scope, the earliest first. */
  public Page<OnCallView> page(PageRequest wanted) {
    return directory.rota(callers.current().scope(), clock.instant(), wanted);
  }

  /** Who is on call for a project now; nobody for one outside of the caller's scope. */
  public List<OnCallView> now(long projectId) {
    return callers.current().scope().holds(projectId)
        ? directory.onCallNow(projectId, clock.instant())
        : List.of();
  }

  /** True for those who may change the rota. */
  public boolean keeps() {
    return keeps(callers.current());
  }

  /**
   * Puts somebody on call.
   *
   * @throws RuleViolation {@code organization.not-your-rota}, {@code organization.unknown-project},
   *     {@code organization.unknown-department}, {@code organization.unknown-person}, and what
   *     {@link OnCall} refuses
   */
  public void enter(NewPeriod wish) {
    Actor actor = callers.current();
    Instant now = clock.instant();
    RuleViolation.unless(keeps(actor), "organization.not-your-rota");
    var project =
        organization
            .project(wish.projectId())
            .filter(p -> actor.scope().holds(p.id()))
            .orElseThrow(() -> new RuleViolation("organization.unknown-project"));
    Long department = wish.departmentId();
    RuleViolation.unless(
        department == null
            || organization
                .department(department)
                .filter(d -> d.projectId() == project.id())
                .isPresent(),
        "organization.unknown-department");
    Choice person =
        organization.staffFor(project.id(), project.companyId(), now).stream()
            .filter(s -> s.id() == wish.staffId())
            .findFirst()
            .orElseThrow(() -> new RuleViolation("organization.unknown-person"));
    directory.add(
        new OnCall(project.id(), department, person.id(), wish.fromAt(), wish.toAt(), actor, now));
    directory.add(
        new StaffChange(
            person.id(),
            StaffChange.Kind.ON_CALL,
            project.code(),
            null,
            wish.fromAt() + " – " + wish.toAt(),
            actor,
            now));
  }

  /**
   * Ends a period now, or calls it off before it began.
   *
   * @throws RuleViolation {@code organization.not-your-rota}, {@code organization.unknown-on-call}
   */
  public void cancel(long id) {
    Actor actor = callers.current();
    Instant now = clock.instant();
    RuleViolation.unless(keeps(actor), "organization.not-your-rota");
    OnCall period =
        directory
            .onCallPeriod(id)
            .filter(p -> actor.scope().holds(p.projectId()))
            .orElseThrow(() -> new RuleViolation("organization.unknown-on-call"));
    period.cancel(now);
    directory.add(
        new StaffChange(period.staffId(), StaffChange.Kind.ON_CALL, "", null, "–", actor, now));
  }

  private static boolean keeps(Actor actor) {
    return actor.is(Role.ADMINISTRATOR) || actor.atLeast(Role.CENTRE_SUPERVISOR);
  }
}
