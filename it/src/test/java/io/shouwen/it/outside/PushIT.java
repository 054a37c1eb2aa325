package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.shouwen.it.outside.Desk.next;
import static io.shouwen.it.outside.Desk.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import io.shouwen.it.harness.ShippedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The to-do list is told of changes while it is open (N-1). */
@DisplayName("An open to-do list")
class PushIT extends BrowserTest {

  @Test
  @DisplayName("N-1: shows what another person did without reloading, and keeps the focus")
  void toldByAnother() {
    Page head = signIn("department-head");
    head.evaluate("window.notReloaded = true");
    Page receptionist = signIn("receptionist");
    String number = received(receptionist, "单元门禁推送测试。");
    head.locator("[data-place=todo]:visible").focus();
    next(receptionist, number);
    Desk.pick(receptionist, "department0", "工程部");
    send(receptionist);
    Locator row = head.locator(".todo-list tr", new Page.LocatorOptions().setHasText(number));
    assertThat(row).containsText("签收");
    assertThat(row).containsText("剩");
    assertThat(head.locator("[data-place=todo]:visible")).isFocused();
    assertEquals(true, head.evaluate("window.notReloaded"));
    row.locator("button[name=sign]").click();
    assertThat(head.locator(".summary.notices")).containsText(number);
  }

  @Test
  @DisplayName("N-1: says that the connection is lost, and catches up when it is back")
  void survivesALostConnection() {
    Page head = signIn("department-head");
    Page receptionist = signIn("receptionist");
    String number = received(receptionist, "断线重连测试。");
    head.context().setOffline(true);
    assertThat(head.locator("#live")).containsText("连接中断");
    next(receptionist, number);
    Desk.pick(receptionist, "department0", "工程部");
    send(receptionist);
    head.context().setOffline(false);
    assertThat(head.locator("#todo-live"))
        .containsText(number, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    assertThat(head.locator("#live")).isEmpty();
  }

  private static String received(Page receptionist, String narrative) {
    Desk.fillIn(receptionist, narrative, "EQUIPMENT/ACCESS_CONTROL");
    receptionist.check("[name='reception:readBack']");
    receptionist.check("[name='reception:apologised']");
    receptionist.press("[name='reception:narrative']", "Control+Enter");
    return Desk.number(receptionist);
  }

  @Test
  @DisplayName("the stream answers nobody but 401, and does not become the page after signing in")
  void nobody() throws IOException {
    assertEquals(401, events("POST", ""));
    assertEquals(401, events("GET", ""));
    assertEquals(401, events("GET", "?page=00000000-0000-0000-0000-000000000000"));
  }

  @Test
  @DisplayName("another site cannot ask in a person's name, and a name serves one page only")
  void named() throws IOException, InterruptedException {
    Page head = signIn("department-head");
    assertEquals(
        403,
        head.request()
            .post("/events", RequestOptions.create().setHeader("Sec-Fetch-Site", "cross-site"))
            .status());
    String named = "?page=" + head.request().post("/events").text();
    try (InputStream stream = listen(named)) {
      assertEquals('r', stream.read(), "how long to wait is said at once");
      assertEquals(401, events("GET", named));
    }
  }

  private static InputStream listen(String query) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(ShippedServer.url() + "/events" + query)).build(),
            HttpResponse.BodyHandlers.ofInputStream())
        .body();
  }

  private static int events(String method, String query) throws IOException {
    return RawRequest.of(method, "/events" + query).status();
  }

  @Test
  @DisplayName("T-1, T-6: the case says what is owed with a bar, and why it is due then")
  void standing() {
    Page receptionist = signIn("receptionist");
    String number = received(receptionist, "时限展示测试。");
    next(receptionist, number);
    Desk.pick(receptionist, "department0", "工程部");
    send(receptionist);
    Locator sign = receptionist.locator(".clock", new Page.LocatorOptions().setHasText("签收（工程部）"));
    assertThat(sign.locator("progress")).hasCount(1);
    assertThat(sign).containsText("剩");
    assertAccessible(receptionist);
    picture(receptionist, "case-deadlines");
    receptionist.locator(".clock a", new Page.LocatorOptions().setHasText("解决")).first().click();
    assertThat(receptionist.locator(".spans")).containsText("计入");
    assertThat(receptionist.locator("main")).containsText("时限版本");
    assertAccessible(receptionist);
    receptionist.navigate("/complaint/list.xhtml?text=" + number);
    assertThat(receptionist.locator(".next-due").first()).containsText("签收");
    Page phone = signIn("receptionist", Window.ENGLISH_PHONE);
    Desk.open(phone, number);
    assertFits(phone);
    picture(phone, "case-deadlines-phone");
    Desk.step(receptionist, number, "LOG_CONTACT");
    receptionist.fill("#estimate", "20");
    receptionist.locator("#estimate").blur();
    assertThat(receptionist.locator("[name='act:promisedAt']"))
        .hasValue(java.util.regex.Pattern.compile("20.*T.*"));
  }

  @Test
  @DisplayName("T-1: an administrator looks at what a new limit would change, then saves it")
  void newLimits() {
    Page administrator = signIn("administrator");
    administrator.navigate("/settings/deadlines.xhtml");
    assertThat(administrator.locator(".limits")).containsText("10 天");
    assertAccessible(administrator);
    picture(administrator, "limits");
    administrator.click(".page-act .act");
    Locator line =
        administrator.locator(".limit-row", new Page.LocatorOptions().setHasText("二次回访"));
    line.locator("input[type=number]").fill("4");
    line.locator("input[id$=reminders]").fill("120");
    administrator.click("[name='limits:preview']");
    assertThat(administrator.locator(".summary.errors")).containsText("百分比");
    line.locator("input[id$=reminders]").fill("50,80");
    administrator.click("[name='limits:preview']");
    assertThat(administrator.locator(".summary.notices")).containsText("二次回访");
    assertAccessible(administrator);
    picture(administrator, "limits-preview");
    administrator.click("[name='limits:save']");
    administrator.click("[data-confirm-yes]");
    assertThat(administrator.locator(".limits")).containsText("4 天");
    Page phone = signIn("quality", Window.ENGLISH_PHONE);
    phone.navigate("/settings/deadlines.xhtml");
    assertFits(phone);
    assertAccessible(phone);
    assertThat(phone.locator(".page-act .act")).hasCount(0);
    picture(phone, "limits-phone");
  }
}
