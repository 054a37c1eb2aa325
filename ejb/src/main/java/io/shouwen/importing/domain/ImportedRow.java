package io.shouwen.importing.domain;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a file on its way in: what its cells say and what is known of it. */
@Entity
@Table(name = "import_row")
public class ImportedRow {
  private static final String BETWEEN = "\u001f";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_row_seq")
  @SequenceGenerator(name = "import_row_seq", sequenceName = "import_row_seq", allocationSize = 500)
  private long id;

  @Column(name = "file_id")
  private long fileId;

  @Column(name = "line_number")
  private int line;

  private String cells;

  @Enumerated(EnumType.STRING)
  private RowState state;

  /** By this it is known again in its project; null while it is not checked. */
  @Column(name = "row_identity")
  private @Nullable String identity;

  private @Nullable String problems;

  @SuppressWarnings("NullAway.Init")
  protected ImportedRow() {}

  /**
   * @param line the line of the file on which the row begins
   * @param cells without control characters but tab and line feed
   */
  public ImportedRow(long fileId, int line, List<String> cells) {
    this.fileId = fileId;
    this.line = line;
    this.cells = String.join(BETWEEN, cells);
    this.state = RowState.UNCHECKED;
  }

  /** Can go in. */
  public void good() {
    become(RowState.GOOD, List.of());
  }

  /** Cannot go in. */
  public void bad(List<Problem> why) {
    become(RowState.BAD, why);
  }

  /** Cannot go in, as a rule said of the row as a whole. */
  public void bad(RuleViolation refused) {
    bad(List.of(Problem.of(null, "", "", refused)));
  }

  /** Was in before. */
  public void known() {
    become(RowState.KNOWN, List.of());
  }

  /** Went in. */
  public void imported() {
    become(RowState.IMPORTED, List.of());
  }

  /** Says by what the row is known again. */
  public void identified(String by) {
    this.identity = by;
  }

  private void become(RowState now, List<Problem> why) {
    this.state = now;
    this.problems = why.isEmpty() ? null : Problem.join(why);
  }

  public long id() {
    return id;
  }

  public int line() {
    return line;
  }

  public List<String> cells() {
    return List.of(cells.split(BETWEEN, -1));
  }

  public RowState state() {
    return state;
  }

  public @Nullable String identity() {
    return identity;
  }

  public List<Problem> problems() {
    return Problem.split(problems);
  }
}
