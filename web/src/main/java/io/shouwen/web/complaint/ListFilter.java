package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.web.shared.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the work list narrows it to; the page and the export read the same address
 * and therefore hold the same cases. Without a state it means the open ones, by due time.
 */
final class ListFilter {
  private static final String OPEN = "open";
  private static final String LATE = "late";
  private static final String SILENT = "silent";
  private static final String PAUSED = "paused";
  private static final Set<String> OTHERS = Set.of(LATE, SILENT, PAUSED, "all");

  private final Address address;

  ListFilter(HttpServletRequest request) {
    address =
        new Address(
            request,
            "whose",
            "state",
            "severity",
            "category",
            "channel",
            "project",
            "unit",
            "from",
            "to",
            "text",
            "sort",
            "order");
  }

  Address address() {
    return address;
  }

  /** The filter of the boundary. */
  CaseFilter filter() {
    Stage stage = address.constant("state", Stage.class);
    Severity severity = address.constant("severity", Severity.class);
    return new CaseFilter(
        whose(),
        stage == null ? Set.of() : Set.of(stage),
        state().equals(OPEN),
        state().equals(LATE),
        state().equals(SILENT),
        state().equals(PAUSED),
        severity == null ? Set.of() : Set.of(severity),
        address.constant("category", Category.class),
        address.constant("channel", Channel.class),
        address.id("project"),
        address.text("unit"),
        address.day("from"),
        address.day("to"),
        address.text("text"),
        null,
        sort(),
        descending());
  }

  CaseFilter.@Nullable Whose whose() {
    return address.constant("whose", CaseFilter.Whose.class);
  }

  /**
   * {@code open}, {@code late}, {@code silent}, {@code paused}, {@code all} or the name of a stage.
   */
  String state() {
    Stage stage = address.constant("state", Stage.class);
    if (stage != null) {
      return stage.name();
    }
    String state = address.text("state");
    return state != null && OTHERS.contains(state) ? state : OPEN;
  }

  CaseFilter.Sort sort() {
    CaseFilter.Sort sort = address.constant("sort", CaseFilter.Sort.class);
    if (sort != null) {
      return sort;
    }
    return state().equals(OPEN) || state().equals(LATE)
        ? CaseFilter.Sort.DUE
        : CaseFilter.Sort.RECEIVED;
  }

  boolean descending() {
    String order = address.text("order");
    return order == null ? sort() != CaseFilter.Sort.DUE : order.equals("down");
  }
}
