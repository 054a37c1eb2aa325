package io.shouwen.deadline.boundary;

import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.domain.Timekeeping;
import io.shouwen.deadline.domain.Course;
import io.shouwen.deadline.domain.Deadline;
import io.shouwen.deadline.domain.Limit;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.Policy;
import io.shouwen.deadline.domain.PolicyVersion;
import io.shouwen.deadline.store.PolicyStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time limits as data (T-1): everybody may read them, administrators make new versions, after a
 * look at what would differ. A version never changes; what was received keeps the one that held.
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
public class PolicyAdministration {

  @Inject private CalendarQueries calendars;
  @Inject private Callers callers;
  @Inject private OrganizationQueries organization;
  @Inject private PolicyStore policies;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public PolicyAdministration() {}

  /**
   * A new version.
   *
   * @param companyId null for the group
   * @param validFrom null for at once, else not in the past
   * @param note why, for the history
   */
  public record NewVersion(
      @Nullable Long companyId,
      @Nullable Instant validFrom,
      List<LimitLine> lines,
      @Nullable String note)
      implements Serializable {}

  /**
   * A limit that would be another for new cases.
   *
   * @param severity null for each that has no line of its own
   * @param from when it would begin
   * @param before when it is due today, null when it is not owed
   * @param after when it would be due, null when it would not be owed
   */
  public record Difference(
      Obligation obligation,
      @Nullable String severity,
      @Nullable String category,
      Instant from,
      @Nullable Instant before,
      @Nullable Instant after)
      implements Serializable {}

  /** The companies in the caller's scope. */
  public List<Choice> companies() {
    return organization.companies();
  }

  /** The versions of a company, or of the group for null: the newest first. */
  public List<PolicyView> versions(@Nullable Long companyId) {
    requireVisible(companyId);
    return policies.versions(companyId, clock.instant());
  }

  /** The version that holds now; the group's when the company has none. */
  public PolicyView current(@Nullable Long companyId) {
    requireVisible(companyId);
    Instant now = clock.instant();
    long version = policies.versionAt(companyId, now);
    return Stream.of(companyId, null)
        .flatMap(of -> policies.versions(of, now).stream())
        .filter(v -> v.id() == version)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The lines of a version.
   *
   * @throws RuleViolation {@code deadline.unknown-version}
   */
  public List<LimitLine> lines(long version) {
    Optional<PolicyVersion> found = policies.find(version);
    RuleViolation.unless(found.isPresent(), "deadline.unknown-version");
    PolicyVersion known = found.orElseThrow();
    requireVisible(known.companyId());
    return known.policy().limits().stream().map(LimitLine::of).toList();
  }

  /**
   * Which due times would differ for new cases, from now and from an example time; running cases
   * keep theirs (T-1).
   *
   * @param example another time to look at, for example the evening before a holiday
   * @throws RuleViolation as {@link #make}
   */
  @RolesAllowed(Role.Names.ADMINISTRATOR)
  public List<Difference> preview(NewVersion wanted, @Nullable Instant example) {
    requireOwn(wanted.companyId());
    Instant now = clock.instant();
    Policy after = version(wanted, now).policy();
    Instant from = Objects.requireNonNullElse(wanted.validFrom(), now);
    Policy before = policies.policy(policies.versionAt(wanted.companyId(), from));
    Long company = wanted.companyId();
    Timekeeping time = company == null ? calendars.ofGroup() : calendars.timekeeping(company);
    Set<Kind> kinds = new LinkedHashSet<>();
    Stream.concat(before.limits().stream(), after.limits().stream())
        .map(Kind::of)
        .forEach(kinds::add);
    return Stream.of(now, example)
        .filter(Objects::nonNull)
        .flatMap(
            start ->
                kinds.stream()
                    .map(
                        kind ->
                            new Difference(
                                kind.obligation(),
                                kind.severity(),
                                kind.category(),
                                start,
                                kind.due(before, start, time),
                                kind.due(after, start, time))))
        .filter(difference -> !Objects.equals(difference.before(), difference.after()))
        .toList();
  }

  /** What has a due time of its own. */
  private record Kind(Obligation obligation, @Nullable String severity, @Nullable String category) {
    static Kind of(Limit limit) {
      return new Kind(limit.obligation(), limit.severity(), limit.category());
    }

    @Nullable Instant due(Policy policy, Instant from, Timekeeping time) {
      List<Course.Grade> grades =
          severity == null ? List.of() : List.of(new Course.Grade(from, severity, 0));
      Course course =
          new Course(
              obligation, 0, from, grades, category, null, null, List.of(), List.of(), null, false);
      return Deadline.of(course, policy, time).map(Deadline::dueAt).orElse(null);
    }
  }

  /**
   * Makes a new version; it holds for what is received from then on.
   *
   * @return its id
   * @throws RuleViolation {@code deadline.policy-in-past}, {@code deadline.no-lines}, {@code
   *     deadline.note-length}, {@code deadline.other-company}, and what a line or a policy refuses
   */
  @RolesAllowed(Role.Names.ADMINISTRATOR)
  public long make(NewVersion wanted) {
    requireOwn(wanted.companyId());
    PolicyVersion version = version(wanted, clock.instant());
    policies.add(version);
    return version.id();
  }

  private PolicyVersion version(NewVersion wanted, Instant now) {
    RuleViolation.unless(!wanted.lines().isEmpty(), "deadline.no-lines");
    return new PolicyVersion(
        wanted.companyId(),
        Objects.requireNonNullElse(wanted.validFrom(), now),
        wanted.lines().stream().map(LimitLine::limit).toList(),
        callers.current().name(),
        wanted.note(),
        now);
  }

  private void requireVisible(@Nullable Long companyId) {
    RuleViolation.unless(
        companyId == null || organization.companies().stream().anyMatch(c -> c.id() == companyId),
        "organization.unknown-company");
  }

  /** The group's limits are changed by those who see the whole group. */
  private void requireOwn(@Nullable Long companyId) {
    requireVisible(companyId);
    RuleViolation.unless(
        companyId == null
            ? callers.current().scope().group()
            : organization.reachesAllOf(companyId),
        "deadline.other-company");
  }
}
