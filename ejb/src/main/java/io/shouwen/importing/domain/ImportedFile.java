package io.shouwen.importing.domain;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in: uploaded, its columns mapped, checked row by row without changing anything
 * (the dry run), then its good rows go in. The mapping can change until they do; each change makes
 * the next dry run begin anew. What is done stays done: starting again changes nothing.
 *
 * <p>{@code total} counts the rows below the header; {@code good}, {@code bad} and {@code known}
 * are what the dry run found, {@code imported} what went in of the good.
 */
@Entity
@Table(name = "import_file")
@SuppressWarnings("UnusedVariable") // queries claim by columns that this class only holds
public class ImportedFile {
  private static final int NAME_LENGTH = 200;
  private static final int HEADER_LENGTH = 200;
  private static final String BETWEEN = "\u001f";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_file_seq")
  @SequenceGenerator(
      name = "import_file_seq",
      sequenceName = "import_file_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "project_id")
  private long projectId;

  @Column(name = "file_name")
  private String fileName;

  private String form;

  @Column(name = "header_line")
  private int headerLine;

  private String headers;
  private String signature;
  private String mapping;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  /** The good rows go in as soon as the dry run is over. */
  @Column(name = "goes_on")
  private boolean goesOn;

  private int total;
  private int good;
  private int bad;
  private int known;
  private int imported;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Column(name = "claimed_by")
  private @Nullable String claimedBy;

  @Column(name = "claimed_until")
  private @Nullable Instant claimedUntil;

  /** Null while nobody began the work. */
  @Column(name = "started_by")
  private @Nullable String startedBy;

  @Column(name = "started_roles")
  private @Nullable String startedRoles;

  @SuppressWarnings("NullAway.Init")
  protected ImportedFile() {}

  /**
   * A file that was read.
   *
   * @param staffId whose it is; nobody else sees it
   * @param form how it was written, for a person to check
   * @param headerLine the line of the headers
   * @param total rows below the headers
   */
  @SuppressWarnings("NullAway.Init")
  public ImportedFile(
      long staffId,
      String fileName,
      String form,
      int headerLine,
      List<String> headers,
      int total,
      Instant now) {
    this.staffId = staffId;
    this.fileName = lastPart(fileName);
    this.form = form;
    this.headerLine = headerLine;
    this.headers = String.join(BETWEEN, headers.stream().map(ImportedFile::headerShown).toList());
    this.signature = HeaderRow.signature(headers);
    this.total = total;
    this.uploadedAt = now;
    this.state = ImportState.UPLOADED;
  }

  /**
   * Says which column is which field and what holds for all rows; what the dry run found before is
   * void.
   *
   * @throws RuleViolation {@code importing.busy} while work goes on, {@code importing.done}, {@code
   *     importing.unknown-column}
   */
  public void map(ColumnMapping columns, ImportDefaults defaults) {
    RuleViolation.unless(!state.working(), "importing.busy");
    RuleViolation.unless(state != ImportState.DONE, "importing.done");
    RuleViolation.unless(columns.fits(headers().size()), "importing.unknown-column");
    mapping = columns.joined();
    projectId = defaults.projectId();
    channel = defaults.channel();
    category = defaults.category();
    state = ImportState.UPLOADED;
    forget();
  }

  /**
   * Begins the dry run; nothing happens when it is going on.
   *
   * @param person in whose name it goes on, should the server be stopped meanwhile
   * @throws RuleViolation {@code importing.column-missing} with the fields, {@code importing.done},
   *     {@code importing.busy} while the good rows go in
   */
  public void check(StartedBy person) {
    requireColumns();
    RuleViolation.unless(state != ImportState.DONE, "importing.done");
    RuleViolation.unless(state != ImportState.RUNNING, "importing.busy");
    if (state != ImportState.CHECKING) {
      state = ImportState.CHECKING;
      goesOn = false;
      begun(person);
      forget();
    }
  }

  /**
   * Lets the good rows go in, after a dry run if there was none. Nothing happens when they are
   * going in or are in.
   *
   * @param person in whose name it goes on, should the server be stopped meanwhile
   * @throws RuleViolation {@code importing.column-missing} with the fields
   */
  public void start(StartedBy person, Instant now) {
    requireColumns();
    switch (state) {
      case UPLOADED -> {
        check(person);
        goesOn = true;
      }
      case CHECKING -> goesOn = true;
      case CHECKED -> {
        begun(person);
        run(now);
      }
      case RUNNING, DONE -> {}
    }
  }

  /** Counts rows that the dry run has looked at. */
  public void counted(int moreGood, int moreBad, int moreKnown) {
    good += moreGood;
    bad += moreBad;
    known += moreKnown;
  }

  /** The dry run has looked at the last row. */
  public void checked(Instant now) {
    if (goesOn) {
      run(now);
    } else {
      state = ImportState.CHECKED;
    }
  }

  /** Counts good rows that went in, or turned out otherwise when they were about to. */
  public void wentIn(int in, int outBad, int outKnown) {
    imported += in;
    good -= outBad + outKnown;
    bad += outBad;
    known += outKnown;
  }

  /** The last good row is in. */
  public void finish(Instant now) {
    state = ImportState.DONE;
    finishedAt = now;
  }

  /** True when work should go on and nobody does it: the server that did was stopped. */
  public boolean abandoned(Instant now) {
    return state.working() && (claimedUntil == null || claimedUntil.isBefore(now));
  }

  private void begun(StartedBy person) {
    startedBy = person.username();
    startedRoles = person.joinedRoles();
  }

  private void run(Instant now) {
    state = ImportState.RUNNING;
    goesOn = false;
    if (good == 0) {
      finish(now);
    }
  }

  private void forget() {
    good = 0;
    bad = 0;
    known = 0;
  }

  private void requireColumns() {
    Set<TargetField> missing = mapping().missing();
    RuleViolation.unless(missing.isEmpty(), "importing.column-missing", List.copyOf(missing));
  }

  private static String headerShown(String header) {
    String line = header.replaceAll("\\s+", " ").strip();
    return line.length() <= HEADER_LENGTH ? line : line.substring(0, HEADER_LENGTH);
  }

  /** A name is for people to read, never a path. */
  private static String lastPart(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String shown = last.replaceAll("\\p{Cntrl}", "").strip();
    return shown.length() <= NAME_LENGTH ? shown : shown.substring(0, NAME_LENGTH);
  }

  public long id() {
    return id;
  }

  public String fileName() {
    return fileName;
  }

  public String form() {
    return form;
  }

  public int headerLine() {
    return headerLine;
  }

  public List<String> headers() {
    return List.of(headers.split(BETWEEN, -1));
  }

  /** By this a file with the same headers is known again. */
  public String signature() {
    return signature;
  }

  public ColumnMapping mapping() {
    return ColumnMapping.parse(mapping);
  }

  public ImportDefaults defaults() {
    return new ImportDefaults(projectId, channel, category);
  }

  public ImportState state() {
    return state;
  }

  public int total() {
    return total;
  }

  public int good() {
    return good;
  }

  public int bad() {
    return bad;
  }

  public int known() {
    return known;
  }

  public int imported() {
    return imported;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  public @Nullable Instant finishedAt() {
    return finishedAt;
  }
}
