package io.shouwen.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * A role that a member of staff holds, as last seen at sign-in. Who may do what is asked of the
 * container; this says whom to tell and who could decide while they are not signed in.
 */
@Entity
@Table(name = "staff_role")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class StaffRole {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "people_seq")
  @SequenceGenerator(name = "people_seq", sequenceName = "people_seq", allocationSize = 50)
  private long id;

  @Column(name = "staff_id")
  private long staffId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @SuppressWarnings("NullAway.Init")
  protected StaffRole() {}

  public StaffRole(long staffId, Role role) {
    this.staffId = staffId;
    this.role = role;
  }
}
