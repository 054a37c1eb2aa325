package io.shouwen.deadline.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the limits of a company, or of the group for companies without their own (T-1). It
 * holds for what is received from {@link #validFrom} on until the next one does, and never changes.
 */
@Entity
@Table(name = "policy_version")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class PolicyVersion {
  private static final int NOTE_LENGTH = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_seq")
  @SequenceGenerator(name = "policy_seq", sequenceName = "policy_seq", allocationSize = 50)
  private long id;

  @Column(name = "company_id")
  private @Nullable Long companyId;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "made_by_name")
  private String madeByName;

  @Column(name = "made_at")
  private Instant madeAt;

  private @Nullable String note;

  @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<PolicyLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected PolicyVersion() {}

  /**
   * A new version.
   *
   * @param companyId null for the group
   * @param validFrom not before {@code now}: what was received keeps its limits
   * @param limits its lines, as {@link Policy} demands
   * @throws RuleViolation {@code deadline.policy-in-past}, {@code deadline.note-length}, and what
   *     {@link Policy} refuses
   */
  public PolicyVersion(
      @Nullable Long companyId,
      Instant validFrom,
      List<Limit> limits,
      String madeByName,
      @Nullable String note,
      Instant now) {
    RuleViolation.unless(!validFrom.isBefore(now), "deadline.policy-in-past");
    RuleViolation.unless(
        note == null || note.length() <= NOTE_LENGTH, "deadline.note-length", NOTE_LENGTH);
    this.companyId = companyId;
    this.validFrom = validFrom;
    this.madeByName = madeByName;
    this.madeAt = now;
    this.note = note;
    new Policy(0, limits).limits().forEach(limit -> lines.add(new PolicyLine(this, limit)));
  }

  public long id() {
    return id;
  }

  /** The company, or null for the group. */
  public @Nullable Long companyId() {
    return companyId;
  }

  public Instant validFrom() {
    return validFrom;
  }

  /** Its limits as a value. */
  public Policy policy() {
    return new Policy(id, lines.stream().map(PolicyLine::limit).toList());
  }
}
