package io.shouwen.shared;

import org.jboss.logging.MDC;

/**
 * What each line of the log says about the work that it comes from: who, by the id in the staff
 * directory, and which case, by its number. Never a name, a telephone number or a text.
 */
public final class LogContext {
  private static final String USER = "user";
  private static final String CASE = "case";

  private LogContext() {}

  /** This thread works for this person. */
  public static void user(long staffId) {
    MDC.put(USER, Long.toString(staffId));
  }

  /** This thread works on this case. */
  public static void caseNumber(String number) {
    MDC.put(CASE, number);
  }

  /** The work is over. */
  public static void clear() {
    MDC.remove(USER);
    MDC.remove(CASE);
  }
}
