package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T-2: calendars at the browser")
class CalendarPagesIT extends BrowserTest {
  private static final String YEAR = "/settings/calendar.xhtml?year=2026";

  @Test
  @DisplayName("show a year at a glance to everybody, by colour and letter, walked by arrow keys")
  void aYearAtAGlance() {
    Page page = signIn("handler");
    page.navigate(YEAR);
    assertThat(page.locator(".month")).hasCount(12);
    assertThat(page.locator("a.day")).hasCount(365);
    assertThat(page.locator("a.day.public-holiday .sign").first()).hasText("休");
    assertThat(page.locator("a.day.make-up-day .sign").first()).hasText("班");
    assertThat(page.locator("a.act[href*=import]")).hasCount(0);
    assertFits(page);
    assertAccessible(page);
    picture(page, "calendar-year-zh");
    Locator day = page.locator("a.day[tabindex='0']");
    assertThat(day).hasCount(1);
    day.focus();
    page.keyboard().press("Home");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("a.day:focus")).hasAttribute("href", Pattern.compile("2026-01-08"));
    page.keyboard().press("Enter");
    page.waitForURL("**/settings/calendar-day.xhtml?day=2026-01-08");
    assertThat(page.locator("[id='day:save']")).hasCount(0);
    assertThat(page.locator("main")).containsText("只有管理员可以修改");
  }

  @Test
  @DisplayName("let an administrator change a day and take it back, with history")
  void changeADay() {
    Page page = signIn("administrator");
    page.navigate("/settings/calendar-day.xhtml?day=2028-03-08");
    page.selectOption("[id='day:type']", "REST_DAY");
    page.fill("[id='day:name']", "停电检修");
    page.click("[id='day:save']");
    assertThat(page.locator(".summary.notices")).isVisible();
    Locator day = page.locator("a.day[href*='2028-03-08']");
    assertThat(day).hasClass(Pattern.compile("rest-day"));
    assertThat(page.locator("table.list tbody tr").first()).containsText("停电检修");
    day.click();
    page.click("[id='day:usual']");
    assertThat(page.locator("a.day[href*='2028-03-08']")).hasClass(Pattern.compile("working-day"));
    assertThat(page.locator("table.list tbody tr").first()).containsText("取消设定");
    picture(page, "calendar-history-zh");
  }

  @Test
  @DisplayName("X-2, X-4: refuse overlapping periods and a stale page, and keep what was typed")
  void refuses() {
    Page page = signIn("administrator");
    page.navigate("/settings/calendar-periods.xhtml");
    Locator saturday = page.locator("input[id$='lines:6:of']");
    saturday.fill("08:00-12:00 11:00-13:00");
    page.click("[id='periods:save']");
    assertThat(page.locator(".summary.errors")).containsText("重叠");
    assertEquals("08:00-12:00 11:00-13:00", saturday.inputValue());
    assertAccessible(page);
    picture(page, "calendar-periods-refused-zh");
    Page other = signIn("administrator");
    other.navigate("/settings/calendar-day.xhtml?day=2029-05-09");
    other.selectOption("[id='day:type']", "REST_DAY");
    other.click("[id='day:save']");
    assertThat(other.locator(".summary.notices")).isVisible();
    saturday.fill("");
    page.click("[id='periods:save']");
    assertThat(page.locator(".summary.errors")).containsText("刚被别人修改过");
  }

  @Test
  @DisplayName("bring a year in after a dry run, and the same file again for nothing")
  void bringIn() {
    String file =
        """
        日期,类型,名称
        2034-01-01,公众假期,元旦
        2034-01-01,补班,元旦
        2034-01-07,补班,元旦
        某天,补班,
        """;
    Page page = signIn("administrator");
    upload(page, file);
    assertThat(page.locator("#changes")).hasText("2");
    assertThat(page.locator("#bad")).hasText("2");
    assertThat(page.locator("[id='bad-rows']")).isVisible();
    assertThat(page.locator("main")).containsText("第一次在第 2 行");
    assertFits(page);
    assertAccessible(page);
    picture(page, "calendar-import-zh");
    page.click("[id='next:bring']");
    assertThat(page.locator(".summary.notices")).containsText("2");
    assertThat(page.locator("a.day[href*='2034-01-07']")).hasClass(Pattern.compile("make-up-day"));
    upload(page, file);
    assertThat(page.locator("#changes")).hasText("0");
    assertThat(page.locator("#same")).hasText("2");
    assertThat(page.locator("[id='next:bring']")).hasCount(0);
    page.click("[id='upload:shipped']");
    assertThat(page.locator("#same")).hasText("108");
  }

  private static void upload(Page page, String content) {
    page.navigate("/settings/calendar-import.xhtml");
    page.setInputFiles(
        "[id='upload:file']",
        new FilePayload("2034.csv", "text/csv", content.getBytes(Charset.forName("GBK"))));
    page.click("[id='upload:check']");
    page.waitForLoadState();
  }

  @Test
  @DisplayName("T-6: a limit is tried out on a phone, in English")
  void tryALimit() {
    Page page = signIn("quality", Window.ENGLISH_PHONE);
    page.navigate("/settings/deadline-test.xhtml");
    page.fill("#start", "2026-02-14T17:30");
    page.fill("#amount", "1");
    page.selectOption("#unit", "HOURS");
    page.click("#trial button");
    assertThat(page.locator("#due")).containsText("24 Feb 2026");
    assertThat(page.locator("#due")).containsText("09:00");
    assertThat(page.locator("tr.counts")).hasCount(2);
    assertThat(page.locator("tr.stands").first()).containsText("Outside of the working periods");
    assertFits(page);
    assertAccessible(page);
    picture(page, "deadline-test-en-phone");
    page.navigate("/settings/deadline-test.xhtml?start=soon&amount=x&unit=DAYS");
    assertThat(page.locator(".summary.errors")).isVisible();
    page.navigate(YEAR);
    assertFits(page);
    assertAccessible(page);
    picture(page, "calendar-year-en-phone");
  }
}
