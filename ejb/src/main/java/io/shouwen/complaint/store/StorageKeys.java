package io.shouwen.complaint.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The keys under which contents lie: 32 random hexadecimal digits, which say nothing and cannot be
 * guessed; and where a key's content lies in any storage. All storages lay it out alike, so that
 * files can be copied from one into another as they are.
 */
final class StorageKeys {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
  private static final int KEY_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private StorageKeys() {}

  /** A key that was never given out. */
  static String fresh() {
    byte[] bits = new byte[KEY_BYTES];
    RANDOM.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /**
   * The place of a key: its first two digits, a slash and the key.
   *
   * @throws IllegalArgumentException for anything that is not a key
   */
  static String place(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a key");
    }
    return key.substring(0, 2) + "/" + key;
  }
}
