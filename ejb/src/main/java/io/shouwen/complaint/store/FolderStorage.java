package io.shouwen.complaint.store;

import io.shouwen.shared.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Keeps files in the folder that {@code SHOUWEN_ATTACHMENTS} names (an environment variable or a
 * system property; several nodes share it), else in {@code attachments} of the data folder ({@code
 * SHOUWEN_DATA}; without it the server's own), in 256 sub-folders. A file appears under its key
 * only when it is complete: another node finds it, or finds nothing.
 */
@ApplicationScoped
public class FolderStorage implements AttachmentStorage {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
  private static final int KEY_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Path folder;

  public FolderStorage() {
    this(Environment.attachmentsFolder());
  }

  FolderStorage(Path folder) {
    this.folder = folder;
  }

  @Override
  public Stored put(InputStream content) throws IOException {
    byte[] bits = new byte[KEY_BYTES];
    random.nextBytes(bits);
    String key = HexFormat.of().formatHex(bits);
    Path file = path(key);
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(key + ".part");
    try {
      long bytes;
      try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
        bytes = content.transferTo(out);
      }
      Files.move(part, file);
      return new Stored(key, bytes);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(path(key));
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(path(key));
  }

  private Path path(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a key");
    }
    return folder.resolve(key.substring(0, 2)).resolve(key);
  }
}
