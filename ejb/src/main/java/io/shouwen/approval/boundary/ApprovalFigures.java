package io.shouwen.approval.boundary;

import io.shouwen.approval.domain.ApprovalState;
import io.shouwen.approval.store.ApprovalStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How requests went in the caller's scope: how many, how much longer, how fast decided (T-4). */
@Stateless
@RolesAllowed({
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.CENTRE_MANAGER,
  Role.Names.COMPANY_MANAGER,
  Role.Names.GENERAL_MANAGER,
  Role.Names.QUALITY
})
public class ApprovalFigures {
  @Inject private Callers callers;
  @Inject private ApprovalStore requests;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ApprovalFigures() {}

  /**
   * The requests of one state.
   *
   * @param longerMinutes on average how much more time was granted, or null
   * @param tookMinutes on average how long the decision took, or null
   */
  public record Row(
      ApprovalState state,
      long number,
      @Nullable Double longerMinutes,
      @Nullable Double tookMinutes) {}

  /**
   * The figures.
   *
   * @param granted as asked or until another date
   * @param refused by a manager; what lapsed or waits is neither
   * @param longer on average how much more time was granted; zero when none was
   * @param took on average how long the decision took; zero when none was taken
   */
  public record Figures(
      long asked, long granted, long refused, long waiting, Duration longer, Duration took)
      implements Serializable {}

  /** What was asked in the last days, in scope. */
  public Figures of(int days) {
    List<Row> rows =
        requests.figures(callers.current().scope(), clock.instant().minus(Duration.ofDays(days)));
    Map<ApprovalState, Row> by = new EnumMap<>(ApprovalState.class);
    rows.forEach(row -> by.put(row.state(), row));
    List<Row> granted =
        rows.stream()
            .filter(
                r ->
                    r.state() == ApprovalState.GRANTED
                        || r.state() == ApprovalState.GRANTED_OTHERWISE)
            .toList();
    List<Row> decided = rows.stream().filter(r -> r.tookMinutes() != null).toList();
    return new Figures(
        rows.stream().mapToLong(Row::number).sum(),
        granted.stream().mapToLong(Row::number).sum(),
        number(by, ApprovalState.REFUSED),
        number(by, ApprovalState.ASKED),
        average(granted, true),
        average(decided, false));
  }

  private static long number(Map<ApprovalState, Row> by, ApprovalState state) {
    Row row = by.get(state);
    return row == null ? 0 : row.number();
  }

  private static Duration average(List<Row> rows, boolean longer) {
    double sum = 0;
    long number = 0;
    for (Row row : rows) {
      Double minutes = longer ? row.longerMinutes() : row.tookMinutes();
      if (minutes != null) {
        sum += minutes * row.number();
        number += row.number();
      }
    }
    return number == 0 ? Duration.ZERO : Duration.ofMinutes(Math.round(sum / number));
  }
}
