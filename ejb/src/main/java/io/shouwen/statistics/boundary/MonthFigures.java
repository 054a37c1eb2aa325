package io.shouwen.statistics.boundary;

import io.shouwen.statistics.domain.Figure;
import io.shouwen.statistics.domain.Figures;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a row (I-1). Averages are from the reception on, and null when there is nothing to
 * take one of; so are percentages.
 *
 * @param late those of which a due time passed, solved by now or not
 * @param lateExtended those of them that were granted more time
 * @param inTimePercent of all that came to their end or late: in time or with extension
 * @param satisfiedPercent of all who were asked: satisfied, also basically
 * @param promisesKeptPercent of all promises that fell due
 */
public record MonthFigures(
    long cases,
    long open,
    long inTime,
    long extended,
    long late,
    long lateExtended,
    long reopened,
    long repeated,
    @Nullable Integer inTimePercent,
    @Nullable Integer satisfiedPercent,
    @Nullable Integer promisesKeptPercent,
    @Nullable Duration untilContact,
    @Nullable Duration untilSigned,
    @Nullable Duration untilSolved,
    @Nullable Duration untilClosed)
    implements Serializable {

  static MonthFigures of(Figures figures) {
    long good = figures.of(Figure.IN_TIME) + figures.of(Figure.EXTENDED);
    long content = figures.of(Figure.SATISFIED) + figures.of(Figure.BASICALLY_SATISFIED);
    long kept = figures.of(Figure.PROMISES_KEPT);
    return new MonthFigures(
        figures.of(Figure.CASES),
        figures.of(Figure.OPEN),
        figures.of(Figure.IN_TIME),
        figures.of(Figure.EXTENDED),
        figures.of(Figure.LATE),
        figures.of(Figure.LATE_EXTENDED),
        figures.of(Figure.REOPENED),
        figures.of(Figure.REPEATED),
        percent(good, good + figures.of(Figure.LATE)),
        percent(content, content + figures.of(Figure.DISSATISFIED)),
        percent(kept, kept + figures.of(Figure.PROMISES_BROKEN)),
        average(figures, Figure.CONTACTED_SECONDS, Figure.CONTACTED),
        average(figures, Figure.SIGNED_SECONDS, Figure.SIGNED),
        average(figures, Figure.SOLVED_SECONDS, Figure.SOLVED),
        average(figures, Figure.CLOSED_SECONDS, Figure.CLOSED));
  }

  /** The share of a part in a whole, rounded; null when there is no whole. */
  static @Nullable Integer percent(long part, long whole) {
    return whole == 0 ? null : Integer.valueOf((int) Math.round(100.0 * part / whole));
  }

  private static @Nullable Duration average(Figures figures, Figure sum, Figure many) {
    long count = figures.of(many);
    return count == 0 ? null : Duration.ofSeconds(figures.of(sum) / count);
  }
}
