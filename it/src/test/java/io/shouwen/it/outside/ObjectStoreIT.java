package io.shouwen.it.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.harness.ObjectStore;
import io.shouwen.it.harness.ServerNode;
import io.shouwen.it.outside.RestClient.Answer;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server as it ships, told to keep files in a bucket of a real store that speaks S3: what
 * people get from it, and what they are told while it is away or knows another secret.
 */
@Tag("outside")
@DisplayName("Files in a bucket")
class ObjectStoreIT {
  private static final byte[] NOTE = "业主补充：漏水点在厨房吊顶。".getBytes(UTF_8);
  private static final String ANOTHER_SECRET = "the store was given another secret";

  @TempDir
  @SuppressWarnings("NullAway.Init") // injected
  private static Path folder;

  @SuppressWarnings("NullAway.Init") // before all
  private static ObjectStore store;

  @SuppressWarnings("NullAway.Init") // before all
  private static ServerNode node;

  private static final Path BASE = Path.of(System.getProperty("it.nodes"), "bucket");

  @BeforeAll
  static void start() throws Exception {
    store = ObjectStore.start(folder);
    node =
        ServerNode.prepared(
            Path.of(System.getProperty("it.server.home")),
            Path.of(System.getProperty("it.ear")),
            BASE,
            store.settings());
    node.start();
  }

  @AfterAll
  static void end() throws Exception {
    node.kill();
    store.close();
  }

  private static RestClient desk() {
    return RestClient.as("receptionist").at(node.url());
  }

  private static String aCase() {
    return desk()
        .get("/complaints")
        .with(200)
        .json()
        .getJsonArray("rows")
        .getJsonObject(0)
        .getString("number");
  }

  private static Answer add(RestClient who, String number, String name, byte[] content) {
    return who.post(
        "/complaints/" + number + "/attachments?name=" + name, content, "application/octet-stream");
  }

  private static int filesOf(String number) {
    return desk().get("/complaints/" + number + "/attachments").with(200).array().size();
  }

  private static String etag(String number) {
    return desk().get("/complaints/" + number).with(200).header("ETag");
  }

  private static String health() throws InterruptedException {
    ServerNode.Readiness readiness = node.readiness();
    assertEquals(200, readiness.status(), readiness.body());
    return readiness.body();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static boolean holds(Map<String, byte[]> objects, byte[] content) {
    return objects.values().stream().anyMatch(each -> Arrays.equals(content, each));
  }

  /** At the pages as well, in words. */
  private static void assertPagesSay(int file) {
    Visitor.Seen download =
        Visitor.signedInAs("receptionist", node.url()).get("/complaint/attachment?id=" + file);
    assertEquals(503, download.status());
    assertTrue(download.body().contains("“before.txt” cannot be fetched now"), download.body());
    Visitor.Seen installation =
        Visitor.signedInAs("administrator", node.url()).get("/settings/operation.xhtml");
    assertEquals(200, installation.status());
    for (String words :
        List.of("files is out of reach", "No answer; look after", ObjectStore.BUCKET)) {
      assertTrue(installation.body().contains(words), installation.body());
    }
  }

  @Test
  @DisplayName("are there as they were sent, with their small pictures, and nowhere else")
  void keptAndServed() throws Exception {
    String number = aCase();
    int before = store.objects().size();
    JsonObject note = add(desk(), number, "note.txt", NOTE).with(201).json();
    byte[] photo = png();
    JsonObject picture = add(desk(), number, "lift.png", photo).with(201).json();

    Map<String, byte[]> objects = store.objects();
    assertEquals(before + 3, objects.size(), objects.keySet().toString());
    assertTrue(holds(objects, NOTE));
    assertTrue(holds(objects, photo));
    Answer served = desk().get("/attachments/" + note.getInt("id")).with(200);
    assertArrayEquals(NOTE, served.body().getBytes(UTF_8));
    assertEquals(
        "image/jpeg",
        desk()
            .get("/attachments/" + picture.getInt("id") + "/thumbnail")
            .with(200)
            .header("Content-Type"));
    assertFalse(Files.exists(BASE.resolve("shouwen/attachments")), "nothing beside the bucket");
    assertTrue(health().contains(store.endpoint() + "/" + ObjectStore.BUCKET));
  }

  @Test
  @DisplayName("leave no object behind when they are refused")
  void refused() {
    String number = aCase();
    int before = store.objects().size();
    add(desk(), number, "drawing.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8))
        .problem(422, "attachment.type");
    assertEquals(before, store.objects().size());
  }

  @Test
  @DisplayName("are refused with a sentence while the store is away, and go on when it is back")
  void away() throws Exception {
    String number = aCase();
    JsonObject kept = add(desk(), number, "before.txt", NOTE).with(201).json();
    int files = filesOf(number);
    int objects = store.objects().size();
    String version = etag(number);

    store.stop();
    assertTrue(
        add(desk(), number, "during.txt", NOTE)
            .problem(503, "attachment.not-kept")
            .getString("detail")
            .contains("“during.txt” cannot be kept now"));
    assertTrue(
        add(desk().reading("zh"), number, "during.txt", NOTE)
            .problem(503, "attachment.not-kept")
            .getString("detail")
            .contains("“during.txt”现在无法保存"));
    desk().get("/attachments/" + kept.getInt("id")).problem(503, "attachment.out-of-reach");
    assertTrue(health().contains("\"cause\":\"UNREACHABLE\""), health());
    assertPagesSay(kept.getInt("id"));
    assertEquals(files, filesOf(number), "nothing half done");
    assertEquals(version, etag(number), "the case is as it was");

    store.startAgain(ANOTHER_SECRET);
    add(desk(), number, "during.txt", NOTE).problem(503, "attachment.not-kept");
    assertTrue(health().contains("\"cause\":\"WRONG_KEY\""), health());

    store.stop();
    store.startAgain(ObjectStore.SECRET_KEY);
    assertFalse(health().contains("\"cause\""), health());
    assertEquals(objects, store.objects().size());
    add(desk(), number, "after.txt", NOTE).with(201);
    assertEquals(objects + 1, store.objects().size());
    desk().get("/attachments/" + kept.getInt("id")).with(200);
    assertFalse(node.log().contains(ObjectStore.SECRET_KEY), "the log tells no secret");
  }
}
