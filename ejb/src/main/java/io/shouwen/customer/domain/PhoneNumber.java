package io.shouwen.customer.domain;

import io.shouwen.shared.RuleViolation;
import java.util.regex.Pattern;

/**
 * A phone number as it is kept: digits only, with an optional leading +; at least 5 digits (12345),
 * at most 15 (E.164). Blanks, hyphens and brackets that people type are dropped.
 */
public final class PhoneNumber {
  private static final Pattern TYPED = Pattern.compile("[0-9 ()\\-–+]*");
  private static final Pattern KEPT = Pattern.compile("\\+?[0-9]{5,15}");

  private PhoneNumber() {}

  /**
   * The number as it is kept.
   *
   * @throws RuleViolation {@code customer.phone-number} when it is none
   */
  public static String normal(String typed) {
    String digits = typed.replaceAll("[ ()\\-–]", "");
    RuleViolation.unless(
        TYPED.matcher(typed).matches() && KEPT.matcher(digits).matches(),
        "customer.phone-number",
        typed);
    return digits;
  }
}
