package io.shouwen.deadline.domain;

import static io.shouwen.deadline.domain.HandbookTableTest.at;
import static io.shouwen.deadline.domain.Policies.MINOR;
import static io.shouwen.deadline.domain.Policies.START;
import static io.shouwen.deadline.domain.Policies.solving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.calendar.domain.Timekeeping;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A deadline that is kept in the database (T-1, T-5, T-8)")
class KeptDeadlineTest {
  private static final Subject CASE = new Subject("CASE", 1);

  private static Deadline of(Course course) {
    return Deadline.of(course, Policies.handbook(), Timekeeping.always(ZoneId.of("Asia/Shanghai")))
        .orElseThrow();
  }

  private static KeptDeadline kept(Course course, Instant now) {
    return new KeptDeadline(CASE, of(course), now);
  }

  @Test
  @DisplayName("waits for its first reminder; reminders whose time is over are not made up for")
  void waits() {
    assertEquals(at("2026-03-12T09:02"), kept(solving(MINOR).running(), START).nextAt());
    assertEquals(
        at("2026-03-12T23:26"), kept(solving(MINOR).running(), at("2026-03-12T10:00")).nextAt());
    assertEquals(
        at("2026-03-13T09:02"),
        kept(solving(MINOR).running(), at("2026-03-20T10:00")).nextAt(),
        "the breach is not left out");
  }

  @Test
  @DisplayName("the next step waits while a pause holds it, and begins anew afterwards")
  void pausing() {
    KeptDeadline deadline = kept(solving(MINOR).running(), START);
    Instant from = at("2026-03-11T21:02");
    deadline.follow(of(solving(MINOR).paused(from, null).running()), from);
    assertNull(deadline.nextAt());
    Instant to = at("2026-03-12T21:02");
    deadline.follow(of(solving(MINOR).paused(from, to).running()), to);
    assertEquals(at("2026-03-13T09:02"), deadline.nextAt());
  }

  @Test
  @DisplayName("what was done in time stays so when the calendar or the start is another one later")
  void judged() {
    Instant done = at("2026-03-13T09:00");
    KeptDeadline deadline = kept(solving(MINOR).running(), START);
    deadline.follow(of(solving(MINOR).done(done)), done);
    assertTrue(deadline.met());
    Instant due = deadline.dueAt();
    deadline.follow(of(solving(MINOR).from(START.minusSeconds(7_200)).done(done)), done);
    assertTrue(deadline.met());
    assertEquals(due, deadline.dueAt());
    assertNull(deadline.breachedAt());
    deadline.follow(of(solving(MINOR).done(done.plusSeconds(3_600))), done);
    assertEquals(due, deadline.breachedAt(), "but not when it ended at another time");
  }

  @Test
  @DisplayName("what is computed again and did not move keeps its place")
  void unmoved() {
    KeptDeadline deadline = kept(solving(MINOR).running(), START);
    deadline.take();
    deadline.follow(of(solving(MINOR).running()), at("2026-03-12T10:00"));
    assertEquals(at("2026-03-12T23:26"), deadline.nextAt());
  }

  @Test
  @DisplayName(
      "a breach stays when more time is granted, when it is cancelled, and when nobody saw it")
  void breach() {
    Instant late = at("2026-03-13T10:00");
    KeptDeadline extended = kept(solving(MINOR).running(), START);
    extended.follow(of(solving(MINOR).granted(late, at("2026-03-16T18:00")).running()), late);
    assertEquals(at("2026-03-13T09:02"), extended.breachedAt());
    KeptDeadline gone = kept(solving(MINOR).running(), START);
    gone.cancel(late);
    assertEquals(at("2026-03-13T09:02"), gone.breachedAt());
    assertFalse(gone.isOpen());
    KeptDeadline inTime = kept(solving(MINOR).running(), START);
    inTime.cancel(at("2026-03-13T09:02"));
    assertNull(inTime.breachedAt());
  }

  @Test
  @DisplayName("a step that failed is tried again later and later, after an hour at most")
  void failing() {
    Instant now = at("2026-03-12T09:03");
    assertEquals(now.plusSeconds(10), KeptDeadline.retryAt(1, now));
    assertEquals(now.plusSeconds(20), KeptDeadline.retryAt(2, now));
    assertEquals(now.plusSeconds(3_600), KeptDeadline.retryAt(30, now));
  }

  @Test
  @DisplayName("a step that is to be tried now is not lost")
  void triedNow() {
    KeptDeadline deadline = kept(solving(MINOR).running(), START);
    deadline.tryAt(at("2026-03-12T09:03"));
    assertEquals(at("2026-03-12T09:02"), deadline.nextAt());
    assertEquals(DeadlineStep.Kind.REMINDER, deadline.take().kind());
  }
}
