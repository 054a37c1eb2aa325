package io.shouwen.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one-time code by which the first administrator comes in. Only its hash is kept; each wrong
 * code doubles the time until the next one is looked at.
 */
@Entity
@Table(name = "entry_code")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class EntryCode {
  /** The only row. */
  public static final int THE_ONE = 1;

  private static final int MOST_DOUBLINGS = 10;

  /** What became of a code that somebody typed. */
  public enum Outcome {
    TAKEN,
    WRONG,
    /** Too soon after a wrong one; the code was not looked at. */
    WAIT,
    /** None is expected. */
    NONE
  }

  @Id private int id;

  @Column(name = "code_hash")
  private @Nullable String codeHash;

  @Column(name = "issued_at")
  private @Nullable Instant issuedAt;

  private int wrong;

  @Column(name = "wait_until")
  private @Nullable Instant waitUntil;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @Column(name = "used_by")
  private @Nullable String usedBy;

  @SuppressWarnings("NullAway.Init")
  protected EntryCode() {}

  /** A new code, the one before is worth nothing any more. */
  public void issue(String code, Instant now) {
    codeHash = hash(code);
    issuedAt = now;
  }

  /** No code is expected any more. */
  public void withdraw() {
    codeHash = null;
  }

  /** True while a code is expected. */
  public boolean open() {
    return codeHash != null;
  }

  /** When the next code is looked at; null for at once. */
  public @Nullable Instant waitUntil() {
    return waitUntil;
  }

  /** Somebody types a code: the right one works once. */
  public Outcome take(String code, String username, Instant now) {
    String expected = codeHash;
    if (expected == null) {
      return Outcome.NONE;
    }
    if (waitUntil != null && waitUntil.isAfter(now)) {
      return Outcome.WAIT;
    }
    if (!MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        hash(code).getBytes(StandardCharsets.US_ASCII))) {
      waitUntil = now.plus(Duration.ofSeconds(1L << Math.min(wrong, MOST_DOUBLINGS)));
      wrong++;
      return Outcome.WRONG;
    }
    codeHash = null;
    waitUntil = null;
    wrong = 0;
    usedAt = now;
    usedBy = username;
    return Outcome.TAKEN;
  }

  /** Blanks, hyphens and case are for the eye. */
  private static String hash(String code) {
    String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
