package io.shouwen.realm;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which passwords were found right lately. Kept is a keyed digest of the name, of what the folder
 * holds for it and of the password; the key is drawn when the server starts and never leaves it.
 */
final class Proven {
  private static final String DIGEST = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;
  private final Duration lasting;
  private final int most;
  private final Clock clock;

  /** The oldest first. */
  private final Map<ByteBuffer, Instant> until = new LinkedHashMap<>();

  /**
   * None yet.
   *
   * @param lasting how long one counts
   * @param most how many are kept; the oldest goes
   */
  Proven(Duration lasting, int most, Clock clock) {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, DIGEST);
    this.lasting = lasting;
    this.most = most;
    this.clock = clock;
  }

  /** What stands for this name, this entry of the folder and this password together. */
  ByteBuffer digest(byte[] name, byte[] entry, byte[] password) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      for (byte[] part : new byte[][] {name, entry, password}) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        mac.update(part);
      }
      return ByteBuffer.wrap(mac.doFinal());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java platform has " + DIGEST, missing);
    }
  }

  /** Whether it was found right within the time. */
  synchronized boolean holds(ByteBuffer digest) {
    Instant end = until.get(digest);
    return end != null && clock.instant().isBefore(end);
  }

  /** It was found right now. */
  synchronized void add(ByteBuffer digest) {
    Instant now = clock.instant();
    until.remove(digest);
    until.put(digest, now.plus(lasting));
    Iterator<Instant> oldest = until.values().iterator();
    while (oldest.hasNext()) {
      boolean over = !now.isBefore(oldest.next());
      if (!over && until.size() <= most) {
        return;
      }
      oldest.remove();
    }
  }
}
