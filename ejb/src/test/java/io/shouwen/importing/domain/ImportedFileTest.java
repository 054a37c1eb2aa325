package io.shouwen.importing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** how an import moves on, and that what is done stays done. */
class ImportedFileTest {
  private static final Instant NOW = Instant.parse("2026-03-11T02:00:00Z");
  private static final StartedBy WHO =
      new StartedBy("receptionist", Set.of(Role.RECEPTIONIST, Role.QUALITY));
  private static final ImportDefaults DEFAULTS = ImportDefaults.of(7);
  private static final ColumnMapping MAPPED =
      new ColumnMapping(Map.of(TargetField.RECEIVED_AT, 0, TargetField.NARRATIVE, 1));

  @Test
  @DisplayName("Upload, dry run, start, done")
  void stepByStep() {
    ImportedFile file = file();
    file.check(WHO);
    assertEquals(ImportState.CHECKING, file.state());
    assertTrue(file.abandoned(NOW));
    file.counted(3, 1, 2);
    file.checked(NOW);
    assertEquals(ImportState.CHECKED, file.state());
    assertFalse(file.abandoned(NOW));
    file.start(WHO, NOW);
    assertEquals(ImportState.RUNNING, file.state());
    file.wentIn(0, 1, 1);
    file.wentIn(1, 0, 0);
    file.finish(NOW);
    assertEquals(ImportState.DONE, file.state());
    assertEquals(NOW, file.finishedAt());
    assertEquals(
        List.of(1, 2, 3, 1), List.of(file.good(), file.bad(), file.known(), file.imported()));
  }

  @Test
  @DisplayName("Started in one go: the good rows go in as soon as the dry run is over")
  void oneGo() {
    ImportedFile file = file();
    file.start(WHO, NOW);
    assertEquals(ImportState.CHECKING, file.state());
    file.counted(1, 0, 0);
    file.checked(NOW);
    assertEquals(ImportState.RUNNING, file.state());
  }

  @Test
  @DisplayName("Without a good row it is done at once; starting again changes nothing")
  void nothingGood() {
    ImportedFile file = file();
    file.check(WHO);
    file.start(WHO, NOW);
    file.counted(0, 1, 1);
    file.checked(NOW);
    assertEquals(ImportState.DONE, file.state());
    file.start(WHO, NOW.plusSeconds(5));
    assertEquals(ImportState.DONE, file.state());
    assertEquals(NOW, file.finishedAt());
  }

  @Test
  @DisplayName("Another mapping voids the dry run; while work goes on or is done there is none")
  void mapping() {
    ImportedFile file = file();
    file.check(WHO);
    refused("importing.busy", file, f -> f.map(MAPPED, DEFAULTS));
    file.counted(1, 1, 0);
    file.check(WHO);
    assertEquals(1, file.good());
    file.checked(NOW);
    file.map(MAPPED, DEFAULTS);
    assertEquals(ImportState.UPLOADED, file.state());
    assertEquals(List.of(0, 0, 0), List.of(file.good(), file.bad(), file.known()));
    refused(
        "importing.unknown-column",
        file,
        f -> f.map(new ColumnMapping(Map.of(TargetField.SUBJECT, 2)), DEFAULTS));
    file.start(WHO, NOW);
    file.counted(1, 0, 0);
    file.checked(NOW);
    refused("importing.busy", file, f -> f.check(WHO));
    refused("importing.busy", file, f -> f.map(MAPPED, DEFAULTS));
    file.finish(NOW);
    refused("importing.done", file, f -> f.check(WHO));
    refused("importing.done", file, f -> f.map(MAPPED, DEFAULTS));
  }

  @Test
  @DisplayName("A missing column is refused by its field")
  void missingColumn() {
    ImportedFile file = file();
    file.map(new ColumnMapping(Map.of(TargetField.NARRATIVE, 1)), DEFAULTS);
    refused("importing.column-missing", file, f -> f.check(WHO));
    refused("importing.column-missing", file, f -> f.start(WHO, NOW));
    assertEquals(ImportState.UPLOADED, file.state());
  }

  @Test
  @DisplayName("A file's name is never a path")
  void name() {
    assertEquals("a.csv", named("C:\\temp\\a.csv").fileName());
    assertEquals("passwd", named("../../etc/passwd").fileName());
    assertEquals(200, named("x".repeat(300)).fileName().length());
  }

  @Test
  @DisplayName("A file says what it is called, never where it lay, and how it was read")
  void named() {
    for (String name :
        List.of("/tmp/a/list.csv", "C:\\a\\list.csv", "list.csv", " li\u0007st.csv ")) {
      assertEquals(
          "list.csv", new ImportedFile(1, name, "csv", 1, List.of("a"), 0, NOW).fileName());
    }
    ImportedFile file =
        new ImportedFile(
            1, "n".repeat(201), "csv, UTF-8", 4, List.of("h".repeat(201), "two\n lines "), 9, NOW);
    assertEquals("n".repeat(200), file.fileName());
    assertEquals(List.of("h".repeat(200), "two lines"), file.headers());
    assertEquals("csv, UTF-8", file.form());
    assertEquals(4, file.headerLine());
    assertEquals(9, file.total());
    assertEquals(NOW, file.uploadedAt());
    assertEquals(HeaderRow.signature(List.of("h".repeat(201), "two\n lines ")), file.signature());
  }

  @Test
  @DisplayName("What holds for all rows is kept, and a new mapping makes the counts void")
  void mappedAnew() {
    ImportedFile file = file();
    ImportDefaults other = new ImportDefaults(8, Channel.LETTER, Category.CHARGES);
    file.check(WHO);
    file.counted(3, 2, 1);
    file.checked(NOW);
    file.map(MAPPED, other);
    assertEquals(other, file.defaults());
    assertEquals(ImportState.UPLOADED, file.state());
    assertEquals(List.of(0, 0, 0), List.of(file.good(), file.bad(), file.known()));
  }

  @Test
  @DisplayName("A dry run that is asked for again begins anew and does not go on by itself")
  void dryRunAgain() {
    ImportedFile file = file();
    file.check(WHO);
    file.counted(3, 2, 1);
    file.checked(NOW);
    file.check(WHO);
    assertEquals(List.of(0, 0, 0), List.of(file.good(), file.bad(), file.known()));
    file.counted(1, 0, 0);
    file.checked(NOW);
    assertEquals(ImportState.CHECKED, file.state());
  }

  @Test
  @DisplayName("R-1: the roles of who began it survive being written down")
  void startedBy() {
    assertEquals("RECEPTIONIST,QUALITY", WHO.joinedRoles());
    assertEquals(WHO, StartedBy.of("receptionist", WHO.joinedRoles()));
    assertEquals(Set.of(Role.QUALITY), StartedBy.of("a", "QUALITY,NONE_ANY_MORE").roles());
    assertEquals(Set.of(), StartedBy.of("a", "").roles());
  }

  private static ImportedFile file() {
    return named("a.csv");
  }

  private static ImportedFile named(String name) {
    ImportedFile file = new ImportedFile(1, name, "xlsx", 1, List.of("时间", "内容"), 6, NOW);
    file.map(MAPPED, DEFAULTS);
    return file;
  }

  private static void refused(String code, ImportedFile file, Consumer<ImportedFile> verb) {
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> verb.accept(file));
    assertEquals(code, refusal.code());
  }
}
