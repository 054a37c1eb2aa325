package io.shouwen.resolution.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** One cell of the authority matrix as it is kept; the rows are there from the first migration. */
@Entity
@Table(name = "compensation_limit")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class CompensationLimit {
  @Id private long id;

  @Enumerated(EnumType.STRING)
  private Grade grade;

  @Enumerated(EnumType.STRING)
  private ProblemKind problem;

  @Column(name = "manager_rank")
  private int rank;

  @Column(name = "up_to")
  private BigDecimal upTo;

  @SuppressWarnings("NullAway.Init")
  protected CompensationLimit() {}

  public void allow(BigDecimal amount) {
    upTo = amount;
  }
}
