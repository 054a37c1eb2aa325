package io.shouwen.importing.boundary;

import io.shouwen.importing.domain.ColumnMapping;
import io.shouwen.importing.domain.HeaderRow;
import io.shouwen.importing.domain.ImportDefaults;
import io.shouwen.importing.domain.ImportState;
import io.shouwen.importing.domain.ImportedFile;
import io.shouwen.importing.domain.ImportedRow;
import io.shouwen.importing.domain.RememberedMapping;
import io.shouwen.importing.domain.StartedBy;
import io.shouwen.importing.domain.TargetField;
import io.shouwen.importing.store.ImportStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.Table;
import io.shouwen.shared.reading.TableRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The short steps of an import that a person takes, each in a transaction of its own, so that the
 * work in the background begins when they are over. Called by {@link ComplaintImport}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class ImportDesk {
  @Inject private Callers callers;
  @Inject private OrganizationQueries organization;
  @Inject private ImportStore imports;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ImportDesk() {}

  /** Keeps what was read, with the mapping that was used last or that the headers say. */
  public long take(String fileName, Table table, ImportDefaults defaults) {
    long staff = requireProject(defaults);
    List<TableRow> rows = table.rows();
    int header = HeaderRow.find(rows.stream().map(TableRow::cells).toList());
    List<String> headers = headers(rows.get(header).cells(), rows);
    ImportedFile file =
        new ImportedFile(
            staff,
            fileName,
            table.form(),
            rows.get(header).line(),
            headers,
            rows.size() - header - 1,
            clock.instant());
    file.map(mapping(staff, defaults.projectId(), file, headers), defaults);
    imports.add(file);
    long id = file.id();
    imports.add(
        rows.subList(header + 1, rows.size()).stream()
            .map(row -> new ImportedRow(id, row.line(), row.cells()))
            .toList());
    return id;
  }

  /** As {@link ComplaintImport#map}. */
  public void map(long id, Map<TargetField, Integer> columns, ImportDefaults defaults) {
    long staff = requireProject(defaults);
    ImportedFile file = file(id, staff);
    ColumnMapping mapping = new ColumnMapping(columns);
    file.map(mapping, defaults);
    imports.uncheck(id);
    RememberedMapping remembered =
        imports
            .ownMapping(staff, file.signature())
            .orElseGet(() -> new RememberedMapping(staff, file.signature()));
    remembered.remember(mapping, defaults, clock.instant());
    imports.add(remembered);
  }

  /** As {@link ComplaintImport#dryRun}, without the work. */
  public void check(long id) {
    Actor actor = callers.current();
    ImportedFile file = file(id, actor.staffId());
    uncheckBefore(file);
    file.check(startedBy(actor));
  }

  /** As {@link ComplaintImport#start}, without the work. */
  public void start(long id) {
    Actor actor = callers.current();
    ImportedFile file = file(id, actor.staffId());
    if (file.state() == ImportState.UPLOADED) {
      imports.uncheck(id);
    }
    file.start(startedBy(actor), clock.instant());
  }

  private static StartedBy startedBy(Actor actor) {
    return new StartedBy(actor.username(), actor.roles());
  }

  private void uncheckBefore(ImportedFile file) {
    if (file.state() == ImportState.UPLOADED || file.state() == ImportState.CHECKED) {
      imports.uncheck(file.id());
    }
  }

  private ColumnMapping mapping(
      long staff, long projectId, ImportedFile file, List<String> headers) {
    return imports
        .ownMapping(staff, file.signature())
        .or(() -> imports.lastMapping(projectId, file.signature()))
        .map(RememberedMapping::mapping)
        .filter(mapping -> mapping.fits(headers.size()))
        .orElseGet(() -> ColumnMapping.byHeaders(headers));
  }

  /** As many headers as the longest row has cells; a column without one is named by its letter. */
  private static List<String> headers(List<String> named, List<TableRow> rows) {
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> headers = new ArrayList<>(columns);
    for (int column = 0; column < columns; column++) {
      String name = column < named.size() ? named.get(column).strip() : "";
      headers.add(name.isEmpty() ? letters(column) : name);
    }
    return headers;
  }

  /** As spreadsheets name columns: A … Z, AA … */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private long requireProject(ImportDefaults defaults) {
    long staff = callers.current().staffId();
    RuleViolation.unless(staff != 0, "organization.unknown-project");
    organization.timeZone(defaults.projectId());
    return staff;
  }

  private ImportedFile file(long id, long staff) {
    return imports
        .fileToChange(id, staff)
        .orElseThrow(() -> new RuleViolation("importing.unknown", id));
  }
}
