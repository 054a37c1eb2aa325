package io.shouwen.complaint.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Category, severity and validity of a case; a new value replaces the old one, the events keep
 * both.
 */
@Embeddable
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Classification {
  @Enumerated(EnumType.STRING)
  private Category category;

  @Enumerated(EnumType.STRING)
  @Column(name = "sub_category")
  private @Nullable SubCategory subCategory;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  /** 1 minor to 3 major, for sorting. */
  @Column(name = "severity_rank")
  private int severityRank;

  /** Why this severity was proposed, enum names joined by commas. */
  @Column(name = "severity_reasons")
  private String reasons;

  @Enumerated(EnumType.STRING)
  private Validity validity;

  @Column(name = "invalid_proposed_by_id")
  private @Nullable Long proposedById;

  private boolean emergency;

  @SuppressWarnings("NullAway.Init")
  protected Classification() {}

  private Classification(
      Category category,
      @Nullable SubCategory subCategory,
      Severity severity,
      String reasons,
      Validity validity,
      @Nullable Long proposedById,
      boolean emergency) {
    RuleViolation.unless(
        subCategory == null || subCategory.category() == category,
        "complaint.sub-category-of-another-category");
    this.category = category;
    this.subCategory = subCategory;
    this.severity = severity;
    this.severityRank = severity.rank();
    this.reasons = reasons;
    this.validity = validity;
    this.proposedById = proposedById;
    this.emergency = emergency;
  }

  /** The classification of a new case. */
  public static Classification first(
      Category category,
      @Nullable SubCategory subCategory,
      Severity decided,
      List<SeverityProposal.Reason> why,
      boolean emergency) {
    return new Classification(
        category,
        subCategory,
        decided,
        why.stream().map(Enum::name).collect(Collectors.joining(",")),
        Validity.UNDECIDED,
        null,
        emergency);
  }

  /** Another category; validity is undecided or valid, for invalid has a way of its own (C-8). */
  public Classification under(
      Category other, @Nullable SubCategory sub, boolean valid, boolean isEmergency) {
    Validity next = validity == Validity.INVALID_PROPOSED ? validity : Validity.UNDECIDED;
    return new Classification(
        other,
        sub,
        severity,
        reasons,
        valid && next == Validity.UNDECIDED ? Validity.VALID : next,
        proposedById,
        isEmergency);
  }

  Classification withSeverity(Severity other, String why) {
    return new Classification(category, subCategory, other, why, validity, proposedById, emergency);
  }

  Classification withValidity(Validity other, @Nullable Long by) {
    return new Classification(category, subCategory, severity, reasons, other, by, emergency);
  }

  boolean proposedBy(long staffId) {
    return proposedById != null && proposedById == staffId;
  }

  @Nullable Long proposedById() {
    return proposedById;
  }

  public Category category() {
    return category;
  }

  public @Nullable SubCategory subCategory() {
    return subCategory;
  }

  public Severity severity() {
    return severity;
  }

  public String reasons() {
    return reasons;
  }

  public Validity validity() {
    return validity;
  }

  public boolean emergency() {
    return emergency;
  }
}
