package io.shouwen.approval.boundary;

import io.shouwen.calendar.domain.Timekeeping;
import io.shouwen.deadline.boundary.Deadlines;
import io.shouwen.deadline.boundary.DueWork;
import io.shouwen.deadline.domain.Course;
import io.shouwen.deadline.domain.DeadlineStep;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.boundary.AbsenceChanged;
import io.shouwen.organization.boundary.AbsenceView;
import io.shouwen.organization.boundary.People;
import io.shouwen.shared.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Deputies are told when their period begins and when it ends. Each is a row of the alarm
 * clock; lives here because the organisation knows no deadlines.
 */
@ApplicationScoped
public class DeputyPeriods implements DueWork {
  private static final String KIND = "ABSENCE";
  private static final long BEGIN = 0;
  private static final long END = 1;

  @Inject private Deadlines deadlines;
  @Inject private People people;
  @Inject private Event<Notification> notifications;

  @SuppressWarnings("NullAway.Init")
  public DeputyPeriods() {}

  @Override
  public String kind() {
    return KIND;
  }

  /** Keeps the rows of a period that was entered, or called off. */
  void changed(@Observes AbsenceChanged change) {
    AbsenceView absence = change.absence();
    boolean calledOff = absence.cancelledAt() != null;
    follow(absence, calledOff ? List.of(BEGIN, END) : List.of(), change.at());
    if (calledOff
        && absence.fromAt().isBefore(change.at())
        && absence.toAt().isAfter(change.at())) {
      tell("deputy.ends", absence, false);
    }
  }

  @Override
  public void act(Due due) {
    if (due.step().kind() != DeadlineStep.Kind.BREACH) {
      return; // it is only a point in time: nothing to remind of, nobody above to be told
    }
    people
        .absence(due.subject().id())
        .filter(absence -> absence.cancelledAt() == null)
        .ifPresent(
            absence -> {
              boolean begins = due.key() == BEGIN;
              tell(begins ? "deputy.begins" : "deputy.ends", absence, due.caughtUp());
              follow(absence, begins ? List.of(BEGIN) : List.of(BEGIN, END), due.now());
            });
  }

  private void follow(AbsenceView absence, List<Long> over, Instant now) {
    List<Course> courses = new ArrayList<>();
    courses.add(course(absence, BEGIN, absence.fromAt(), over));
    courses.add(course(absence, END, absence.toAt(), over));
    deadlines.follow(
        new Subject(KIND, absence.id()),
        courses,
        deadlines.policy(deadlines.policyVersion(null, now)),
        Timekeeping.always(ZoneOffset.UTC),
        now,
        false);
  }

  private static Course course(AbsenceView absence, long key, Instant at, List<Long> over) {
    Instant start = absence.enteredAt().isBefore(at) ? absence.enteredAt() : at;
    Course course = Course.said(Obligation.DEPUTY, key, start, at);
    if (!over.contains(key)) {
      return course;
    }
    Instant calledOff = absence.cancelledAt();
    return calledOff != null && calledOff.isBefore(at)
        ? course.ended(calledOff, false)
        : course.ended(at, true);
  }

  private void tell(String kind, AbsenceView absence, boolean caughtUp) {
    notifications.fire(
        new Notification(
            kind,
            absence.deputyId(),
            null,
            "",
            "/absence/list.xhtml",
            Map.of("person", absence.staffName(), "dueAt", absence.toAt().toString()),
            false,
            caughtUp,
            kind + ":" + absence.id()));
  }
}
