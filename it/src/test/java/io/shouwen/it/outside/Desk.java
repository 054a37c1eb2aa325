package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** The hands of a person at the reception form and at the forms of the steps. */
final class Desk {
  private Desk() {}

  /**
   * Opens an empty reception form and fills in what every complaint needs; an anonymous walk-in.
   */
  static void fillIn(Page page, String narrative, String category) {
    page.navigate("/complaint/reception.xhtml");
    page.check("input[name='reception:complainant'][value=ANONYMOUS]");
    page.check("input[name='reception:channel'][value=WALK_IN]");
    page.fill("[name='reception:narrative']", narrative);
    page.selectOption("[name='reception:category']", category);
  }

  /** Sends the reception form and gives the number that the page shows large. */
  static String number(Page page) {
    page.waitForURL("**/received.xhtml*");
    return page.locator(".said-number").innerText();
  }

  /** Opens a case. */
  static void open(Page page, String number) {
    page.navigate("/complaint/case.xhtml?number=" + number);
  }

  /** Follows the one obvious button of a case page. */
  static void next(Page page, String number) {
    open(page, number);
    page.click(".page-act .act");
  }

  /** Opens the form of a step that is not the obvious one. */
  static void step(Page page, String number, String step) {
    open(page, number);
    page.locator(".act-list a[href*='step=" + step + "&']").click();
  }

  static void type(Page page, String field, String text) {
    page.fill("[name='act:" + field + "']", text);
  }

  static void tick(Page page, String field) {
    page.check("[name='act:" + field + "']");
  }

  static void choose(Page page, String field, String value) {
    page.check("input[name='act:" + field + "'][value='" + value + "']");
  }

  static void pick(Page page, String field, String label) {
    page.selectOption("[name='act:" + field + "']", new SelectOption().setLabel(label));
  }

  /** Sends the form of a step, which is refused: the summary of what is wrong has the focus. */
  static Locator refused(Page page) {
    page.click("[name='act:send']");
    Locator summary = page.locator(".summary.errors");
    assertThat(summary).isFocused();
    return summary;
  }

  /** Sends the form of a step and comes back to the case. */
  static void send(Page page) {
    page.click("[name='act:send']");
    page.waitForURL("**/case.xhtml*");
  }
}
