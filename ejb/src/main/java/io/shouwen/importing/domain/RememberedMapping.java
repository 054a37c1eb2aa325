package io.shouwen.importing.domain;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How somebody last mapped the columns of a file with these headers. */
@Entity
@Table(name = "import_mapping")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class RememberedMapping {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_file_seq")
  private long id;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "project_id")
  private long projectId;

  private String signature;
  private String mapping;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Column(name = "used_at")
  private Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected RememberedMapping() {}

  /** A person's mapping for files with the signature ({@link HeaderRow#signature}). */
  @SuppressWarnings("NullAway.Init")
  public RememberedMapping(long staffId, String signature) {
    this.staffId = staffId;
    this.signature = signature;
    this.mapping = "";
  }

  /** Remembers how it was mapped this time. */
  public void remember(ColumnMapping columns, ImportDefaults defaults, Instant now) {
    this.mapping = columns.joined();
    this.projectId = defaults.projectId();
    this.channel = defaults.channel();
    this.category = defaults.category();
    this.usedAt = now;
  }

  public ColumnMapping mapping() {
    return ColumnMapping.parse(mapping);
  }
}
