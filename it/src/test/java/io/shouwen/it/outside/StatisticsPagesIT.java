package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-1: the monthly statistics at the browser")
class StatisticsPagesIT extends BrowserTest {

  /** In a month in which no other test has cases. */
  private static void received(String at) {
    RestLifeIT.received(RestLifeIT.complaint().add("receivedAt", at).build());
  }

  @Test
  @DisplayName("show what was received just now, by what one chooses, with the cases behind it")
  void month() {
    Page page = signIn("centre-supervisor");
    page.click(".nav .desk a[href$='/statistics/month.xhtml']");
    assertThat(page.locator("h1")).containsText("月度统计");
    page.navigate("/statistics/month.xhtml?month=2007-05");
    assertThat(page.locator(".empty")).containsText("这个月没有受理投诉");
    assertThat(page.locator("#numbers")).hasCount(0);
    received("2007-05-31T15:59:59Z");
    received("2007-05-31T16:00:00Z");
    page.reload();
    Locator total = page.locator("#numbers .total td").first();
    assertThat(total).hasText("1");
    received("2007-04-30T16:00:00Z");
    page.reload();
    assertThat(total).hasText("2");
    picture(page, "statistics-month");

    page.selectOption("[name=by]", "CHANNEL");
    assertThat(page.locator("#numbers thead")).containsText("渠道");
    assertThat(total).hasText("2");
    assertAccessible(page);
    assertFits(page);
    page.locator("#numbers tbody a").first().click();
    assertThat(page.locator("h1")).containsText("投诉");
    assertThat(page.locator(".chips")).containsText("电话");
    assertThat(page.locator(".pager")).containsText("共 2 条");

    Page phone = signIn("general-manager", Window.ENGLISH_PHONE);
    phone.navigate("/statistics/month.xhtml?by=SEVERITY");
    assertThat(phone.locator("h1")).containsText("Monthly statistics");
    assertThat(phone.locator("#numbers")).containsText("Minor");
    assertFits(phone);
    assertAccessible(phone);
    picture(phone, "statistics-month-phone");
  }

  @Test
  @DisplayName("are compared and counted anew by an administrator, and closed to a receptionist")
  void verify() {
    Page page = signIn("administrator");
    page.navigate("/statistics/month.xhtml");
    page.click("a[href$='/statistics/verification.xhtml']");
    page.click("[id='figures:compare']");
    assertThat(page.locator("#compared")).containsText("数字一致");
    page.click("[id='figures:rebuild']");
    assertThat(page.locator("#rebuilt")).containsText("其中 0 个有变化");
    assertThat(page.locator("#compared")).hasCount(0);
    assertAccessible(page);
    picture(page, "statistics-verification");

    Page desk = signIn("receptionist");
    assertThat(desk.locator(".nav .desk a[href$='/statistics/month.xhtml']")).hasCount(0);
    desk.navigate("/statistics/month.xhtml");
    assertThat(desk.locator("#numbers")).hasCount(0);
    assertThat(desk.locator("body")).not().containsText("月度统计");
  }
}
