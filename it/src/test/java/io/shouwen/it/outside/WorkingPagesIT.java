package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.shouwen.it.outside.Prepared.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages on which people work, in their states: a case by each tab, the form of each step, also
 * refused, reception, a customer's card, an import. In both languages, at desk and on phone.
 */
@DisplayName("The working pages")
class WorkingPagesIT extends BrowserTest {
  /** What the page itself says, apart from what people wrote. */
  private static final String OWN_WORDS =
      "nav, .tabs, .act-list, .act, .field > label, .label, legend, main dt, main th:not(.given), .help,"
          + " #act > .state, .empty, .panel h3, .form-acts";

  /** A subject in neither language. */
  private static final String SUBJECT = "3-2-501";

  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]+");
  private static final Pattern ENGLISH = Pattern.compile("(?!Excel|xlsx)\\b[A-Za-z]{4,}");

  /** Both languages and both widths; the examination takes longer than all the rest. */
  private static final List<Window> EXAMINED = List.of(Window.CHINESE, Window.ENGLISH_PHONE);

  private final Map<String, Page> people = new HashMap<>();

  static List<Window> windows() {
    return List.of(Window.CHINESE, Window.ENGLISH, Window.CHINESE_PHONE, Window.ENGLISH_PHONE);
  }

  @AfterEach
  void forgetPeople() {
    people.clear();
  }

  private Page as(String person, Window window) {
    return people.computeIfAbsent(person, name -> signIn(name, window));
  }

  private void look(Page page, Window window) {
    assertFits(page);
    if (EXAMINED.contains(window)) {
      assertAccessible(page);
    }
    assertFalse(page.content().contains("???"), page.url() + " lacks a text");
    Predicate<String> foreign =
        (window.locale().startsWith("en") ? CHINESE : ENGLISH).asPredicate();
    Object words =
        page.evaluate(
            "s => [...document.querySelectorAll(s)].map(e => e.innerText).filter(t => t)",
            OWN_WORDS);
    List<String> wrong =
        ((List<?>) words).stream().map(String::valueOf).filter(foreign).distinct().toList();
    assertEquals(List.of(), wrong, page.url() + " speaks another language");
  }

  private void look(String person, Window window, String path) {
    Page page = as(person, window);
    page.navigate(path);
    look(page, window);
  }

  @ParameterizedTest
  @MethodSource("windows")
  @DisplayName("of a case, by each tab: fresh, at work, archived, confidential, emergency")
  void tabs(Window window) {
    for (String number : List.of(Prepared.received(SUBJECT), Prepared.archived(SUBJECT))) {
      for (String tab : List.of("story", "contacts", "work", "files", "related", "history")) {
        look("receptionist", window, "/complaint/case.xhtml?number=" + number + "&tab=" + tab);
      }
    }
    look("department-head", window, "/complaint/case.xhtml?number=" + Prepared.dispatched(SUBJECT));
    String special = Prepared.received(SUBJECT);
    RestClient desk = RestClient.as("receptionist");
    Prepared.step(
        desk, special, "classify", fields().add("category", "EMERGENCY").add("emergency", true));
    Prepared.step(
        desk,
        special,
        "make-confidential",
        fields().add("confidential", true).add("named", Json.createArrayBuilder()));
    look("receptionist", window, "/complaint/case.xhtml?number=" + special);
  }

  @ParameterizedTest
  @MethodSource("windows")
  @DisplayName("of each step: its form, and the form sent empty")
  void steps(Window window) {
    String received = Prepared.received(SUBJECT);
    for (String step :
        List.of(
            "CONFIRM",
            "SOLVE_ON_THE_SPOT",
            "CLASSIFY",
            "LINK",
            "RAISE_SEVERITY",
            "PROPOSE_INVALID",
            "HAND_TO_THIRD_PARTY",
            "ESCALATE",
            "WITHDRAW",
            "OFFER_HAND_OVER",
            "LEAD_COMMON_PROBLEM",
            "MAKE_CONFIDENTIAL",
            "LOG_CONTACT",
            "ATTACH")) {
      form("receptionist", window, received, step);
    }
    form("centre-supervisor", window, received, "ASSIGN_OWNER");
    form("centre-manager", window, received, "LOWER_SEVERITY");
    form("receptionist", window, Prepared.confirmed(SUBJECT), "DISPATCH");
    String dispatched = Prepared.dispatched(SUBJECT);
    form("department-head", window, dispatched, "SIGN");
    form("department-head", window, dispatched, "RETURN");
    String inHand = Prepared.inHand(SUBJECT);
    form("department-head", window, inHand, "INVESTIGATE");
    form("department-head", window, inHand, "APPOINT");
    String proposed = Prepared.proposed(SUBJECT);
    form("department-head", window, proposed, "PROPOSE");
    form("department-head", window, proposed, "REQUEST_COMPENSATION");
    form("receptionist", window, proposed, "REPLY");
    form("receptionist", window, proposed, "LET_HANDLER_REPLY");
    form("department-head", window, Prepared.agreed(SUBJECT), "REPORT_DONE");
    form("receptionist", window, Prepared.done(SUBJECT), "FOLLOW_UP");
    String summedUp = Prepared.summedUp(SUBJECT);
    form("centre-manager", window, summedUp, "ARCHIVE");
    form("receptionist", window, summedUp, "NO_SUCH_STEP");
    form("receptionist", window, summedUp, "DISPATCH");
  }

  /** The form, and what it says when it is sent without a word where words are needed. */
  private void form(String person, Window window, String number, String step) {
    look(person, window, "/complaint/step.xhtml?number=" + number + "&step=" + step);
    Page page = as(person, window);
    if (page.locator("#act textarea[aria-required=true], #act .radios .must").count() > 0) {
      page.locator("#act textarea, #act input.input:not([type=file])").all().stream()
          .filter(Locator::isVisible)
          .forEach(each -> each.fill(""));
      Desk.refused(page);
      look(page, window);
    }
  }

  @ParameterizedTest
  @MethodSource("windows")
  @DisplayName("of reception: empty, caller found, alike, emergency, refused, and the number")
  void reception(Window window) {
    Prepared.received(SUBJECT);
    Page page = as("receptionist", window);
    page.navigate("/complaint/reception.xhtml");
    look(page, window);
    page.locator("[id='reception:caller']").pressSequentially("王");
    page.locator("#caller-list li").first().click();
    assertThat(page.locator(".caller-card")).isVisible();
    page.fill("[name='reception:narrative']", "电梯停在九楼");
    page.selectOption("[name='reception:category']", "EMERGENCY/TRAPPED_IN_LIFT");
    page.check("[name='reception:emergency']");
    assertThat(page.locator(".plan ol")).isVisible();
    look(page, window);
    page.selectOption("[name='reception:category']", "");
    page.click("[name='reception:save']");
    assertThat(page.locator(".summary.errors:not(#expired)")).isFocused();
    look(page, window);
    page.selectOption("[name='reception:category']", "EQUIPMENT/LIFT");
    page.click("[name='reception:save']");
    Desk.number(page);
    look(page, window);
  }

  @ParameterizedTest
  @MethodSource("windows")
  @DisplayName("of a customer and of an import: card, columns, dry run; also with nothing to show")
  void customersAndImports(Window window) {
    Page page = as("receptionist", window);
    page.navigate("/customer/list.xhtml");
    page.locator("a.row").first().click();
    page.waitForURL("**/card.xhtml*");
    look(page, window);
    look("receptionist", window, "/customer/list.xhtml?text=zzzz");
    look("receptionist", window, "/search.xhtml?q=zzzz");
    look("receptionist", window, "/search.xhtml");
    look("receptionist", window, "/approval/list.xhtml");
    look("receptionist", window, "/importing/import.xhtml");
    page.setInputFiles(
        "[id='upload:file']",
        new FilePayload(
            "a.csv",
            "text/csv",
            "单号,时间,经过,电话\nw1,2026-01-06,路灯不亮,=1+1\n".getBytes(StandardCharsets.UTF_8)));
    page.click("[id='upload:go']");
    page.waitForURL("**/columns.xhtml*");
    look(page, window);
    page.click("[id='columns:check']");
    assertThat(page.locator("#bad")).hasText("1");
    look(page, window);
  }
}
