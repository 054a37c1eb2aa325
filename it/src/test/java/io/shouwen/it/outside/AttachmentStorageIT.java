package io.shouwen.it.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.domain.StorageState;
import io.shouwen.complaint.domain.StorageState.Trouble;
import io.shouwen.complaint.store.AttachmentStorage;
import io.shouwen.complaint.store.AttachmentStorage.Stored;
import io.shouwen.complaint.store.BucketSettings;
import io.shouwen.complaint.store.BucketStorage;
import io.shouwen.complaint.store.FolderStorage;
import io.shouwen.it.harness.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every storage of files promises, kept by the folder and by a bucket at a real server. */
@Tag("outside")
@DisplayName("The storage of files")
class AttachmentStorageIT {
  private static final byte[] NOTE = "漏水点在厨房吊顶。".getBytes(UTF_8);
  private static final int LARGE = 20 * 1024 * 1024;
  private static final String NOBODYS = "0123456789abcdef0123456789abcdef";

  @TempDir
  @SuppressWarnings("NullAway.Init") // injected
  private static Path folder;

  @SuppressWarnings("NullAway.Init") // before all
  private static ObjectStore store;

  @SuppressWarnings("NullAway.Init") // before all
  private static BucketStorage bucket;

  @BeforeAll
  static void start() throws Exception {
    store = ObjectStore.start(folder.resolve("store"));
    bucket = bucket();
  }

  private static BucketStorage bucket() {
    return new BucketStorage(
        settings(
            ObjectStore.BUCKET, ObjectStore.ACCESS_KEY, ObjectStore.SECRET_KEY, "attachments/"));
  }

  @AfterAll
  static void end() throws Exception {
    bucket.close();
    store.close();
  }

  private static BucketSettings settings(
      String name, String accessKey, String secretKey, String prefix) {
    return new BucketSettings(
        name, URI.create(store.endpoint()), "us-east-1", accessKey, secretKey, true, prefix);
  }

  /** The two that ship. */
  enum Kind {
    FOLDER {
      @Override
      AttachmentStorage storage() {
        return new FolderStorage(folder.resolve("files"));
      }

      @Override
      AttachmentStorage another() {
        return storage();
      }

      @Override
      Set<String> names() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        try (Stream<Path> all = Files.walk(files)) {
          return all.filter(Files::isRegularFile)
              .map(file -> files.relativize(file).toString())
              .collect(Collectors.toSet());
        }
      }
    },
    BUCKET {
      @Override
      AttachmentStorage storage() {
        return bucket;
      }

      @Override
      AttachmentStorage another() {
        return bucket();
      }

      @Override
      Set<String> names() {
        return store.objects().keySet().stream()
            .filter(name -> name.startsWith("attachments/"))
            .map(name -> name.substring("attachments/".length()))
            .collect(Collectors.toSet());
      }
    };

    abstract AttachmentStorage storage();

    /** As another node has it: the same place, nothing shared in memory. */
    abstract AttachmentStorage another();

