package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.shouwen.it.outside.Desk.refused;
import static io.shouwen.it.outside.Desk.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Photos and other files of a case, at the browser. */
@DisplayName("The files of a case")
class CaseFilesIT extends BrowserTest {
  private static final int TOO_LARGE = 20 * 1024 * 1024 + 1;

  @Test
  @DisplayName("C-1: a photo is added, shown small, and its full size never runs anything")
  void photo() throws IOException {
    String number = Prepared.received();
    Page desk = signIn("receptionist");
    Desk.step(desk, number, "ATTACH");
    assertThat(refused(desk)).containsText("请填写");
    desk.setInputFiles(
        "[name='act:files']",
        new FilePayload[] {
          new FilePayload("现场 照片（1）.png", "image/png", png()),
          new FilePayload("录音说明.txt", "text/plain", "十点来电".getBytes(StandardCharsets.UTF_8))
        });
    send(desk);
    assertThat(desk.locator(".story")).containsText("现场 照片（1）.png");
    desk.navigate("/complaint/case.xhtml?number=" + number + "&tab=files");
    Locator picture = desk.locator(".files img");
    assertThat(picture).hasCount(1);
    assertEquals(true, picture.evaluate("i => i.decode().then(() => i.naturalWidth > 0)"));
    assertFits(desk);
    assertAccessible(desk);

    String address = desk.locator(".files a", named("照片")).getAttribute("href");
    Map<String, String> headers = desk.request().get(address).headers();
    assertEquals("image/png", headers.get("content-type"));
    assertEquals("nosniff", headers.get("x-content-type-options"));
    assertTrue(
        String.valueOf(headers.get("content-security-policy")).contains("sandbox"),
        headers.toString());
    APIResponse text =
        desk.request().get(desk.locator(".files a", named("录音")).getAttribute("href"));
    assertTrue(String.valueOf(text.headers().get("content-disposition")).startsWith("attachment"));
    assertEquals("十点来电", text.text());
  }

  @Test
  @DisplayName("A page that says that it is a photo, and a file too large, are refused by name")
  void refusedFiles() {
    String number = Prepared.received();
    Page desk = signIn("receptionist", Window.CHINESE_PHONE);
    Desk.step(desk, number, "ATTACH");
    desk.setInputFiles("[name='act:files']", file("照片.jpg", "<html><script>alert(1)</script>"));
    assertThat(refused(desk)).containsText("照片.jpg");
    desk.setInputFiles("[name='act:files']", file("图.svg", "<svg onload='alert(1)'/>"));
    assertThat(refused(desk)).containsText("图.svg");
    desk.setInputFiles(
        "[name='act:files']", new FilePayload("录像.mp4", "video/mp4", new byte[TOO_LARGE]));
    assertThat(refused(desk)).containsText("20 MB");
    assertFits(desk);
    assertAccessible(desk);
    desk.navigate("/complaint/case.xhtml?number=" + number + "&tab=files");
    assertThat(desk.locator(".files li")).hasCount(0);

    Desk.step(desk, number, "ATTACH");
    desk.setInputFiles(
        "[name='act:files']",
        new FilePayload[] {file("经过.txt", "十点来电"), file("图.svg", "<svg onload='alert(1)'/>")});
    assertThat(refused(desk)).containsText("图.svg");
    assertThat(desk.locator("main")).containsText("已添加 1 个文件");
    desk.navigate("/complaint/case.xhtml?number=" + number + "&tab=files");
    assertThat(desk.locator(".files li")).hasCount(1);
    assertThat(desk.locator(".files")).containsText("经过.txt");
  }

  private static Page.LocatorOptions named(String name) {
    return new Page.LocatorOptions().setHasText(name);
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(
        name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] png() throws IOException {
    BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillOval(100, 100, 300, 200);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
