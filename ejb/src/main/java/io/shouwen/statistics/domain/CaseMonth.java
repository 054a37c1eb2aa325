package io.shouwen.statistics.domain;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What the cases of a project, month and {@link Cell} amount to; follows from the cases. */
@Entity
@Table(name = "case_month")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class CaseMonth {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_month_seq")
  @SequenceGenerator(name = "case_month_seq", sequenceName = "case_month_seq", allocationSize = 50)
  private long id;

  @Column(name = "project_id")
  private long projectId;

  /** The first day of the month. */
  @Column(name = "month_on")
  private LocalDate monthOn;

  @Column(name = "department_id")
  private long departmentId;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Validity validity;

  private boolean confidential;

  private long cases;

  @Column(name = "open_cases")
  private long openCases;

  @Column(name = "in_time")
  private long inTime;

  private long extended;

  private long late;

  @Column(name = "late_extended")
  private long lateExtended;

  private long reopened;

  private long repeated;

  private long satisfied;

  @Column(name = "basically_satisfied")
  private long basicallySatisfied;

  private long dissatisfied;

  @Column(name = "promises_kept")
  private long promisesKept;

  @Column(name = "promises_broken")
  private long promisesBroken;

  private long contacted;

  @Column(name = "contacted_seconds")
  private long contactedSeconds;

  private long signed;

  @Column(name = "signed_seconds")
  private long signedSeconds;

  private long solved;

  @Column(name = "solved_seconds")
  private long solvedSeconds;

  private long closed;

  @Column(name = "closed_seconds")
  private long closedSeconds;

  @SuppressWarnings("NullAway.Init")
  protected CaseMonth() {}

  /** Counted for the first time. */
  public CaseMonth(ProjectMonth whose, Cell cell, Figures figures) {
    this.projectId = whose.projectId();
    this.monthOn = whose.month().atDay(1);
    this.departmentId = cell.departmentId();
    this.category = cell.category();
    this.severity = cell.severity();
    this.channel = cell.channel();
    this.validity = cell.validity();
    this.confidential = cell.confidential();
    countedAs(figures);
  }

  /** Counted again. */
  public final void countedAs(Figures figures) {
    cases = figures.of(Figure.CASES);
    openCases = figures.of(Figure.OPEN);
    inTime = figures.of(Figure.IN_TIME);
    extended = figures.of(Figure.EXTENDED);
    late = figures.of(Figure.LATE);
    lateExtended = figures.of(Figure.LATE_EXTENDED);
    reopened = figures.of(Figure.REOPENED);
    repeated = figures.of(Figure.REPEATED);
    satisfied = figures.of(Figure.SATISFIED);
    basicallySatisfied = figures.of(Figure.BASICALLY_SATISFIED);
    dissatisfied = figures.of(Figure.DISSATISFIED);
    promisesKept = figures.of(Figure.PROMISES_KEPT);
    promisesBroken = figures.of(Figure.PROMISES_BROKEN);
    contacted = figures.of(Figure.CONTACTED);
    contactedSeconds = figures.of(Figure.CONTACTED_SECONDS);
    signed = figures.of(Figure.SIGNED);
    signedSeconds = figures.of(Figure.SIGNED_SECONDS);
    solved = figures.of(Figure.SOLVED);
    solvedSeconds = figures.of(Figure.SOLVED_SECONDS);
    closed = figures.of(Figure.CLOSED);
    closedSeconds = figures.of(Figure.CLOSED_SECONDS);
  }

  public Cell cell() {
    return new Cell(departmentId, category, severity, channel, validity, confidential);
  }

  public Figures figures() {
    Map<Figure, Long> numbers = new EnumMap<>(Figure.class);
    numbers.put(Figure.CASES, cases);
    numbers.put(Figure.OPEN, openCases);
    numbers.put(Figure.IN_TIME, inTime);
    numbers.put(Figure.EXTENDED, extended);
    numbers.put(Figure.LATE, late);
    numbers.put(Figure.LATE_EXTENDED, lateExtended);
    numbers.put(Figure.REOPENED, reopened);
    numbers.put(Figure.REPEATED, repeated);
    numbers.put(Figure.SATISFIED, satisfied);
    numbers.put(Figure.BASICALLY_SATISFIED, basicallySatisfied);
    numbers.put(Figure.DISSATISFIED, dissatisfied);
    numbers.put(Figure.PROMISES_KEPT, promisesKept);
    numbers.put(Figure.PROMISES_BROKEN, promisesBroken);
    numbers.put(Figure.CONTACTED, contacted);
    numbers.put(Figure.CONTACTED_SECONDS, contactedSeconds);
    numbers.put(Figure.SIGNED, signed);
    numbers.put(Figure.SIGNED_SECONDS, signedSeconds);
    numbers.put(Figure.SOLVED, solved);
    numbers.put(Figure.SOLVED_SECONDS, solvedSeconds);
    numbers.put(Figure.CLOSED, closed);
    numbers.put(Figure.CLOSED_SECONDS, closedSeconds);
    return Figures.of(numbers);
  }
}
