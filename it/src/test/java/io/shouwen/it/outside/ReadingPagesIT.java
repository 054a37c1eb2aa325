package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.json.Json;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The pages that only read, and the few that set something: in both languages, at desk and on
 * phone.
 */
@DisplayName("The reading pages")
class ReadingPagesIT extends BrowserTest {
  private static final List<String> PAGES =
      List.of(
          "/index.xhtml",
          "/complaint/list.xhtml?state=all",
          "/complaint/list.xhtml?state=all&severity=MAJOR&text=zzzz",
          "/search.xhtml?q=1",
          "/customer/list.xhtml",
          "/approval/list.xhtml",
          "/settings/index.xhtml",
          "/settings/authority.xhtml",
          "/settings/emergency.xhtml",
          "/settings/emergency.xhtml?plan=FIRE",
          "/settings/lifecycle.xhtml",
          "/settings/channels.xhtml",
          "/settings/templates.xhtml",
          "/settings/templates.xhtml?kind=case.dispatched&language=CHINESE",
          "/settings/outbox.xhtml",
          "/notice/list.xhtml",
          "/notice/preferences.xhtml",
          "/settings/calendar.xhtml",
          "/settings/calendar-day.xhtml?day=2026-02-17",
          "/settings/calendar-periods.xhtml",
          "/settings/calendar-import.xhtml",
          "/settings/deadline-test.xhtml",
          "/settings/deadline-test.xhtml?start=2026-02-13T17:00&amount=1&unit=DAYS",
          "/settings/deadlines.xhtml",
          "/settings/operation.xhtml",
          "/settings/watch.xhtml",
          "/absence/list.xhtml",
          "/settings/audit.xhtml",
          "/settings/audit.xhtml?person=zzzz",
          "/settings/staff.xhtml",
          "/settings/person.xhtml",
          "/settings/newcomers.xhtml",
          "/settings/on-call.xhtml",
          "/settings/directory-import.xhtml",
          "/privacy/looks.xhtml",
          "/statistics/month.xhtml",
          "/statistics/month.xhtml?month=2026-03&by=CHANNEL",
          "/statistics/month.xhtml?month=1970-01",
          "/statistics/verification.xhtml",
          "/importing/import.xhtml",
          "/nowhere.xhtml");

  /** Where axe looks: each language and each size once; the marks are the same in the others. */
  private static final List<Window> EXAMINED = List.of(Window.CHINESE, Window.ENGLISH_PHONE);

  @Test
  @DisplayName("fit their window, are accessible and have all their texts, in Chinese at the desk")
  void chineseDesk() {
    walk(Window.CHINESE);
  }

  @Test
  @DisplayName("fit their window and have all their texts, in English at the desk")
  void englishDesk() {
    walk(Window.ENGLISH);
  }

  @Test
  @DisplayName("fit their window and have all their texts, in Chinese on a phone")
  void chinesePhone() {
    walk(Window.CHINESE_PHONE);
  }

  @Test
  @DisplayName("fit their window, are accessible and have all their texts, in English on a phone")
  void englishPhone() {
    walk(Window.ENGLISH_PHONE);
  }

  private void walk(Window window) {
    Page page = signIn("administrator", window);
    boolean english = window.locale().startsWith("en");
    for (String path : PAGES) {
      page.navigate(path);
      assertFits(page);
      if (EXAMINED.contains(window)) {
        assertAccessible(page);
      }
      assertFalse(page.content().contains("???"), path + " lacks a text");
      assertEquals(english ? "en" : "zh-CN", page.getAttribute("html", "lang"), path);
      if (english) {
        String words = page.innerText("nav, h1, .tabs, .filters");
        assertFalse(words.codePoints().anyMatch(c -> c >= 0x4E00 && c < 0xA000), path + words);
      }
    }
  }

  @Test
  @DisplayName("X-3: the language is switched on the same page with the same parameters")
  void languageKeepsThePage() {
    Page page = signIn("receptionist");
    page.navigate("/complaint/list.xhtml?state=all&text=ab");
    page.click("[data-language]");
    page.waitForURL("**/complaint/list.xhtml?state=all&text=ab");
    assertEquals("en", page.getAttribute("html", "lang"));
    page.click("[data-language]");
    page.waitForURL("**/complaint/list.xhtml?state=all&text=ab");
    assertEquals("zh-CN", page.getAttribute("html", "lang"));
  }

  @Test
  @DisplayName("X-3: the language is switched before signing in, and stays")
  void languageBeforeSigningIn() {
    Page page = open("/complaint/list.xhtml?state=late", Window.CHINESE);
    page.click("[data-language]");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    signInOn(page, "receptionist");
    assertTrue(page.url().endsWith("/complaint/list.xhtml?state=late"), page.url());
    assertEquals("en", page.getAttribute("html", "lang"));
  }

