package io.shouwen.deadline.domain;

import static io.shouwen.deadline.domain.HandbookTableTest.at;
import static io.shouwen.deadline.domain.Policies.IMPORTANT;
import static io.shouwen.deadline.domain.Policies.MAJOR;
import static io.shouwen.deadline.domain.Policies.MINOR;
import static io.shouwen.deadline.domain.Policies.solving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.calendar.domain.Timekeeping;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A deadline follows from what was recorded (T-1, T-6)")
class DeadlineTest {
  private static final Timekeeping ALWAYS = Timekeeping.always(ZoneId.of("Asia/Shanghai"));

  private static Deadline of(Course course) {
    return Deadline.of(course, Policies.handbook(), ALWAYS).orElseThrow();
  }

  private static Deadline of(Policies.CourseBuilder course) {
    return of(course.running());
  }

  @Nested
  @DisplayName("its state")
  class State {
    private final Instant due = at("2026-03-13T09:02");

    @Test
    @DisplayName("runs until the due instant, which is in time; a moment later it is breached")
    void dueInstant() {
      Deadline deadline = of(solving(MINOR));
      assertEquals(due, deadline.dueAt());
      assertEquals(DeadlineState.RUNNING, deadline.stateAt(due));
      assertEquals(Duration.ZERO, deadline.leftAt(due));
      assertNull(deadline.breachedAt(due));
      assertEquals(DeadlineState.BREACHED, deadline.stateAt(due.plusMillis(1)));
      assertEquals(due, deadline.breachedAt(due.plusMillis(1)));
      assertEquals(Duration.ZERO, deadline.leftAt(due.plusMillis(1)));
    }

    @Test
    @DisplayName("done at the due instant is met, a moment later is breached for ever (T-5)")
    void done() {
      Course course = solving(MINOR).running();
      assertEquals(DeadlineState.MET, of(course.ended(due, true)).stateAt(at("2027-01-01T00:00")));
      Deadline late = of(course.ended(due.plusMillis(1), true));
      assertEquals(DeadlineState.BREACHED, late.stateAt(at("2027-01-01T00:00")));
      assertEquals(due, late.breachedAt(at("2027-01-01T00:00")));
      assertTrue(late.isMet());
    }

    @Test
    @DisplayName("no longer owed is cancelled, but a breach before stays, and is not called done")
    void cancelled() {
      Course course = solving(MINOR).running();
      assertEquals(DeadlineState.CANCELLED, of(course.ended(due, false)).stateAt(due));
      Deadline late = of(course.ended(due.plusSeconds(60), false));
      assertEquals(DeadlineState.BREACHED, late.stateAt(due.plusSeconds(60)));
      assertFalse(late.isMet());
    }

    @Test
    @DisplayName("is paused while a named reason holds it, and has no due time")
    void paused() {
      Deadline deadline = of(solving(MINOR).paused(at("2026-03-12T09:02"), null));
      assertEquals(DeadlineState.PAUSED, deadline.stateAt(at("2026-05-01T00:00")));
      assertNull(deadline.dueAt());
      assertNull(deadline.leftAt(at("2026-05-01T00:00")));
      assertEquals(List.of(), deadline.steps());
    }

    @Test
    @DisplayName("what came after its end changes nothing any more")
    void afterTheEnd() {
      Course signed =
          Policies.owed(Obligation.SIGN, MINOR)
              .regraded(at("2026-03-12T09:00"), MAJOR)
              .running()
              .ended(at("2026-03-11T09:08"), true);
      assertEquals(DeadlineState.MET, of(signed).stateAt(at("2026-03-13T00:00")));
      Course solved =
          solving(MINOR)
              .paused(at("2026-03-12T09:02"), null)
              .running()
              .ended(at("2026-03-12T10:02"), true);
      assertEquals(at("2026-03-13T10:02"), of(solved).dueAt());
      assertEquals(DeadlineState.MET, of(solved).stateAt(at("2026-05-13T00:00")));
    }
  }

  @Nested
  @DisplayName("pauses (T-6)")
  class Pauses {
    @Test
    @DisplayName("stop the clock for their length; what ran before counts")
    void move() {
      Deadline deadline = of(solving(MINOR).paused(at("2026-03-12T09:02"), at("2026-03-12T15:02")));
      assertEquals(at("2026-03-13T15:02"), deadline.dueAt());
      assertEquals(Duration.ofDays(1), deadline.leftAt(at("2026-03-12T15:02")));
    }

    @Test
    @DisplayName("only for the reasons that the policy allows")
    void reasons() {
      Instant from = at("2026-03-11T09:03");
      Deadline sign =
          of(Policies.owed(Obligation.SIGN, MINOR).paused(from, null, PauseReason.THIRD_PARTY));
      assertEquals(at("2026-03-11T09:12"), sign.dueAt());
      assertFalse(sign.pausableBy(PauseReason.THIRD_PARTY));
      assertTrue(of(solving(MINOR)).pausableBy(PauseReason.APPOINTMENT));
    }

