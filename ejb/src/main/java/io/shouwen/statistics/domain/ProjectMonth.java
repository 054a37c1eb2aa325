package io.shouwen.statistics.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The cases of a project that were received in a month: what is counted at once.
 *
 * @param month in China, whose calendar the reports follow
 */
public record ProjectMonth(long projectId, YearMonth month) implements Serializable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Where a case of the project belongs that was received then. */
  public static ProjectMonth of(long projectId, Instant receivedAt) {
    return new ProjectMonth(projectId, YearMonth.from(receivedAt.atZone(ZONE)));
  }

  /** Its first instant. */
  public Instant from() {
    return month.atDay(1).atStartOfDay(ZONE).toInstant();
  }

  /** The first instant after it. */
  public Instant to() {
    return next().from();
  }

  /** The month after it. */
  public ProjectMonth next() {
    return new ProjectMonth(projectId, month.plusMonths(1));
  }
}
