package io.shouwen.shared;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the installation is told from outside: a system property or an environment variable. */
public final class Environment {
  private Environment() {}

  /** The setting without blanks around it, or null when it is absent or blank. */
  public static @Nullable String setting(String name) {
    String value = System.getProperty(name, System.getenv(name));
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The name of this node. */
  public static String node() {
    String node = setting("SHOUWEN_NODE");
    return node == null ? "1" : node;
  }

  /** A whole number from 0 up, or {@code otherwise} when it is absent or none. */
  public static long number(String name, long otherwise) {
    String value = setting(name);
    return value != null && value.matches("[0-9]{1,18}") ? Long.parseLong(value) : otherwise;
  }

  /** The folder {@code SHOUWEN_DATA}, else the server's own. */
  public static Path dataFolder() {
    String data = setting("SHOUWEN_DATA");
    @Nullable String ofServer = System.getProperty("jboss.server.data.dir");
    Path folder =
        data != null ? Path.of(data) : Path.of(ofServer == null ? "." : ofServer, "shouwen");
    return folder.toAbsolutePath().normalize();
  }

  /** The bucket that keeps files, {@code SHOUWEN_S3_BUCKET}; null when they lie in a folder. */
  public static @Nullable String bucket() {
    return setting("SHOUWEN_S3_BUCKET");
  }

  /** The folder of files, {@code SHOUWEN_ATTACHMENTS}, else {@code attachments} in the other. */
  public static Path attachmentsFolder() {
    String own = setting("SHOUWEN_ATTACHMENTS");
    return own == null
        ? dataFolder().resolve("attachments")
        : Path.of(own).toAbsolutePath().normalize();
  }
}