    @Test
    @DisplayName("that began after the due time change nothing")
    void tooLate() {
      Deadline deadline = of(solving(MINOR).paused(at("2026-03-13T09:02"), at("2026-03-20T09:02")));
      assertEquals(at("2026-03-13T09:02"), deadline.dueAt());
      assertEquals(DeadlineState.BREACHED, deadline.stateAt(at("2026-03-13T09:03")));
    }

    @Test
    @DisplayName("before the start change nothing")
    void before() {
      Deadline deadline = of(solving(MINOR).paused(at("2026-03-10T09:02"), at("2026-03-11T08:00")));
      assertEquals(at("2026-03-13T09:02"), deadline.dueAt());
    }

    @Test
    @DisplayName("a due time that somebody said is not moved by a pause")
    void said() {
      Deadline deadline =
          of(
              Policies.owed(Obligation.PROMISED_CONTACT, MINOR)
                  .saidBy(at("2026-03-11T15:00"))
                  .paused(at("2026-03-11T10:00"), null));
      assertEquals(at("2026-03-11T15:00"), deadline.dueAt());
    }
  }

  @Nested
  @DisplayName("another severity (S-4, T-7)")
  class Severities {
    @Test
    @DisplayName("graver: from the moment of promotion, never later than the old due time")
    void graver() {
      Deadline deadline = of(solving(IMPORTANT).regraded(at("2026-03-12T09:02"), MAJOR));
      assertEquals(at("2026-03-14T09:02"), deadline.dueAt());
    }

    @Test
    @DisplayName("graver and shorter: earlier than before")
    void graverAndShorter() {
      Policy strict =
          new Policy(
              2,
              List.of(
                  Policies.limit(
                      Obligation.SOLVE, MINOR, 5, Allowance.Unit.DAYS, java.util.Set.of()),
                  Policies.limit(
                      Obligation.SOLVE, MAJOR, 1, Allowance.Unit.DAYS, java.util.Set.of())));
      Deadline deadline =
          Deadline.of(
                  solving(MINOR).regraded(at("2026-03-12T09:02"), MAJOR).running(), strict, ALWAYS)
              .orElseThrow();
      assertEquals(at("2026-03-13T09:02"), deadline.dueAt());
    }

    @Test
    @DisplayName("graver keeps the customer's own date that was accepted")
    void graverWithDate() {
      Deadline deadline =
          of(
              solving(MINOR)
                  .wantedBy(at("2026-03-12T00:00"))
                  .regraded(at("2026-03-11T12:00"), IMPORTANT));
      assertEquals(at("2026-03-12T00:00"), deadline.dueAt());
    }

    @Test
    @DisplayName("lighter: from the start, for time that has run is not forgotten")
    void lighter() {
      Deadline deadline = of(solving(MAJOR).regraded(at("2026-03-12T09:02"), IMPORTANT));
      assertEquals(at("2026-03-14T09:02"), deadline.dueAt());
    }

    @Test
    @DisplayName("lighter does not make it late by the decision itself")
    void lighterLate() {
      Deadline deadline = of(solving(MAJOR).regraded(at("2026-03-18T09:02"), MINOR));
      assertEquals(at("2026-03-21T09:02"), deadline.dueAt());
      assertEquals(DeadlineState.RUNNING, deadline.stateAt(at("2026-03-18T09:03")));
    }

    @Test
    @DisplayName("lighter does not take back time that a manager granted (T-4)")
    void lighterAfterExtension() {
      Deadline deadline =
          of(
              solving(MAJOR)
                  .granted(at("2026-03-11T10:00"), at("2026-03-25T09:02"))
                  .regraded(at("2026-03-12T09:02"), IMPORTANT));
      assertEquals(at("2026-03-25T09:02"), deadline.dueAt());
    }

    @Test
    @DisplayName("a breach before it stays a breach (T-5)")
    void afterBreach() {
      Deadline deadline = of(solving(MINOR).regraded(at("2026-03-14T09:02"), MAJOR));
      assertEquals(at("2026-03-13T09:02"), deadline.breachedAt(at("2026-03-14T10:00")));
      assertEquals(DeadlineState.BREACHED, deadline.stateAt(at("2026-03-14T10:00")));
    }

    @Test
    @DisplayName("a pause held it through the change")
    void paused() {
      Deadline deadline =
          of(
              solving(MINOR)
                  .regraded(at("2026-03-12T12:00"), IMPORTANT)
                  .paused(at("2026-03-12T09:02"), at("2026-03-15T09:02")));
      assertEquals(at("2026-03-16T09:02"), deadline.dueAt());
    }
  }

