package io.shouwen.importing.boundary;

import io.shouwen.importing.domain.ImportDefaults;
import io.shouwen.importing.domain.ImportedFile;
import io.shouwen.importing.domain.ImportedRow;
import io.shouwen.importing.domain.RowState;
import io.shouwen.importing.domain.TargetField;
import io.shouwen.importing.store.ImportStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.Table;
import io.shouwen.shared.reading.TableReader;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Import of complaints from CSV and Excel: upload, look at the columns, dry run, and in with
 * the good rows; or {@link #upload} and {@link #start} in one go. The work happens in the
 * background in the importer's name, who owns the complaints; ask {@link #progress} how far
 * it is. When the server was stopped in the middle, the work goes on by itself ({@link
 * ImportResumption}), at once when its owner asks.
 *
 * <p>An import is seen by the person who uploaded it and nobody else; for others it is {@code
 * importing.unknown}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class ComplaintImport {
  private static final int SAMPLE = 5;
  private static final int SAMPLE_LENGTH = 200;

  @Resource private ManagedExecutorService executor;
  @Inject private Callers callers;
  @Inject private ImportDesk desk;
  @Inject private ImportRunner runner;
  @Inject private ImportStore imports;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ComplaintImport() {}

  /**
   * Reads a file; its columns are mapped as they were last time, or by their headers. Nothing goes
   * in yet.
   *
   * @param fileName for people to recognise it by
   * @param content a CSV text or an .xlsx file of 20 MB at most; not closed here
   * @return the import's id
   * @throws RuleViolation what {@link TableReader#read} refuses, {@code importing.no-rows}, {@code
   *     organization.unknown-project}
   * @throws IOException when the content cannot be read to its end
   */
  public long upload(String fileName, InputStream content, ImportDefaults defaults)
      throws IOException {
    Table table = TableReader.read(content.readNBytes(TableReader.MOST_BYTES + 1));
    return desk.take(fileName, table, defaults);
  }

  /**
   * The columns with the first rows, to be looked at and mapped.
   *
   * @throws RuleViolation {@code importing.unknown}
   */
  public ColumnsView columns(long id) {
    ImportedFile file = file(id);
    int columns = file.headers().size();
    return new ColumnsView(
        view(file),
        file.headers(),
        file.headerLine(),
        file.mapping().columns(),
        imports.firstRows(id, SAMPLE).stream()
            .map(row -> new ColumnsView.Sample(row.line(), sample(row.cells(), columns)))
            .toList());
  }

  /**
   * Says which column is which field, and what holds for rows that do not say otherwise; remembered
   * for the next file with the same headers.
   *
   * @throws RuleViolation {@code importing.unknown}, {@code importing.busy}, {@code
   *     importing.done}, {@code importing.unknown-column}, {@code organization.unknown-project}
   */
  public void map(long id, Map<TargetField, Integer> columns, ImportDefaults defaults) {
    desk.map(id, columns, defaults);
  }

  /**
   * Begins the dry run: every row is checked, nothing goes in.
   *
   * @throws RuleViolation {@code importing.unknown}, {@code importing.column-missing}, {@code
   *     importing.busy}, {@code importing.done}
   */
  public void dryRun(long id) {
    desk.check(id);
    work(id);
  }

  /**
   * Lets the good rows go in, after a dry run if there was none. Once it is done, starting again
   * changes nothing.
   *
   * @throws RuleViolation {@code importing.unknown}, {@code importing.column-missing}
   */
  public void start(long id) {
    desk.start(id);
    work(id);
  }

  /**
   * How far it is; takes up work that a stopped server left.
   *
   * @throws RuleViolation {@code importing.unknown}
   */
  public ImportView progress(long id) {
    ImportedFile file = file(id);
    if (file.abandoned(clock.instant())) {
      work(id);
    }
    return view(file);
  }

  /**
   * The rows that cannot go in, in the file's order.
   *
   * @throws RuleViolation {@code importing.unknown}
   */
  public Page<BadRow> badRows(long id, PageRequest wanted) {
    ImportedFile file = file(id);
    Page<ImportedRow> page = imports.page(id, RowState.BAD, wanted, file.bad());
    return new Page<>(
        page.rows().stream().map(ComplaintImport::badRow).toList(),
        page.number(),
        page.size(),
        page.total());
  }

  /** The caller's imports, the newest first. */
  public Page<ImportView> mine(PageRequest wanted) {
    Page<ImportedFile> page = imports.filesOf(callers.current().staffId(), wanted);
    return new Page<>(
        page.rows().stream().map(ComplaintImport::view).toList(),
        page.number(),
        page.size(),
        page.total());
  }

  /** The container carries the caller's identity over to the thread that does the work. */
  private void work(long id) {
    executor.execute(() -> runner.run(id));
  }

  private ImportedFile file(long id) {
    return imports
        .file(id, callers.current().staffId())
        .orElseThrow(() -> new RuleViolation("importing.unknown", id));
  }

  private static ImportView view(ImportedFile file) {
    return new ImportView(
        file.id(),
        file.fileName(),
        file.form(),
        file.state(),
        file.defaults(),
        file.total(),
        file.good(),
        file.bad(),
        file.known(),
        file.imported(),
        file.uploadedAt(),
        file.finishedAt());
  }

  private static BadRow badRow(ImportedRow row) {
    return new BadRow(
        row.line(),
        row.problems().stream()
            .map(p -> new BadRow.Wrong(p.field(), p.column(), p.value(), p.code(), p.arguments()))
            .toList(),
        row.cells());
  }

  private static List<String> sample(List<String> cells, int columns) {
    List<String> shown = new ArrayList<>(columns);
    for (int column = 0; column < columns; column++) {
      String text = column < cells.size() ? cells.get(column).strip() : "";
      String line = text.replaceAll("\\s+", " ");
      shown.add(line.length() <= SAMPLE_LENGTH ? line : line.substring(0, SAMPLE_LENGTH - 1) + "…");
    }
    return shown;
  }
}
