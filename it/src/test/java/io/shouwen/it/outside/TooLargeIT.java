package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * a file that is too large gets a sentence, and what was typed stays. The sizes stand on both
 * sides of what a form may send at all, 105 MB.
 */
@DisplayName("A file too large")
class TooLargeIT extends BrowserTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // injected
  private static Path folder;

  private static Path file(int megabytes) throws IOException {
    Path file = folder.resolve("large-" + megabytes + ".csv");
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(megabytes * 1_048_576L);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 104, 130})
  @DisplayName("is refused by the page of the import, with what was chosen kept")
  void atTheImport(int megabytes) throws IOException {
    Page page = signIn("receptionist");
    page.navigate("/importing/import.xhtml");
    page.evaluate("document.querySelector('input[type=file]').removeAttribute('data-most')");
    page.setInputFiles("[id='upload:file']", file(megabytes));
    page.selectOption("[id='upload:channel']", "LETTER");
    page.click("[id='upload:go']");
    assertThat(page.locator(".summary.errors")).containsText("20 MB");
    assertThat(page.locator("[id='upload:channel']")).hasValue("LETTER");
    assertAccessible(page);
  }

  @Test
  @DisplayName("is refused before it travels where the browser can tell")
  void beforeItTravels() throws IOException {
    Page page = signIn("receptionist", Window.ENGLISH);
    page.navigate("/importing/import.xhtml");
    page.setInputFiles("[id='upload:file']", file(21));
    assertEquals(
        false, page.evaluate("document.querySelector('input[type=file]').checkValidity()"));
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 130})
  @DisplayName("is refused at the case, which stays as it was")
  void atTheCase(int megabytes) throws IOException {
    Page page = signIn("receptionist");
    Desk.fillIn(page, "路灯不亮，附照片。", "EQUIPMENT/LIFT");
    page.click("[name='reception:save']");
    String number = Desk.number(page);
    Desk.step(page, number, "ATTACH");
    page.setInputFiles("[id='act:files']", file(megabytes));
    page.click("[name='act:send']");
    assertThat(page.locator("[role=alert]").first()).containsText("20 MB");
    assertThat(page.locator("[id='act:files']")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 130})
  @DisplayName("is refused at reception, and the form goes on")
  void atReception(int megabytes) throws IOException {
    Page page = signIn("receptionist");
    Desk.fillIn(page, "楼道漏水，附视频。", "EQUIPMENT/LIFT");
    page.setInputFiles("#drop-files", file(megabytes));
    assertThat(page.locator("#drop-said")).containsText("20 MB");
    assertThat(page.locator("[name='reception:narrative']")).hasValue("楼道漏水，附视频。");
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 104, 130})
  @DisplayName("is refused through REST with a problem document")
  void throughRest(int megabytes) {
    RestClient desk = RestClient.as("receptionist");
    byte[] content = new byte[megabytes * 1_048_576];
    desk.post("/imports?name=a.csv&project=" + RestLifeIT.project(), content, "text/csv")
        .problem(413, "importing.too-large");
    String number =
        desk.get("/complaints")
            .with(200)
            .json()
            .getJsonArray("rows")
            .getJsonObject(0)
            .getString("number");
    desk.post(
            "/complaints/" + number + "/attachments?name=a.jpg",
            content,
            "application/octet-stream")
        .problem(413, "attachment.too-large");
  }
}
