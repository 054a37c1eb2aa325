package io.shouwen.complaint.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.domain.StorageState.Kind;
import io.shouwen.complaint.domain.StorageState.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where files lie follows from the settings")
class StorageChoiceTest {
  private static final List<String> NAMES =
      List.of("BUCKET", "ENDPOINT", "REGION", "ACCESS_KEY", "SECRET_KEY", "PATH_STYLE", "PREFIX");

  private static void set(String name, String value) {
    System.setProperty("SHOUWEN_S3_" + name, value);
  }

  @AfterEach
  void forget() {
    NAMES.forEach(name -> System.clearProperty("SHOUWEN_S3_" + name));
  }

  @Test
  @DisplayName("in the folder, unless a bucket is named")
  void chosen() {
    StorageChoice choice = new StorageChoice();
    assertInstanceOf(FolderStorage.class, choice.chosen());
    set("BUCKET", "files-of-cases");
    set("ENDPOINT", "https://s3.example.com/");
    set("ACCESS_KEY", "access");
    set("SECRET_KEY", "secret of the store");
    set("PREFIX", "/shouwen/files/");
    AttachmentStorage storage = choice.chosen();
    assertInstanceOf(BucketStorage.class, storage);
    choice.end(storage);
  }

  @Test
  @DisplayName("a store of one's own is spoken to by paths, Amazon's own by hosts, unless told so")
  void defaults() {
    set("ACCESS_KEY", "access");
    set("SECRET_KEY", "secret of the store");
    assertThrows(IllegalStateException.class, () -> BucketSettings.of("files-of-cases"));
    set("REGION", "cn-north-1");
    BucketSettings amazon = BucketSettings.of("files-of-cases");
    assertNull(amazon.endpoint());
    assertFalse(amazon.pathStyle());
    assertEquals("s3://files-of-cases/", amazon.place());
    set("ENDPOINT", "https://s3.example.com/");
    set("PREFIX", "/shouwen/files/");
    BucketSettings own = BucketSettings.of("files-of-cases");
    assertTrue(own.pathStyle());
    assertEquals("shouwen/files/", own.prefix());
    assertEquals("https://s3.example.com/files-of-cases/shouwen/files/", own.place());
    set("PATH_STYLE", "false");
    assertFalse(BucketSettings.of("files-of-cases").pathStyle());
  }

  @Test
  @DisplayName("and no text about it tells a key")
  void secret() {
    set("ENDPOINT", "https://s3.example.com");
    set("ACCESS_KEY", "access");
    assertEquals(
        "SHOUWEN_S3_SECRET_KEY is not set",
        assertThrows(IllegalStateException.class, () -> BucketSettings.of("files-of-cases"))
            .getMessage());
    set("SECRET_KEY", "secret of the store");
    BucketSettings settings = BucketSettings.of("files-of-cases");
    assertEquals("BucketSettings[https://s3.example.com/files-of-cases/]", settings.toString());
  }

  @Test
  @DisplayName("a folder that cannot be made is no place for files")
  void noFolder() {
    var state = new FolderStorage(Path.of("/proc/none")).state();
    assertEquals(Kind.FOLDER, state.kind());
    assertEquals(Trouble.NOT_WRITABLE, state.trouble());
  }
}