  @Nested
  @DisplayName("more time (T-4)")
  class Extensions {
    @Test
    @DisplayName("moves the due time; the first one stays on record")
    void moves() {
      Deadline deadline =
          of(solving(MINOR).granted(at("2026-03-12T09:02"), at("2026-03-16T18:00")));
      assertEquals(at("2026-03-16T18:00"), deadline.dueAt());
      assertEquals(at("2026-03-13T09:02"), deadline.firstDueAt());
      assertEquals(1, deadline.extensions());
      assertNull(deadline.breachedAt(at("2026-03-16T18:00")));
    }

    @Test
    @DisplayName("granted after the due time does not take the breach back (T-5)")
    void late() {
      Deadline deadline =
          of(solving(MINOR).granted(at("2026-03-13T10:00"), at("2026-03-16T18:00")));
      assertEquals(DeadlineState.BREACHED, deadline.stateAt(at("2026-03-13T10:00")));
      assertEquals(at("2026-03-13T09:02"), deadline.breachedAt(at("2026-03-20T00:00")));
      assertEquals(at("2026-03-16T18:00"), deadline.dueAt());
    }

    @Test
    @DisplayName("a second one counts; a pause after it moves what it said")
    void twice() {
      Deadline deadline =
          of(
              solving(MINOR)
                  .granted(at("2026-03-12T09:02"), at("2026-03-14T09:02"))
                  .granted(at("2026-03-13T09:02"), at("2026-03-15T09:02"))
                  .paused(at("2026-03-14T00:00"), at("2026-03-14T06:00")));
      assertEquals(at("2026-03-15T15:02"), deadline.dueAt());
      assertEquals(2, deadline.extensions());
    }

    @Test
    @DisplayName("while a pause held it there was no first due time to remember")
    void whilePaused() {
      Deadline deadline =
          of(
              solving(MINOR)
                  .paused(at("2026-03-12T09:02"), null)
                  .granted(at("2026-03-12T10:00"), at("2026-03-16T18:00")));
      assertNull(deadline.firstDueAt());
      assertNull(deadline.dueAt());
    }
  }

  @Nested
  @DisplayName("what happens by itself (T-3)")
  class Steps {
    @Test
    @DisplayName("reminders at 50 % and 80 %, the breach, +4 h, +1 day")
    void usual() {
      assertEquals(
          List.of(
              new DeadlineStep(DeadlineStep.Kind.REMINDER, 0, at("2026-03-12T09:02")),
              new DeadlineStep(DeadlineStep.Kind.REMINDER, 1, at("2026-03-12T23:26")),
              new DeadlineStep(DeadlineStep.Kind.BREACH, 0, at("2026-03-13T09:02")),
              new DeadlineStep(DeadlineStep.Kind.LADDER, 0, at("2026-03-13T13:02")),
              new DeadlineStep(DeadlineStep.Kind.LADDER, 1, at("2026-03-14T09:02"))),
          of(solving(MINOR)).steps());
    }

    @Test
    @DisplayName("shares are of the counted time: a pause does not bring a reminder nearer")
    void paused() {
      Deadline deadline = of(solving(MINOR).paused(at("2026-03-11T21:02"), at("2026-03-12T21:02")));
      assertEquals(at("2026-03-13T09:02"), deadline.steps().get(0).at());
      assertEquals(at("2026-03-13T23:26"), deadline.steps().get(1).at());
    }

    @Test
    @DisplayName("after more time was granted, shares are of the new time")
    void extended() {
      Deadline deadline =
          of(solving(MINOR).granted(at("2026-03-13T09:02"), at("2026-03-15T09:02")));
      assertEquals(at("2026-03-14T09:02"), deadline.steps().get(0).at());
    }

    @Test
    @DisplayName("said due times: reminded at 80 %, +4 h")
    void said() {
      Deadline deadline =
          of(Policies.owed(Obligation.PROMISED_CONTACT, MINOR).saidBy(at("2026-03-11T19:02")));
      assertEquals(
          List.of(at("2026-03-11T17:02"), at("2026-03-11T19:02"), at("2026-03-11T23:02")),
          deadline.steps().stream().map(DeadlineStep::at).toList());
    }

    @Test
    @DisplayName("none once it is over")
    void over() {
      assertEquals(
          List.of(), of(solving(MINOR).running().ended(at("2026-03-12T00:00"), true)).steps());
    }
  }

  @Test
  @DisplayName("says which time counted and which did not, and why (T-6)")
  void explains() {
    Deadline deadline =
        of(
            solving(MINOR)
                .paused(at("2026-03-12T09:02"), at("2026-03-12T15:02"), PauseReason.THIRD_PARTY));
    List<Deadline.Counted> spans = deadline.explain();
    assertEquals(3, spans.size());
    assertEquals(PauseReason.THIRD_PARTY, spans.get(1).pausedFor());
    assertFalse(spans.get(1).counts());
    assertEquals(at("2026-03-13T15:02"), spans.get(2).to());
  }
}
