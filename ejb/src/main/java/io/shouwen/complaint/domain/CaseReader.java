package io.shouwen.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody named on a confidential case (C-11). */
@Entity
@Table(name = "case_reader")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class CaseReader {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_child_seq")
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  @Column(name = "staff_id")
  private long staffId;

  protected CaseReader() {}

  public CaseReader(long complaintId, long staffId) {
    this.complaintId = complaintId;
    this.staffId = staffId;
  }

  public long staffId() {
    return staffId;
  }
}
