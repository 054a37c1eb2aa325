package io.shouwen.customer.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a project: owner, occupant or merchant. Lives in units by {@link Residence}. Tenure
 * is computed from the move-in date.
 */
@Entity
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Customer {
  /** What the column takes. */
  public static final int NAME_LENGTH = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
  @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
  private long id;

  @Column(name = "project_id")
  private long projectId;

  @Enumerated(EnumType.STRING)
  private CustomerKind kind;

  private String name;

  /** Pinyin initials in lower case (wxm), for finding while typing. */
  private String initials;

  private @Nullable String phone;

  @Enumerated(EnumType.STRING)
  @Column(name = "important_group")
  private @Nullable ImportantGroup importantGroup;

  @Column(name = "moved_in_on")
  private @Nullable LocalDate movedInOn;

  @Column(name = "household_size")
  private @Nullable Integer householdSize;

  private @Nullable String note;

  @Column(name = "entered_at")
  private Instant enteredAt;

  /** Since when nothing personal is held, or null. */
  @Column(name = "anonymised_at")
  private @Nullable Instant anonymisedAt;

  @SuppressWarnings("NullAway.Init")
  protected Customer() {}

  private Customer(long projectId, CustomerKind kind, String name, String initials, Instant at) {
    this.projectId = projectId;
    this.kind = kind;
    this.name = name;
    this.initials = initials;
    this.enteredAt = at;
  }

  /**
   * Enters a customer.
   *
   * @param phone as typed, or null
   * @throws RuleViolation {@code customer.name}, {@code customer.phone-number}
   */
  public static Customer enter(
      long projectId,
      CustomerKind kind,
      String name,
      String initials,
      @Nullable String phone,
      Instant now) {
    String stripped = name.strip();
    RuleViolation.unless(
        !stripped.isEmpty() && stripped.length() <= NAME_LENGTH, "customer.name", NAME_LENGTH);
    Customer customer = new Customer(projectId, kind, stripped, initials, now);
    customer.phone = phone == null || phone.isBlank() ? null : PhoneNumber.normal(phone);
    return customer;
  }

  /** Completes the card with what reception does not ask. */
  public Customer withCard(
      @Nullable LocalDate movedIn,
      @Nullable ImportantGroup group,
      @Nullable Integer householdMembers,
      @Nullable String remark) {
    this.movedInOn = movedIn;
    this.importantGroup = group;
    this.householdSize = householdMembers;
    this.note = remark;
    return this;
  }

  public long id() {
    return id;
  }

  public long projectId() {
    return projectId;
  }

  public CustomerKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public @Nullable String phone() {
    return phone;
  }
}
