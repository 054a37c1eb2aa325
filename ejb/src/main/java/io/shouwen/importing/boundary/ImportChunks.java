package io.shouwen.importing.boundary;

import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.importing.domain.ImportState;
import io.shouwen.importing.domain.ImportedFile;
import io.shouwen.importing.domain.ImportedRow;
import io.shouwen.importing.domain.KnownSource;
import io.shouwen.importing.domain.RowReading;
import io.shouwen.importing.domain.RowState;
import io.shouwen.importing.store.ImportStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Role;
import io.shouwen.property.boundary.UnitFinder;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pieces of work on a file, each a transaction of its own. Called by {@link ImportRunner}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class ImportChunks {
  private static final int ROWS_TO_CHECK = 500;
  private static final int ROWS_TO_BRING_IN = 50;

  /** So long a worker that says nothing is believed to be alive. */
  private static final Duration CLAIM = Duration.ofSeconds(60);

  @Inject private Callers callers;
  @Inject private OrganizationQueries organization;
  @Inject private UnitFinder units;
  @Inject private ImportStore imports;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ImportChunks() {}

  /** A row that nobody else may bring in, as the form that does it. */
  public record Ready(long rowId, ReceptionForm form) {}

  /** What became of a row: it went in, or was refused. */
  public record Outcome(long rowId, @Nullable RuleViolation refused) {}

  /** Takes or keeps the work on a file; false when somebody else has it or there is none. */
  public boolean claim(long fileId, String worker) {
    Instant now = clock.instant();
    return imports.claim(fileId, worker, now, now.plus(CLAIM));
  }

  /** Gives the work back. */
  public void release(long fileId, String worker) {
    imports.release(fileId, worker);
  }

  /** How far the file is. */
  public ImportState state(long fileId) {
    return imports
        .file(fileId, callers.current().staffId())
        .map(ImportedFile::state)
        .orElseThrow(() -> new RuleViolation("importing.unknown", fileId));
  }

  /** Checks the next rows; when none is left the dry run is over. */
  public void check(long fileId) {
    ImportedFile file = file(fileId);
    if (file.state() != ImportState.CHECKING) {
      return;
    }
    List<ImportedRow> rows = imports.rows(fileId, RowState.UNCHECKED, ROWS_TO_CHECK);
    if (rows.isEmpty()) {
      file.checked(clock.instant());
      return;
    }
    RowReading reading = reading(file, rows);
    rows.forEach(row -> row.identified(RowReading.identity(file.mapping(), row.cells())));
    Map<String, KnownSource> known = known(file, rows);
    Map<String, Integer> before = imports.linesOfGood(fileId, identities(rows));
    int good = 0;
    int bad = 0;
    for (ImportedRow row : rows) {
      String identity = Objects.requireNonNull(row.identity());
      RowReading.Reading read = reading.read(row.cells());
      Integer first = before.get(identity);
      if (known.containsKey(identity)) {
        row.known();
      } else if (!read.problems().isEmpty()) {
        row.bad(read.problems());
        bad++;
      } else if (first != null) {
        row.bad(new RuleViolation("importing.duplicate", first));
        bad++;
      } else {
        row.good();
        before.put(identity, row.line());
        good++;
      }
    }
    file.counted(good, bad, rows.size() - good - bad);
  }

  /**
   * Reserves the next good rows, so that no other import brings them in. Rows that became known or
   * bad since the dry run are set apart.
   *
   * @return none when all are in; then the import is done
   */
  public List<Ready> reserve(long fileId) {
    ImportedFile file = file(fileId);
    List<Ready> ready = new ArrayList<>();
    if (file.state() != ImportState.RUNNING) {
      return ready;
    }
    List<ImportedRow> rows = imports.rows(fileId, RowState.GOOD, ROWS_TO_BRING_IN);
    if (rows.isEmpty()) {
      imports.drop(fileId, Set.of(RowState.IMPORTED, RowState.KNOWN));
      file.finish(clock.instant());
      return ready;
    }
    RowReading reading = reading(file, rows);
    Map<String, KnownSource> known = known(file, rows);
    int outBad = 0;
    int outKnown = 0;
    for (ImportedRow row : rows) {
      String identity = Objects.requireNonNull(row.identity());
      RowReading.Reading read = reading.read(row.cells());
      ReceptionFacts facts = read.facts();
      KnownSource source = known.get(identity);
      if (source != null && source.rowId() != row.id()) {
        row.known();
        outKnown++;
      } else if (facts == null) {
        row.bad(read.problems());
        outBad++;
      } else {
        if (source == null) {
          imports.add(new KnownSource(file.defaults().projectId(), identity, row.id()));
        }
        ready.add(new Ready(row.id(), form(file, row, read, facts)));
      }
    }
    file.wentIn(0, outBad, outKnown);
    return ready;
  }

  /** Notes what became of reserved rows. */
  public void settle(long fileId, List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    ImportedFile file = file(fileId);
    Map<Long, Outcome> byRow = new HashMap<>();
    outcomes.forEach(outcome -> byRow.put(outcome.rowId(), outcome));
    List<Long> refusedRows = new ArrayList<>();
    for (ImportedRow row : imports.rows(byRow.keySet())) {
      RuleViolation refused = Objects.requireNonNull(byRow.get(row.id())).refused();
      if (refused == null) {
        row.imported();
      } else {
        row.bad(refused);
        refusedRows.add(row.id());
      }
    }
    imports.forget(refusedRows);
    file.wentIn(outcomes.size() - refusedRows.size(), refusedRows.size(), 0);
  }

  private static ReceptionForm form(
      ImportedFile file, ImportedRow row, RowReading.Reading read, ReceptionFacts facts) {
    return new ReceptionForm(
        file.defaults().projectId(),
        facts,
        read.category(),
        null,
        SeverityAnswers.NONE,
        read.severity(),
        false,
        false,
        false,
        false,
        null,
        List.of(),
        null,
        "import-" + row.id());
  }

  private RowReading reading(ImportedFile file, List<ImportedRow> rows) {
    Set<String> labels =
        rows.stream()
            .map(row -> RowReading.unitLabel(file.mapping(), row.cells()))
            .filter(label -> !label.isEmpty())
            .collect(Collectors.toSet());
    long project = file.defaults().projectId();
    return new RowReading(
        file.headers(),
        file.mapping(),
        file.defaults(),
        organization.timeZone(project),
        units.idsByLabel(project, labels),
        clock.instant());
  }

  private Map<String, KnownSource> known(ImportedFile file, List<ImportedRow> rows) {
    return imports.known(file.defaults().projectId(), identities(rows));
  }

  private static Set<String> identities(List<ImportedRow> rows) {
    return rows.stream()
        .map(row -> Objects.requireNonNull(row.identity()))
        .collect(Collectors.toSet());
  }

  private ImportedFile file(long fileId) {
    return imports
        .fileToChange(fileId, callers.current().staffId())
        .orElseThrow(() -> new RuleViolation("importing.unknown", fileId));
  }
}
