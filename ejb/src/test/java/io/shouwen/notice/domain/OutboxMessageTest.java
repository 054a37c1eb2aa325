package io.shouwen.notice.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.notice.domain.OutboxMessage.About;
import io.shouwen.notice.domain.OutboxMessage.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N-2: a message on its way out")
class OutboxMessageTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant EVENING = Instant.parse("2026-03-11T13:59:30Z"); // 21:59:30
  private static final SendingRules RULES = SendingRulesTest.DEFAULTS;

  private static OutboxMessage message(boolean urgent) {
    return new OutboxMessage(
        1,
        null,
        NoticeChannel.EMAIL,
        new About("case.dispatched", "N-1", "/", urgent),
        new Wording("T1", "B1"),
        EVENING,
        EVENING);
  }

  private static void fail(OutboxMessage message, Instant now) {
    message.failed(
        DeliveryFailure.TIMEOUT, "x".repeat(400), RULES, RULES.quiet(), new Times(now, SHANGHAI));
  }

  @Test
  @DisplayName("a further thing about the same case becomes a line more")
  void join() {
    OutboxMessage message = message(false);
    assertTrue(message.join(new Wording("T2", "B2"), "N-1: 2"));
    assertTrue(message.join(new Wording("T3", ""), "N-1: 3"));
    assertEquals("N-1: 3", message.title());
    assertEquals("B1\nB2\nT3", message.body());
    assertEquals(3, message.lines());
    Wording endless = new Wording("T", "x".repeat(4000));
    assertTrue(message.join(endless, "N-1: 4"));
    assertFalse(message.join(endless, "N-1: 5"));
    assertEquals("N-1: 4", message.title());
  }

  @Test
  @DisplayName("a retry waits for the end of the quiet hours, an urgent one does not")
  void retry() {
    OutboxMessage calm = message(false);
    fail(calm, EVENING);
    assertEquals(Instant.parse("2026-03-11T23:00:00Z"), calm.dueAt());
    OutboxMessage urgent = message(true);
    fail(urgent, EVENING);
    assertEquals(EVENING.plusSeconds(60), urgent.dueAt());
    assertEquals(DeliveryFailure.TIMEOUT, urgent.failure());
    assertFalse(urgent.untried());
  }

  @Test
  @DisplayName("given up after a day, sent again by hand with the same id and a day more")
  void again() {
    OutboxMessage message = message(true);
    String id = message.messageId();
    assertFalse(message.again(9, "A", EVENING));
    fail(message, EVENING);
    Instant nextDay = EVENING.plus(Duration.ofDays(1));
    fail(message, nextDay);
    assertEquals(OutboxState.GIVEN_UP, message.state());
    assertTrue(message.again(9, "A", nextDay));
    assertEquals(OutboxState.QUEUED, message.state());
    assertEquals(nextDay, message.dueAt());
    fail(message, nextDay.plusSeconds(1));
    assertEquals(OutboxState.QUEUED, message.state());
    message.sent(nextDay.plusSeconds(60));
    assertEquals(OutboxState.SENT, message.state());
    assertEquals(2, message.attempts());
    assertEquals(id, message.messageId());
  }

  @Test
  @DisplayName("postponed for the quiet hours it loses nothing of its day")
  void postponed() {
    OutboxMessage message = message(false);
    Instant morning = Instant.parse("2026-03-11T23:00:00Z");
    message.postpone(morning);
    assertTrue(message.untried());
    fail(message, morning.plus(Duration.ofHours(23)));
    assertEquals(OutboxState.QUEUED, message.state());
  }
}
