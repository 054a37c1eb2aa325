package io.shouwen.complaint.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder in which files lie. */
class FolderStorageTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  @DisplayName("What was put is read again under its key until it is deleted")
  void putOpenDelete() throws IOException {
    FolderStorage storage = new FolderStorage(folder);
    var one = storage.put(new ByteArrayInputStream("漏水".getBytes(UTF_8)));
    var two = storage.put(new ByteArrayInputStream("漏水".getBytes(UTF_8)));
    assertNotEquals(one.key(), two.key());
    assertEquals(6, one.bytes());
    try (InputStream in = storage.open(one.key())) {
      assertEquals("漏水", new String(in.readAllBytes(), UTF_8));
    }
    storage.delete(one.key());
    storage.delete(one.key());
    assertThrows(NoSuchFileException.class, () -> storage.open(one.key()));
    assertEquals(1, files().size());
  }

  @Test
  @DisplayName("A stream that breaks off leaves nothing behind")
  void brokenOff() throws IOException {
    FolderStorage storage = new FolderStorage(folder);
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(new byte[100])) {
          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThrows(IOException.class, () -> storage.put(broken));
    assertTrue(files().isEmpty());
  }

  @Test
  @DisplayName("Nothing but a key opens a file")
  void onlyKeys() {
    FolderStorage storage = new FolderStorage(folder);
    assertThrows(IllegalArgumentException.class, () -> storage.open("../../etc/passwd"));
    assertThrows(IllegalArgumentException.class, () -> storage.delete(""));
  }
}
