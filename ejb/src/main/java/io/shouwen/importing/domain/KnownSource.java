package io.shouwen.importing.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What has gone into a project before, or is just going in: unique by project and identity, so that
 * two imports of the same file at the same moment cannot both bring a row in.
 */
@Entity
@Table(name = "import_known_source")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class KnownSource {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_row_seq")
  private long id;

  @Column(name = "project_id")
  private long projectId;

  @Column(name = "row_identity")
  private String identity;

  @Column(name = "row_id")
  private long rowId;

  @SuppressWarnings("NullAway.Init")
  protected KnownSource() {}

  /**
   * @param identity as {@link RowReading#identity} gives it
   * @param rowId the row that brings it in
   */
  public KnownSource(long projectId, String identity, long rowId) {
    this.projectId = projectId;
    this.identity = identity;
    this.rowId = rowId;
  }

  public String identity() {
    return identity;
  }

  public long rowId() {
    return rowId;
  }
}
