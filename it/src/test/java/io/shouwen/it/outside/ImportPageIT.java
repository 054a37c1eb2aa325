package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-4: importing at the browser")
class ImportPageIT extends BrowserTest {
  private static final LocatorAssertions.HasTextOptions PATIENTLY =
      new LocatorAssertions.HasTextOptions().setTimeout(120_000);

  @Test
  @DisplayName(
      "goes from the file over the columns and the dry run to the list, and again to nothing new")
  void fromFileToList() throws IOException {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String file =
        "单号,时间,经过,电话,备注\n"
            + mark
            + "1,2026/1/5 8:00:00,\"水管\n\t爆裂"
            + mark
            + "\",,\n"
            + mark
            + "2,2026-01-06,路灯不亮"
            + mark
            + ",=1+1,x\n";
    Page page = signIn("receptionist");
    upload(page, file);
    assertThat(page.locator(".sample thead")).containsText("单号");
    assertThat(page.locator(".sample")).containsText("爆裂" + mark);
    assertFits(page);
    assertAccessible(page);
    picture(page, "import-columns-zh");
    page.click("[id='columns:check']");
    assertThat(page.locator("#good")).hasText("1");
    assertThat(page.locator("#bad")).hasText("1");
    assertThat(page.locator("table.list tbody")).containsText("=1+1");
    assertAccessible(page);
    picture(page, "import-dry-run-zh");
    Download download = page.waitForDownload(() -> page.click("a[href^='bad-rows.csv']"));
    String csv = Files.readString(download.path(), StandardCharsets.UTF_8);
    assertTrue(csv.contains("\"4\",\"电话\",\"'=1+1\""), csv);
    page.click("[id='next:start']");
    assertThat(page.locator("#imported")).hasText("1");
    picture(page, "import-done-zh");
    upload(page, file);
    page.click("[id='columns:check']");
    assertThat(page.locator("#good")).hasText("0");
    assertThat(page.locator("#known")).hasText("1");
    assertEquals(0, page.locator("[id='next:start']").count());
  }

  @Test
  @DisplayName("refuses what is no table in a sentence, in English, on a phone")
  void noTable() {
    Page page = signIn("quality", Window.ENGLISH_PHONE);
    upload(page, "%PDF-1.7 and so on");
    assertThat(page.locator(".summary.errors")).containsText("neither a CSV nor an Excel");
    assertFits(page);
    assertAccessible(page);
    picture(page, "import-refused-en-phone");
  }

  @Test
  @DisplayName("takes in a residents' file of 480 rows whole, twice without a second copy")
  void residentsFile() {
    String mark = "页" + UUID.randomUUID().toString().substring(0, 8);
    Page page = signIn("receptionist");
    upload(page, ResidentsFile.of(mark));
    page.click("[id='columns:check']");
    assertThat(page.locator("#good")).hasText("480", PATIENTLY);
    assertThat(page.locator("#bad")).hasText("0");
    page.click("[id='next:start']");
    assertThat(page.locator("#imported")).hasText("480", PATIENTLY);
    upload(page, ResidentsFile.of(mark));
    page.click("[id='columns:check']");
    assertThat(page.locator("#known")).hasText("480", PATIENTLY);
    assertThat(page.locator("#good")).hasText("0");
    page.navigate("/complaint/list.xhtml?state=all&text=四十二号留言" + mark);
    assertThat(page.locator("table.list tbody tr")).hasCount(5);
  }

  private static void upload(Page page, String content) {
    upload(page, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void upload(Page page, byte[] content) {
    page.navigate("/importing/import.xhtml");
    page.setInputFiles("[id='upload:file']", new FilePayload("a.csv", "text/csv", content));
    page.click("[id='upload:go']");
    page.waitForLoadState();
  }
}
