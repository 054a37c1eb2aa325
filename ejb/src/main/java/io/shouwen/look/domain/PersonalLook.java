package io.shouwen.look.domain;

import io.shouwen.organization.domain.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A look at personal data, for queries; written by the store in one statement, never changed. */
@Entity
@Table(name = "personal_look")
@SuppressWarnings("UnusedVariable") // queries read it
public class PersonalLook {
  @Id private long id;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "staff_name")
  private String staffName;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Enumerated(EnumType.STRING)
  @Column(name = "look_kind")
  private LookKind kind;

  @Column(name = "looked_on")
  private LocalDate lookedOn;

  @Column(name = "project_id")
  private @Nullable Long projectId;

  @Column(name = "customer_id")
  private @Nullable Long customerId;

  @Column(name = "complaint_id")
  private @Nullable Long complaintId;

  private @Nullable String person;

  private int times;

  private int persons;

  @Enumerated(EnumType.STRING)
  private Door door;

  private @Nullable String reason;

  @Column(name = "first_at")
  private Instant firstAt;

  @Column(name = "last_at")
  private Instant lastAt;

  @SuppressWarnings("NullAway.Init")
  protected PersonalLook() {}
}
