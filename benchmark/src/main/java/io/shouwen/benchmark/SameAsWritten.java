package io.shouwen.benchmark;

import io.shouwen.benchmark.Rows.Row;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares a copied case of each kind with a fresh one that the application makes through REST: the
 * same tables, as many rows of each sort, the same columns filled in each.
 */
final class SameAsWritten {
  /** Columns that say of which sort a row is. */
  private static final Set<String> SORTS =
      Set.of(
          "kind",
          "obligation",
          "stage",
          "stage_before",
          "stage_after",
          "state",
          "subject_kind",
          "look_kind",
          "door",
          "way",
          "role",
          "channel",
          "waiting_for",
          "met");

  private final Connection database;
  private final String url;

  SameAsWritten(Connection database, String url) {
    this.database = database;
    this.url = url;
  }

  /**
   * Checks all kinds.
   *
   * @throws IllegalStateException naming what only one of the two has
   */
  void check() throws Exception {
    Rows rows = new Rows(database);
    CaseCopies copies = new CaseCopies(database);
    Models made = new Models(url);
    for (Models.Kind kind : Models.Kind.values()) {
      Row copied =
          rows.select(
                  """
              select g, number, unit from copy_of where kind = '%s' order by g limit 1
              """
                      .formatted(kind))
              .get(0);
      String key = UUID.randomUUID().toString();
      long unit = Long.parseLong(text(freeUnit(rows).text("id")));
      long customer = made.customer("欧阳新", "13900001111", unit);
      copies.settle();
      long before = rows.now();
      made.make(
          kind,
          new Models.Facts(
              customer, "欧阳新", "13900001111", unit, "东门", "新的一件" + key, "新的一件事情的经过，" + key, key));
      copies.settle();
      Map<String, Integer> written = sorts(rows.since(before));
      long g = Long.parseLong(text(copied.text("g")));
      compare(kind, written, sorts(rows.ofCopy(g)));
      seesDifferences(kind, written, rows, g);
    }
  }

  /** A row less, or a column less, must be noticed; both are undone. */
  private void seesDifferences(Models.Kind kind, Map<String, Integer> written, Rows rows, long g)
      throws Exception {
    String id = text(rows.ofCopy(g).getOrDefault("complaint", List.of()).get(0).text("id"));
    for (String spoiling :
        List.of(
            "delete from case_event where complaint_id = %s and kind = 'RECEIVED'",
            "update complaint set phone = null where id = %s",
            "update deadline set subject_kind = 'OTHER' where subject_id = %s")) {
      database.setAutoCommit(false);
      try (Statement statement = database.createStatement()) {
        statement.execute(spoiling.formatted(id));
        String found = differences(written, sorts(rows.ofCopy(g)));
        if (found.isEmpty()) {
          throw new IllegalStateException(kind + ": not noticed: " + spoiling);
        }
      } finally {
        database.rollback();
        database.setAutoCommit(true);
      }
    }
  }

  private static Row freeUnit(Rows rows) throws Exception {
    List<Row> free =
        rows.select(
            """
            select u.id from property_unit u where u.project_id = 1 and not exists (
              select 1 from customer c join residence r on r.customer_id = c.id
              where r.unit_id = u.id and c.name = '欧阳新') order by u.id limit 1
            """);
    return free.get(0);
  }

  private static String text(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("a value is missing");
    }
    return text;
  }

  private static void compare(
      Models.Kind kind, Map<String, Integer> written, Map<String, Integer> copied) {
    String differences = differences(written, copied);
    if (!differences.isEmpty() || written.isEmpty()) {
      throw new IllegalStateException(kind + " is copied otherwise than written:" + differences);
    }
  }

  private static String differences(Map<String, Integer> written, Map<String, Integer> copied) {
    StringBuilder differences = new StringBuilder();
    written.forEach(
        (sort, times) -> {
          int there = copied.getOrDefault(sort, 0);
          if (there != times) {
            differences.append("%n  written %d, copied %d: %s".formatted(times, there, sort));
          }
        });
    copied.forEach(
        (sort, times) -> {
          if (!written.containsKey(sort)) {
            differences.append("%n  written 0, copied %d: %s".formatted(times, sort));
          }
        });
    return differences.toString();
  }

  private static Map<String, Integer> sorts(Map<String, List<Row>> rows) {
    Map<String, Integer> sorts = new TreeMap<>();
    rows.forEach(
        (table, each) -> each.forEach(row -> sorts.merge(table + sort(row), 1, Integer::sum)));
    return sorts;
  }

  private static String sort(Row row) {
    StringBuilder sort = new StringBuilder();
    row.columns()
        .forEach(
            (column, value) -> {
              if (value.text() != null) {
                sort.append(' ').append(column);
                if (SORTS.contains(column)) {
                  sort.append('=').append(value.text());
                }
              }
            });
    return sort.toString();
  }
}
