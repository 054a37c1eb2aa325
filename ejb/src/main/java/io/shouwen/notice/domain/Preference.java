package io.shouwen.notice.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param channels besides the notice inside the product; possibly none
 * @param email null when there is none
 * @param mobile null when there is none
 */
public record Preference(
    Set<NoticeChannel> channels,
    MessageLanguage language,
    QuietHours quiet,
    @Nullable String email,
    @Nullable String mobile)
    implements Serializable {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}");
  private static final Pattern MOBILE = Pattern.compile("\\+?[0-9]{5,15}");

  public Preference {
    channels = channels.isEmpty() ? Set.of() : Set.copyOf(channels);
    email = blankToNull(email);
    mobile = blankToNull(mobile);
  }

  /** What holds for somebody who chose nothing. */
  public static Preference none(QuietHours quiet, @Nullable String mobile) {
    return new Preference(
        EnumSet.noneOf(NoticeChannel.class), MessageLanguage.CHINESE, quiet, null, mobile);
  }

  /**
   * Refuses what could not be kept to.
   *
   * @throws RuleViolation {@code notice.email}, {@code notice.email-missing}, {@code
   *     notice.mobile}, {@code notice.mobile-missing}
   */
  public void requireReachable() {
    if (email != null) {
      RuleViolation.unless(EMAIL.matcher(email).matches(), "notice.email", email);
    }
    if (mobile != null) {
      RuleViolation.unless(MOBILE.matcher(mobile).matches(), "notice.mobile", mobile);
    }
    RuleViolation.unless(
        email != null || !channels.contains(NoticeChannel.EMAIL), "notice.email-missing");
    RuleViolation.unless(
        mobile != null || !channels.contains(NoticeChannel.SMS), "notice.mobile-missing");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
