package io.shouwen.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How times are written for people: relative and exact, in the zone of the house. */
class FormatsTest {
  /** 14:20 on 11 March 2026 in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-03-11T06:20:00Z");

  private final Texts texts = new Texts(Languages.CHINESE, "shared");
  private final Formats formats = new Formats(texts, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("A time of today, tomorrow, this year and another year is said as people say it")
  void whenIsSaidAsPeopleDo() {
    assertEquals(texts.get("time.today") + " 17:40", formats.when(at("2026-03-11T09:40:00Z")));
    assertEquals(texts.get("time.tomorrow") + " 00:00", formats.when(at("2026-03-11T16:00:00Z")));
    assertEquals(texts.get("time.yesterday") + " 23:59", formats.when(at("2026-03-10T15:59:00Z")));
    assertEquals("3\u670814\u65e5 09:02", formats.when(at("2026-03-14T01:02:00Z")));
    assertEquals("2025\u5e7412\u670831\u65e5", formats.day(LocalDate.of(2025, 12, 31)));
    assertEquals("", formats.when(null));
  }

  @Test
  @DisplayName("A duration names its two biggest units")
  void durationsNameTwoUnits() {
    assertEquals(texts.fill("time.hoursMinutes", 3, 20), formats.duration(Duration.ofMinutes(200)));
    assertEquals(texts.fill("time.hours", 2), formats.duration(Duration.ofHours(-2)));
    assertEquals(texts.fill("time.daysHours", 3, 4), formats.duration(Duration.ofHours(76)));
    assertEquals(texts.fill("time.days", 12), formats.duration(Duration.ofHours(12 * 24 + 5)));
    assertEquals(texts.get("time.underMinute"), formats.duration(Duration.ofSeconds(59)));
    assertEquals(texts.fill("time.minutes", 0), formats.duration(Duration.ZERO));
  }

  @Test
  @DisplayName("Late from the due time on, near in the last quarter, calm before")
  void urgency() {
    Instant start = NOW.minus(Duration.ofHours(3));
    assertEquals("late", formats.urgency(NOW, start));
    assertEquals("near", formats.urgency(NOW.plus(Duration.ofHours(1)), start));
    assertEquals("calm", formats.urgency(NOW.plus(Duration.ofMinutes(61)), start));
    assertEquals("near", formats.urgency(NOW.plus(Duration.ofHours(1)), null));
    assertEquals("calm", formats.urgency(null, null));
  }

  @Test
  @DisplayName("What is late says for how long")
  void lateSaysHowLong() {
    assertEquals(
        texts.fill("time.late", texts.fill("time.hours", 2)),
        formats.left(NOW.minus(Duration.ofHours(2))));
    assertEquals(
        texts.fill("time.left", texts.fill("time.minutes", 5)),
        formats.left(NOW.plus(Duration.ofMinutes(5))));
  }

  @Test
  @DisplayName("Values in a sentence are written for people")
  void valuesInSentences() {
    assertEquals(formats.when(NOW), formats.said(NOW));
    assertEquals(texts.of("money.yuan", "1,234.50"), formats.said(new BigDecimal("1234.5")));
    assertEquals("a" + texts.get("list.separator") + "b", formats.said(List.of("a", "b")));
    assertEquals(7, formats.said(7));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
