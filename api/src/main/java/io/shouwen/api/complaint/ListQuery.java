package io.shouwen.api.complaint;

import io.shouwen.api.http.PageQuery;
import io.shouwen.complaint.boundary.CaseCursor;
import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the work list as query parameters; none narrows nothing.
 *
 * @param stage several allowed
 * @param open only cases for which the customer still waits
 * @param late only those whose next due time has passed
 * @param silent only those whose customer heard nothing for longer than allowed
 * @param paused only those whose clock stands still
 * @param severity several allowed
 * @param unit the beginning of a unit's label
 * @param from received on this day or later
 * @param to received on this day or earlier
 * @param text a substring of number, subject, narrative, demand, place or complainant
 * @param sort the time of reception when absent
 * @param descending whether the list runs downwards; the newest first when {@code sort} is absent
 * @param row as the former answer said it in {@code before} or {@code behind}: the page is read on
 *     from there, so that it costs no more than the first
 */
public record ListQuery(
    CaseFilter.@Nullable Whose whose,
    List<Stage> stage,
    boolean open,
    boolean late,
    boolean silent,
    boolean paused,
    List<Severity> severity,
    @Nullable Category category,
    @Nullable Channel channel,
    @Nullable Long project,
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String text,
    @Nullable Long customer,
    CaseFilter.@Nullable Sort sort,
    @Nullable Boolean descending,
    @Nullable Integer page,
    @Nullable Integer size,
    @Nullable String row) {

  CaseFilter filter() {
    return new CaseFilter(
        whose,
        Set.copyOf(stage),
        open,
        late,
        silent,
        paused,
        Set.copyOf(severity),
        category,
        channel,
        project,
        unit,
        from,
        to,
        text,
        customer,
        sort == null ? CaseFilter.Sort.RECEIVED : sort,
        descending == null ? sort == null : descending);
  }

  /**
   * The row from which the page is read; null when there is none, also when it was none of ours.
   */
  @Nullable CaseCursor readFrom() {
    return CaseCursor.of(row).orElse(null);
  }

  PageRequest wanted() {
    return PageQuery.wanted(page, size);
  }
}
