package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.CaseCursor;
import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.domain.Stage;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of cases, and how it is read on from a row. What has no value comes last in
 * either direction, and equal ones in the order of their ids.
 */
record CaseOrder(CaseFilter.Sort sort, boolean descending) {
  private static final Map<CaseFilter.Sort, String> COLUMN =
      Map.of(
          CaseFilter.Sort.DUE, "c.nextDueAt",
          CaseFilter.Sort.RECEIVED, "c.reception.receivedAt",
          CaseFilter.Sort.NUMBER, "c.number",
          CaseFilter.Sort.SEVERITY, "c.classification.severityRank",
          CaseFilter.Sort.STAGE, "c.stage",
          CaseFilter.Sort.CHANGED, "c.lastChangedAt");

  static CaseOrder of(CaseFilter filter) {
    return new CaseOrder(filter.sort(), filter.descending());
  }

  /**
   * A stretch of the list that an index serves from its beginning.
   *
   * @param condition which rows, begins with {@code and}; or empty
   * @param order their order
   * @param parameters what the condition binds
   * @param column by which they are sorted; null when only by their ids
   * @param down whether it runs downwards
   */
  record Stretch(
      String condition,
      String order,
      Map<String, Object> parameters,
      @Nullable String column,
      boolean down) {}

  /** Whether the cursor is of a list in this order; a typed one or another list's is not. */
  boolean takes(CaseCursor cursor) {
    return cursor.value() == null ? mayLack() : value(cursor).isPresent();
  }

  private Optional<Object> value(CaseCursor cursor) {
    String text = cursor.value();
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (sort) {
            case DUE, RECEIVED, CHANGED -> Instant.parse(text);
            case SEVERITY -> Integer.valueOf(text);
            case STAGE -> Stage.valueOf(text);
            case NUMBER -> text;
          });
    } catch (IllegalArgumentException | DateTimeException foreign) {
      return Optional.empty();
    }
  }

  /** All of it from the first row on. */
  Stretch whole() {
    return new Stretch("", by(column(), descending, mayLack()), Map.of(), column(), descending);
  }

  /**
   * What comes behind or before a row, the nearest first: one stretch after the other until there
   * are rows enough.
   */
  List<Stretch> from(CaseCursor cursor) {
    boolean down = descending == cursor.forward();
    Map<String, Object> id = Map.of("cursorId", cursor.id());
    List<Stretch> stretches = new ArrayList<>();
    Object value = value(cursor).orElse(null);
    if (value != null) {
      Map<String, Object> both = new LinkedHashMap<>(id);
      both.put("cursorValue", value);
      String condition =
          " and %1$s %2$s= :cursorValue and (%1$s %2$s :cursorValue or c.id %2$s :cursorId)"
              .formatted(column(), down ? "<" : ">");
      stretches.add(new Stretch(condition, by(column(), down, false), both, column(), down));
      if (mayLack() && cursor.forward()) {
        stretches.add(lacking("", down, Map.of()));
      }
    } else if (mayLack()) {
      stretches.add(lacking(" and c.id " + (down ? "<" : ">") + " :cursorId", down, id));
      if (!cursor.forward()) {
        stretches.add(
            new Stretch(
                " and " + column() + " is not null",
                by(column(), down, false),
                Map.of(),
                column(),
                down));
      }
    }
    return stretches;
  }

  private Stretch lacking(String condition, boolean down, Map<String, Object> parameters) {
    return new Stretch(
        " and " + column() + " is null" + condition,
        " order by c.id" + direction(down),
        parameters,
        null,
        down);
  }

  private static String by(String column, boolean down, boolean nullsLast) {
    return " order by "
        + column
        + direction(down)
        + (nullsLast ? " nulls last" : "")
        + ", c.id"
        + direction(down);
  }

  private static String direction(boolean down) {
    return down ? " desc" : " asc";
  }

  private String column() {
    String column = COLUMN.get(sort);
    if (column == null) {
      throw new IllegalStateException("no column for " + sort);
    }
    return column;
  }

  /** Whether there are cases without a value. */
  private boolean mayLack() {
    return sort == CaseFilter.Sort.DUE;
  }

  /** A row's cursor. */
  CaseCursor cursor(CaseRecord row, boolean forward) {
    Object value =
        switch (sort) {
          case DUE -> row.nextDueAt();
          case RECEIVED -> row.receivedAt();
          case CHANGED -> row.lastChangedAt();
          case NUMBER -> row.number();
          case SEVERITY -> row.severity().rank();
          case STAGE -> row.stage().name();
        };
    return new CaseCursor(forward, Objects.toString(value, null), row.id());
  }
}
