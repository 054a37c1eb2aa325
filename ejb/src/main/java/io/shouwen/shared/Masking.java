package io.shouwen.shared;

import org.jspecify.annotations.Nullable;

/** Personal data for those who do not work on the case (C-11): 王**, 138****5678. */
public final class Masking {
  /** What stands for what is not shown. */
  public static final String HIDDEN = "**";

  private Masking() {}

  /** The first character, then two asterisks; null and empty stay as they are. */
  public static @Nullable String name(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return name;
    }
    return name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN;
  }

  /**
   * The first three and last four digits of a mobile number; of a shorter one only the last two.
   */
  public static @Nullable String phone(@Nullable String phone) {
    if (phone == null || phone.isEmpty()) {
      return phone;
    }
    if (phone.length() < 10) {
      return "****" + phone.substring(Math.max(0, phone.length() - 2));
    }
    return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }

  /** The unit without its room: 3-1-502 becomes 3-1-**. */
  public static @Nullable String unit(@Nullable String label) {
    if (label == null || label.isEmpty()) {
      return label;
    }
    int room = label.lastIndexOf('-');
    return room < 0 ? HIDDEN : label.substring(0, room + 1) + HIDDEN;
  }
}
