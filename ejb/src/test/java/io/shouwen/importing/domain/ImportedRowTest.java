package io.shouwen.importing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** what is known of a row on its way in. */
class ImportedRowTest {

  @Test
  @DisplayName("A row keeps its cells, with tabs, line breaks and empty ones, and its line")
  void cells() {
    List<String> cells = List.of("", "a\n\tb", "", "=1+1", "");
    ImportedRow row = new ImportedRow(3, 17, cells);
    assertEquals(cells, row.cells());
    assertEquals(17, row.line());
    assertEquals(RowState.UNCHECKED, row.state());
    assertNull(row.identity());
    assertEquals(List.of(), row.problems());
  }

  @Test
  @DisplayName("A bad row says why, and no longer once it is good")
  void badThenGood() {
    ImportedRow row = new ImportedRow(3, 17, List.of("a"));
    row.identified("x");
    assertEquals("x", row.identity());
    row.bad(new RuleViolation("importing.duplicate", 5));
    assertEquals(RowState.BAD, row.state());
    assertEquals("importing.duplicate", row.problems().get(0).code());
    assertEquals(List.of("5"), row.problems().get(0).arguments());
    row.good();
    assertEquals(RowState.GOOD, row.state());
    assertEquals(List.of(), row.problems());
    row.imported();
    assertEquals(RowState.IMPORTED, row.state());
    row.known();
    assertEquals(RowState.KNOWN, row.state());
  }

  @Test
  @DisplayName("A mapping is remembered as it was used last")
  void remembered() {
    RememberedMapping remembered = new RememberedMapping(1, "signature");
    Instant now = Instant.parse("2026-03-11T02:00:00Z");
    for (int column : new int[] {1, 4}) {
      ColumnMapping mapping = new ColumnMapping(Map.of(TargetField.NARRATIVE, column));
      remembered.remember(mapping, new ImportDefaults(7, Channel.LETTER, Category.CHARGES), now);
      assertEquals(Map.of(TargetField.NARRATIVE, column), remembered.mapping().columns());
    }
  }
}
