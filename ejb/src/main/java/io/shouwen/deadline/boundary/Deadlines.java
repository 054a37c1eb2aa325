package io.shouwen.deadline.boundary;

import io.shouwen.calendar.domain.Timekeeping;
import io.shouwen.deadline.domain.Course;
import io.shouwen.deadline.domain.Deadline;
import io.shouwen.deadline.domain.KeptDeadline;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.Policy;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.deadline.store.DeadlineStore;
import io.shouwen.deadline.store.PolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of what other features own, kept in their transactions (T-1). Not a door for
 * people: it knows no caller.
 */
@ApplicationScoped
public class Deadlines {
  @Inject private DeadlineStore deadlines;
  @Inject private PolicyStore policies;

  @SuppressWarnings("NullAway.Init")
  public Deadlines() {}

  /** The version of the policy that holds for what a company receives at an instant. */
  public long policyVersion(@Nullable Long companyId, Instant at) {
    return policies.versionAt(companyId, at);
  }

  /** The limits of a version. */
  public Policy policy(long version) {
    return policies.policy(version);
  }

  /**
   * Writes what follows from the courses: new deadlines, moved due times, ends. What is no longer
   * among the courses is cancelled; a breach is never erased (T-5).
   *
   * @param fresh true when the subject is new and can have no deadlines yet
   * @return the deadlines that are owed or were, in the order of the courses
   */
  public List<Deadline> follow(
      Subject subject,
      List<Course> courses,
      Policy policy,
      Timekeeping calendar,
      Instant now,
      boolean fresh) {
    Map<Name, KeptDeadline> kept = new HashMap<>();
    if (!fresh) {
      deadlines.of(subject).forEach(d -> kept.put(new Name(d.obligation(), d.key()), d));
    }
    List<Deadline> all = new ArrayList<>();
    for (Course course : courses) {
      Optional<Deadline> found = Deadline.of(course, policy, calendar);
      if (found.isPresent()) {
        Deadline deadline = found.get();
        all.add(deadline);
        KeptDeadline before = kept.remove(new Name(deadline.obligation(), deadline.key()));
        if (before == null) {
          deadlines.add(new KeptDeadline(subject, deadline, now));
        } else {
          before.follow(deadline, now);
        }
      }
    }
    kept.values().forEach(gone -> gone.cancel(now));
    return all;
  }

  /** The deadlines of a subject, those still owed first, by due time. */
  public List<DeadlineView> of(Subject subject) {
    return deadlines.views(subject);
  }

  /** The deadlines of several subjects of a kind, by subject, as {@link #of} orders them. */
  public Map<Long, List<DeadlineView>> ofAll(String kind, Collection<Long> subjectIds) {
    return subjectIds.isEmpty() ? Map.of() : deadlines.views(kind, subjectIds);
  }

  private record Name(Obligation obligation, long key) {}
}
