package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.StorageState;
import io.shouwen.complaint.domain.StorageState.Kind;
import io.shouwen.complaint.domain.StorageState.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps files in a folder, which several nodes may share, in 256 sub-folders. A file appears under
 * its key only when it is complete: another node finds it, or finds nothing.
 */
public final class FolderStorage implements AttachmentStorage {
  private final Path folder;

  /**
   * In a folder.
   *
   * @param folder made when the first file comes
   */
  public FolderStorage(Path folder) {
    this.folder = folder;
  }

  @Override
  public Stored put(InputStream content) throws IOException {
    String key = StorageKeys.fresh();
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

  @Override
  public StorageState state() {
    boolean writable;
    try {
      Files.createDirectories(folder);
      writable = Files.isWritable(folder);
    } catch (IOException gone) {
      writable = false;
    }
    return new StorageState(Kind.FOLDER, folder.toString(), writable ? null : Trouble.NOT_WRITABLE);
  }

  private Path path(String key) {
    return folder.resolve(StorageKeys.place(key));
  }
}