  @Test
  @DisplayName("The address of the work list says it all: filter, chip, and the way back")
  void theAddressSaysItAll() {
    Page page = signIn("centre-manager");
    page.navigate("/complaint/list.xhtml?state=all");
    page.selectOption("select[name=severity]", "MAJOR");
    page.waitForURL("**/complaint/list.xhtml?**severity=MAJOR**");
    assertThat(page.locator(".chip")).hasCount(1);
    assertFalse(page.url().contains("category="), "empty filters stay out of the address");
    page.click(".chip a");
    assertThat(page.locator(".chip")).hasCount(0);
    assertTrue(page.url().contains("state=all"), page.url());
  }

  @Test
  @DisplayName("A case number in the search box jumps to the case")
  void aNumberJumps() {
    Page page = signIn("centre-manager");
    page.navigate("/complaint/list.xhtml?state=all");
    String number = page.locator("a.row").first().innerText().strip();
    page.keyboard().press("/");
    page.keyboard().type(number.toLowerCase(java.util.Locale.ROOT));
    page.keyboard().press("Enter");
    page.waitForURL("**/complaint/case.xhtml?number=" + number);
  }

  @Test
  @DisplayName("Keys: j and k walk through the rows, ? shows what there is")
  void keys() {
    Page page = signIn("centre-manager");
    page.navigate("/complaint/list.xhtml?state=all");
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator("a.row").nth(1)).isFocused();
    page.keyboard().press("k");
    assertThat(page.locator("a.row").first()).isFocused();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    assertAccessible(page);
  }

  @Test
  @DisplayName("What is not there or not yours is a calm page with a reference, no stack trace")
  void calmErrors() {
    Page page = signIn("receptionist");
    for (String path : List.of("/nowhere.xhtml", "/customer/card.xhtml?id=999999999")) {
      Response answer = page.navigate(path);
      assertEquals(404, answer.status(), path);
      assertTrue(Pattern.compile("[0-9A-F]{8}").matcher(page.innerText("main")).find(), path);
      assertFalse(page.content().contains("Exception"), path);
    }
  }

  @Test
  @DisplayName("X-4: a refused limit says why, takes the focus and keeps what was typed")
  void refusalKeepsWhatWasTyped() {
    Page page = signIn("administrator");
    page.navigate("/settings/authority.xhtml");
    Locator second = page.locator("input.num").nth(1);
    second.fill("1");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".summary.errors")).isFocused();
    assertFalse(page.innerText(".summary.errors").contains("???"));
    assertThat(page.locator("input.num").nth(1)).hasValue(Pattern.compile("1(\\.00)?"));
    assertAccessible(page);
  }

  @Test
  @DisplayName("H-3: everybody may read the authority matrix, only an administrator changes it")
  void onlyTheAdministratorChangesLimits() {
    Page page = signIn("receptionist");
    page.navigate("/settings/authority.xhtml");
    assertThat(page.locator("input.num").first()).isDisabled();
    assertThat(page.locator("[data-save]")).hasCount(0);
  }

  @Test
  @DisplayName("S-5: an emergency plan is changed, and the page says so")
  void aPlanIsChanged() {
    Page page = signIn("administrator");
    page.navigate("/settings/emergency.xhtml?plan=FIRE");
    page.fill("[id$=minutes]", "12");
    page.click("[data-save]");
    assertThat(page.locator(".summary.notices")).isVisible();
    assertTrue(page.innerText("main").contains("12"), "the new time on site is shown");
  }

  @Test
  @DisplayName("N-1: a department head signs for a part in the row")
  void signingInTheRow() {
    Page page = signIn("department-head", Window.CHINESE_PHONE);
    Locator sign = page.locator("button[name=sign]");
    int before = sign.count();
    assertTrue(before > 0, "the demo data has a part to be signed for");
    sign.first().click();
    assertThat(page.locator(".summary.notices")).isVisible();
    assertThat(sign).hasCount(before - 1);
    assertAccessible(page);
  }

  @Test
  @DisplayName("H-3: refusing compensation needs a reason, and what was typed stays")
  void refusingNeedsAReason() {
    askForCompensation();
    Page page = signIn("centre-manager", Window.CHINESE_PHONE);
    page.navigate("/approval/list.xhtml");
    Locator card = page.locator(".card").first();
    card.locator("button[value^='refuse']").click();
    assertThat(page.locator(".summary.errors")).isFocused();
    assertThat(page.locator(".card").first()).isVisible();
    page.locator(".card").first().locator("button[value^='grant']").click();
    assertThat(page.locator("#confirm")).isVisible();
    page.click("#confirm [data-close]");
    assertThat(page.locator("#confirm")).isHidden();
  }

  /** A department asks for more than a supervisor may grant, for a case of the demo group. */
  private static void askForCompensation() {
    RestClient head = RestClient.as("department-head");
    String number =
        head.get("/complaints?whose=MY_DEPARTMENT&stage=INVESTIGATED")
            .with(200)
            .json()
            .getJsonArray("rows")
            .getJsonObject(0)
            .getString("number");
    head.post(
            "/complaints/" + number + "/steps/request-compensation",
            Json.createObjectBuilder()
                .add("grade", "SLIGHT")
                .add("problem", "PROPERTY_DAMAGE")
                .add("amount", "300.00")
                .add("reason", "地板被泡坏")
                .build(),
            "If-Match",
            head.get("/complaints/" + number).header("ETag"))
        .with(200);
  }
}
