package io.shouwen.complaint.boundary;

import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.domain.Timekeeping;
import io.shouwen.complaint.domain.CaseCourses;
import io.shouwen.complaint.domain.CaseEvent;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.DueTimes;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.deadline.boundary.DeadlineExplanation;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.boundary.Deadlines;
import io.shouwen.deadline.domain.Course;
import io.shouwen.deadline.domain.Deadline;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.Policy;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.boundary.People;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the deadlines of cases true: after each change they are computed anew from what was
 * recorded (T-6) and written in the same transaction.
 */
@ApplicationScoped
class CaseTiming {
  static final String KIND = "CASE";

  @Inject private ComplaintStore complaints;
  @Inject private Deadlines deadlines;
  @Inject private People people;
  @Inject private CalendarQueries calendars;

  @SuppressWarnings("NullAway.Init")
  CaseTiming() {}

  /** The limits that hold when it is received hold for its whole life (T-1). */
  void begin(Complaint complaint) {
    complaint.receivedUnder(
        deadlines.policyVersion(
            people.companyOf(complaint.projectId()), complaint.reception().receivedAt()));
  }

  /**
   * Computes and writes.
   *
   * @param fresh the events of this change, not yet written
   * @return what is owed or was
   */
  List<Deadline> follow(Complaint complaint, List<CaseEvent> fresh, Instant now) {
    boolean begins = complaint.version() == 0;
    List<CaseEvent> events =
        begins ? new ArrayList<>() : new ArrayList<>(complaints.events(complaint.id()));
    events.addAll(fresh);
    Timekeeping calendar = calendar(complaint);
    List<Deadline> all =
        deadlines.follow(
            subject(complaint.id()),
            CaseCourses.of(complaint, events, calendar.zone()),
            deadlines.policy(complaint.policyVersionId()),
            calendar,
            now,
            begins);
    Map<Long, Instant> signDue = new HashMap<>();
    Map<Long, Instant> partDue = new HashMap<>();
    @Nullable Instant solve = null;
    @Nullable Instant silent = null;
    for (Deadline deadline : all) {
      Instant due = deadline.dueAt();
      if (due != null && deadline.isOpen()) {
        if (deadline.obligation() == Obligation.SIGN) {
          signDue.put(deadline.key(), due);
        } else if (deadline.obligation() == Obligation.PART) {
          partDue.put(deadline.key(), due);
        } else if (deadline.obligation() == Obligation.SOLVE) {
          solve = due;
        } else if (deadline.obligation() == Obligation.CONTACT) {
          silent = due;
        }
      }
    }
    Optional<Deadline> next = next(all);
    complaint.dueTimesAre(
        new DueTimes(
            next.map(Deadline::dueAt).orElse(null),
            next.map(Deadline::obligation).orElse(null),
            next.map(Deadline::startedAt).orElse(null),
            silent,
            solve,
            signDue,
            partDue));
    return all;
  }

  /**
   * A due time that is another one by the calendar of now.
   *
   * @param before what is kept
   * @param after what would be kept
   */
  record Moved(Obligation obligation, Instant before, Instant after) {}

  /** What is owed and would be due at another time than it is kept, by due time. */
  List<Moved> moved(Complaint complaint) {
    Map<String, Instant> kept = new HashMap<>();
    for (DeadlineView each : of(complaint.id())) {
      Instant due = each.dueAt();
      if (each.open() && due != null) {
        kept.put(DeadlineExtension.topic(each.obligation(), each.key()), due);
      }
    }
    Timekeeping calendar = calendar(complaint);
    Policy policy = policy(complaint);
    List<Moved> moved = new ArrayList<>();
    for (Course course :
        CaseCourses.of(complaint, complaints.events(complaint.id()), calendar.zone())) {
      Instant before = kept.get(DeadlineExtension.topic(course.obligation(), course.key()));
      Instant after = Deadline.of(course, policy, calendar).map(Deadline::dueAt).orElse(null);
      if (before != null && after != null && !before.equals(after)) {
        moved.add(new Moved(course.obligation(), before, after));
      }
    }
    moved.sort(Comparator.comparing(Moved::after));
    return moved;
  }

  /** The earliest of what somebody has to do; that it becomes major is nobody's work. */
  private static Optional<Deadline> next(List<Deadline> all) {
    return all.stream()
        .filter(d -> d.isOpen() && d.dueAt() != null && d.obligation() != Obligation.PROMOTION)
        .min(
            Comparator.comparing(Deadline::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Deadline::obligation));
  }

  /** When an obligation of the case would be due that begins now. */
  Instant dueFrom(Complaint complaint, Obligation obligation, Instant now) {
    Course course =
        new Course(
            obligation,
            0,
            now,
            List.of(
                new Course.Grade(now, complaint.severity().name(), complaint.severity().rank())),
            complaint.classification().category().name(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            false);
    return Deadline.of(course, policy(complaint), calendar(complaint))
        .map(Deadline::dueAt)
        .orElse(now);
  }

  /** A deadline of a case with all that explains it (T-6). */
  DeadlineExplanation explained(Complaint complaint, Obligation obligation, long key, Instant now) {
    Timekeeping calendar = calendar(complaint);
    Policy policy = policy(complaint);
    return CaseCourses.of(complaint, complaints.events(complaint.id()), calendar.zone()).stream()
        .filter(course -> course.obligation() == obligation && course.key() == key)
        .flatMap(
            course ->
                Deadline.of(course, policy, calendar).stream()
                    .map(d -> DeadlineExplanation.of(d, course, policy.version(), now)))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("deadline.unknown"));
  }

  /**
   * One deadline of a case, by obligation and key as {@link DeadlineExtension#topic} writes them.
   *
   * @throws RuleViolation {@code deadline.unknown}
   */
  DeadlineView one(long complaintId, String topic) {
    return of(complaintId).stream()
        .filter(d -> DeadlineExtension.topic(d.obligation(), d.key()).equals(topic))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("deadline.unknown"));
  }

  List<DeadlineView> of(long complaintId) {
    return deadlines.of(subject(complaintId));
  }

  private Policy policy(Complaint complaint) {
    return deadlines.policy(complaint.policyVersionId());
  }

  private Timekeeping calendar(Complaint complaint) {
    return calendars.timekeeping(people.companyOf(complaint.projectId()));
  }

  /** The deadlines of several cases, by case; a case without any is left out. */
  Map<Long, List<DeadlineView>> ofAll(Collection<Long> complaintIds) {
    return deadlines.ofAll(KIND, complaintIds);
  }

  static Subject subject(long complaintId) {
    return new Subject(KIND, complaintId);
  }
}
