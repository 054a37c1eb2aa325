package io.shouwen.statistics.domain;

/** What is counted of the cases of a month (I-1). */
public enum Figure {
  /** Received in the month. */
  CASES("cases"),
  /** Those for which the customer still waits. */
  OPEN("openCases"),
  /** Solved by the due time that held from the first. */
  IN_TIME("inTime"),
  /** Solved by a due time that was moved before it was over (T-4). */
  EXTENDED("extended"),
  /** Of which a due time to solve it passed, solved by now or not (T-5). */
  LATE("late"),
  /** Those of the late ones that were granted more time. */
  LATE_EXTENDED("lateExtended"),
  /** Those that were reopened at least once (H-6). */
  REOPENED("reopened"),
  /** Those that repeat another complaint (C-6). */
  REPEATED("repeated"),
  /** By the last answer of the customer (H-6). */
  SATISFIED("satisfied"),
  /** Likewise. */
  BASICALLY_SATISFIED("basicallySatisfied"),
  /** Likewise. */
  DISSATISFIED("dissatisfied"),
  /** Promises to the customers that were kept (C-4). */
  PROMISES_KEPT("promisesKept"),
  /** Those that were not, made good later or not. */
  PROMISES_BROKEN("promisesBroken"),
  /** Cases whose customer heard from us. */
  CONTACTED("contacted"),
  /** How long those waited for it, in all. */
  CONTACTED_SECONDS("contactedSeconds"),
  /** Cases that a department signed for. */
  SIGNED("signed"),
  /** How long the first signature took, in all. */
  SIGNED_SECONDS("signedSeconds"),
  /** Cases that are solved. */
  SOLVED("solved"),
  /** How long that took, in all. */
  SOLVED_SECONDS("solvedSeconds"),
  /** Cases in the archive. */
  CLOSED("closed"),
  /** How long it took until then, in all. */
  CLOSED_SECONDS("closedSeconds");

  private final String field;

  Figure(String field) {
    this.field = field;
  }

  /** Its field in {@link CaseMonth}, by which queries name it. */
  public String field() {
    return field;
  }
}
