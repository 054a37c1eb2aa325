package io.shouwen.deadline.domain;

/**
 * What has to happen in time (T-1). The first group has its limit from a policy (handbook section
 * 5), the second has a due time that somebody said.
 */
public enum Obligation {
  /** A department signs for its part (H-1). */
  SIGN(true),
  /** The centre manager is told of an important case. */
  PASS_TO_CENTRE_MANAGER(true),
  /** The company manager is told of an important or major case. */
  PASS_TO_COMPANY_MANAGER(true),
  /** The customer gets a clear answer. */
  ANSWER(true),
  /** The matter is solved. */
  SOLVE(true),
  /** The customer is called after it is solved (H-6). */
  FOLLOW_UP(true),
  /** A second look when it was not entirely solved. */
  SECOND_LOOK(true),
  /** In an emergency somebody is on site (S-5). */
  FIRST_RESPONSE(true),
  /** The customer hears from us at all (C-3). */
  CONTACT(true),
  /** An unsolved valid complaint becomes major (S-1); the limit is when it does. */
  PROMOTION(true),
  /** A request for more time is decided (T-4). */
  DECISION(true),

  /** The next contact that was promised (C-3). */
  PROMISED_CONTACT(false),
  /** The work that was promised with the reply (H-4). */
  PROMISED_WORK(false),
  /** A department's part with a due time of its own (H-1). */
  PART(false),
  /** An appointment at the customer's home (H-5). */
  APPOINTMENT(false),
  /** A deputy's period begins or ends. */
  DEPUTY(false);

  private final boolean byPolicy;

  Obligation(boolean byPolicy) {
    this.byPolicy = byPolicy;
  }

  /** True when a policy says how long it may take; false when somebody said until when. */
  public boolean byPolicy() {
    return byPolicy;
  }
}
