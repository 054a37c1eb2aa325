package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.Change;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.StaffDirectory;
import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an administrator answers for: the whole group, or one company. */
@ApplicationScoped
public class AdministratorScope {
  @Inject private Callers callers;
  @Inject private StaffDirectory directory;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public AdministratorScope() {}

  /**
   * The caller's company, null for the whole group.
   *
   * @throws RuleViolation {@code notice.unknown-person} for somebody without a scope
   */
  @Nullable Long company() {
    Actor caller = callers.current();
    if (caller.scope().group()) {
      return null;
    }
    return directory
        .person(caller.staffId())
        .map(StaffDirectory.Person::companyId)
        .orElseThrow(() -> new RuleViolation("notice.unknown-person"));
  }

  /** True when the company, null for the group, is the caller's to look after. */
  boolean holds(@Nullable Long companyId) {
    Long own = company();
    return own == null || Objects.equals(own, companyId);
  }

  /**
   * Refuses what holds for the whole group to those who look after one company.
   *
   * @throws RuleViolation {@code notice.group-only}
   */
  void requireGroup() {
    RuleViolation.unless(company() == null, "notice.group-only");
  }

  /** The caller as the one who changes something now. */
  Change change() {
    Actor caller = callers.current();
    return new Change(caller.staffId(), caller.name(), clock.instant());
  }
}