    /** What lies in it, looked at past the storage. */
    abstract Set<String> names() throws IOException;
  }

  private static byte[] read(AttachmentStorage storage, String key) throws IOException {
    try (InputStream in = storage.open(key)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("gives back what was put, under a key of its own, until it is deleted")
  void putOpenDelete(Kind kind) throws IOException {
    AttachmentStorage storage = kind.storage();
    Stored one = storage.put(new ByteArrayInputStream(NOTE));
    Stored two = storage.put(new ByteArrayInputStream(NOTE));
    assertNotEquals(one.key(), two.key());
    assertEquals(NOTE.length, one.bytes());
    assertArrayEquals(NOTE, read(storage, one.key()));
    storage.delete(one.key());
    storage.delete(one.key());
    assertThrows(NoSuchFileException.class, () -> storage.open(one.key()));
    assertArrayEquals(NOTE, read(storage, two.key()));
    assertTrue(
        kind.names().contains(two.key().substring(0, 2) + "/" + two.key()),
        "both lay it out alike, so that one can be copied into the other");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("gives another node what one node put, and deletes for both")
  void twoNodes(Kind kind) throws IOException {
    AttachmentStorage one = kind.storage();
    AttachmentStorage other = kind.another();
    String key = one.put(new ByteArrayInputStream(NOTE)).key();
    assertArrayEquals(NOTE, read(other, key));
    other.delete(key);
    assertThrows(NoSuchFileException.class, () -> one.open(key));
    if (other instanceof BucketStorage opened) {
      opened.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("takes what is empty and what is as large as a file may be")
  void sizes(Kind kind) throws IOException {
    AttachmentStorage storage = kind.storage();
    Stored none = storage.put(InputStream.nullInputStream());
    assertEquals(0, none.bytes());
    assertEquals(0, read(storage, none.key()).length);
    byte[] large = new byte[LARGE];
    new Random(7).nextBytes(large);
    Stored much = storage.put(new ByteArrayInputStream(large));
    assertEquals(LARGE, much.bytes());
    assertArrayEquals(large, read(storage, much.key()));
    storage.delete(none.key());
    storage.delete(much.key());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("keeps nothing of what breaks off, and passes on why")
  void brokenOff(Kind kind) throws IOException {
    AttachmentStorage storage = kind.storage();
    Set<String> before = kind.names();
    IOException gone = new IOException("the sender went away");
    assertSame(gone, assertThrows(IOException.class, () -> storage.put(breaking(gone, null))));
    RuntimeException refused = new UncheckedIOException(gone);
    assertSame(
        refused, assertThrows(RuntimeException.class, () -> storage.put(breaking(null, refused))));
    assertEquals(before, kind.names());
  }

  private static InputStream breaking(
      @Nullable IOException checked, @Nullable RuntimeException unchecked) {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            if (unchecked != null) {
              throw unchecked;
            }
            throw checked == null ? new IOException() : checked;
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), broken);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("tells a key of nobody from what is no key")
  void keys(Kind kind) throws IOException {
    AttachmentStorage storage = kind.storage();
    assertThrows(NoSuchFileException.class, () -> storage.open(NOBODYS));
    storage.delete(NOBODYS);
    for (String none :
        List.of("", "../../etc/passwd", NOBODYS + "0", NOBODYS.toUpperCase(Locale.ROOT))) {
      assertThrows(IllegalArgumentException.class, () -> storage.open(none));
      assertThrows(IllegalArgumentException.class, () -> storage.delete(none));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("says that all is well, and where it is")
  void well(Kind kind) {
    StorageState state = kind.storage().state();
    assertNull(state.trouble());
    assertEquals(kind.name(), state.kind().name());
    assertEquals(
        kind == Kind.FOLDER
            ? folder.resolve("files").toString()
            : store.endpoint() + "/" + ObjectStore.BUCKET + "/attachments/",
        state.place());
  }

  @Test
  @DisplayName("says of a bucket why it does not do, and fails as a disk does")
  void trouble() throws Exception {
    assertTrouble(
        Trouble.WRONG_KEY,
        settings(ObjectStore.BUCKET, ObjectStore.ACCESS_KEY, "another secret", ""));
    assertTrouble(
        Trouble.WRONG_KEY, settings(ObjectStore.BUCKET, "nobody", ObjectStore.SECRET_KEY, ""));
    assertTrouble(
        Trouble.NO_SUCH_BUCKET,
        settings("no-such-bucket", ObjectStore.ACCESS_KEY, ObjectStore.SECRET_KEY, ""));
    assertTrouble(
        Trouble.UNREACHABLE,
        new BucketSettings(
            ObjectStore.BUCKET,
            URI.create("http://127.0.0.1:1"),
            "us-east-1",
            ObjectStore.ACCESS_KEY,
            ObjectStore.SECRET_KEY,
            true,
            ""));
  }

  private static void assertTrouble(Trouble trouble, BucketSettings settings) {
    try (BucketStorage storage = new BucketStorage(settings)) {
      assertEquals(trouble, storage.state().trouble());
      assertThrows(IOException.class, () -> storage.put(new ByteArrayInputStream(NOTE)));
      IOException notOpened = assertThrows(IOException.class, () -> storage.open(NOBODYS));
      assertNotEquals(NoSuchFileException.class, notOpened.getClass());
      if (trouble != Trouble.NO_SUCH_BUCKET) {
        // where there is no bucket there is no file either, says this store
        assertThrows(IOException.class, () -> storage.delete(NOBODYS));
      }
    }
  }
}
