package io.shouwen.organization.boundary;

import io.shouwen.shared.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The file {@code first-administrator.txt} in the data folder ({@code SHOUWEN_DATA}), which only
 * the owner of the server's process can read: who reads it may run the server anyway.
 */
@ApplicationScoped
public class EntryCodeFile {
  private static final Logger LOG = System.getLogger(EntryCodeFile.class.getName());
  private static final String NAME = "first-administrator.txt";
  private static final String OWNER_ONLY = "rw-------";

  @SuppressWarnings("NullAway.Init")
  public EntryCodeFile() {}

  /** Where it lies. */
  public Path path() {
    return Environment.dataFolder().resolve(NAME);
  }

  /** Writes the code, in place of the one before; never readable by others, not for a moment. */
  void write(String code) throws IOException {
    Path file = path();
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, attributes);
    Files.writeString(
        file, code + System.lineSeparator(), StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
  }

  /** It is worth nothing any more. */
  void remove() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException kept) {
      LOG.log(Level.WARNING, "A used code could not be removed: " + path(), kept);
    }
  }
}
