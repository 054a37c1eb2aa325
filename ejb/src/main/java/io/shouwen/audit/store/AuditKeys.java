package io.shouwen.audit.store;

import io.shouwen.audit.domain.Stamp;
import io.shouwen.shared.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the audit: {@code SHOUWEN_AUDIT_KEY} makes new codes, {@code SHOUWEN_AUDIT_OLD_KEYS},
 * separated by blanks, only check old ones. In demo mode, and there only, a key is made and kept in
 * the data folder when none is given.
 */
public final class AuditKeys implements Stamp {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;
  private static final int ID_LENGTH = 8;
  private static final int PRINT_LENGTH = 16;
  private static final String PRINT_OF = "fingerprint:";

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String keyId;

  /**
   * Keys by their texts, the one that is used now first.
   *
   * @throws IllegalStateException when one is shorter than 32 characters
   */
  AuditKeys(String now, String... old) {
    keyId = add(now);
    for (String each : old) {
      add(each);
    }
  }

  private String add(String text) {
    if (text.length() < SHORTEST) {
      throw new IllegalStateException(
          "SHOUWEN_AUDIT_KEY: a key of the audit has " + SHORTEST + " characters at least");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String id = HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
      keys.putIfAbsent(id, new SecretKeySpec(bytes, ALGORITHM));
      return id;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Held {
    static final AuditKeys KEYS = read();
  }

  /**
   * The keys of this installation.
   *
   * @throws IllegalStateException when there is none
   */
  public static AuditKeys ofInstallation() {
    return Held.KEYS;
  }

  private static AuditKeys read() {
    String now = Environment.setting("SHOUWEN_AUDIT_KEY");
    if (now == null && "demo".equals(Environment.setting("SHOUWEN_MODE"))) {
      now = kept(Environment.dataFolder().resolve("audit.key"));
    }
    if (now == null) {
      throw new IllegalStateException(
          "SHOUWEN_AUDIT_KEY is missing: without a key nothing can be written into the audit");
    }
    String old = Environment.setting("SHOUWEN_AUDIT_OLD_KEYS");
    return new AuditKeys(now, old == null ? new String[0] : old.strip().split("\\s+"));
  }

  private static String kept(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] bits = new byte[SHORTEST];
        new SecureRandom().nextBytes(bits);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, HexFormat.of().formatHex(bits));
      }
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String keyId() {
    return keyId;
  }

  @Override
  public String of(String content) {
    return code(keyId, content);
  }

  @Override
  public boolean fits(String key, String content, String code) {
    return keys.containsKey(key)
        && MessageDigest.isEqual(
            code(key, content).getBytes(StandardCharsets.UTF_8),
            code.getBytes(StandardCharsets.UTF_8));
  }

  /** Shows whether two texts are the same, and nothing else. */
  public String fingerprint(String text) {
    return code(keyId, PRINT_OF + text).substring(0, PRINT_LENGTH);
  }

  private String code(String key, String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(keys.get(key));
      return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
