package io.shouwen.demo;

import java.util.Random;

/** One thing that happens to a demo complaint, and how many minutes after the one before. */
enum Move {
  CONFIRM(2, 9),
  DISPATCH(2, 8),
  GIVE_BACK(5, 30),
  SIGN(2, 14),
  CONTACT(30, 400),
  INVESTIGATE(40, 900),
  PROPOSE(60, 500),
  REFUSE(30, 700),
  PROPOSE_OTHERWISE(60, 400),
  AGREE(30, 900),
  APPOINT(10, 60),
  VISIT_RESULT(600, 1_500),
  COMPENSATE(20, 200),
  COMPENSATE_LARGELY(20, 200),
  GRANT(60, 1_200),
  ESCALATE(60, 400),
  DONE(200, 2_600),
  FOLLOW_UP(120, 1_500),
  FOLLOW_UP_BADLY(120, 1_500),
  TAKE_IN_HAND(30, 300),
  INVESTIGATE_AGAIN(60, 900),
  PROPOSE_AGAIN(60, 500),
  DONE_AGAIN(200, 2_600),
  SUM_UP(60, 1_200),
  ARCHIVE(120, 2_400),
  PROPOSE_INVALID(60, 900),
  CONFIRM_INVALID(60, 900),
  WITHDRAW(60, 900);

  private static final int LATE_SIGNATURES_PERCENT = 15;
  private static final int MUCH_LATER = 6;

  private final int least;
  private final int most;

  Move(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** Minutes after the move before; a signature is sometimes much later than it should be. */
  int minutes(Random random) {
    int usual = least + random.nextInt(most - least + 1);
    return this == SIGN && random.nextInt(100) < LATE_SIGNATURES_PERCENT
        ? usual * MUCH_LATER
        : usual;
  }
}
