package io.shouwen.deadline.boundary;

import io.shouwen.deadline.domain.KeptDeadline;
import io.shouwen.deadline.store.DeadlineStore;
import io.shouwen.deadline.store.WatchStore;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows administrators what happens by itself, what failed, and has it tried again (T-8). */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class Watchdog {
  @Inject private SweepWatch watch;
  @Inject private WatchStore store;
  @Inject private DeadlineStore deadlines;
  @Inject private Instance<DueWork> works;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public Watchdog() {}

  /** What is seen now. */
  public WatchView look() {
    return watch.look();
  }

  /** The steps that failed and are tried again, the one that waits longest first; 50 at most. */
  public List<WatchView.Failing> failing() {
    return store.failures().stream()
        .map(f -> f.named(nameOf(f.subjectKind(), f.subjectId())))
        .toList();
  }

  private @Nullable String nameOf(String kind, long id) {
    return works.stream()
        .filter(work -> work.kind().equals(kind))
        .findFirst()
        .flatMap(work -> work.nameOf(id))
        .orElse(null);
  }

  /**
   * Has a step that failed tried again at the next ring, in place of later.
   *
   * @throws RuleViolation {@code deadline.unknown} when it is no longer there or does not fail
   */
  public void tryNow(long deadlineId) {
    deadlines
        .findForUpdate(deadlineId)
        .filter(KeptDeadline::failing)
        .orElseThrow(() -> new RuleViolation("deadline.unknown"))
        .tryAt(clock.instant());
  }
}
