package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.shouwen.it.Sink;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N-2: being told, at the browser")
class NoticePagesIT extends BrowserTest {

  @Test
  @DisplayName("an administrator sets a robot up, tries it out, and a person chooses it")
  void channels() throws IOException {
    try (Sink sink = new Sink()) {
      Page page = signIn("administrator");
      page.navigate("/settings/index.xhtml");
      page.click("a[href='channels.xhtml']");
      page.selectOption("[id='endpoint:channel']", "DINGTALK");
      page.fill("[id='endpoint:url']", "ftp://robot.example.com/");
      page.click("[id='endpoint:save']");
      assertThat(page.locator(".summary.errors")).containsText("http://");
      assertThat(page.locator("[id='endpoint:url']")).hasValue("ftp://robot.example.com/");
      page.fill("[id='endpoint:url']", sink.url("/robot?access_token=k3y7t0k3n"));
      page.fill("[id='endpoint:secret']", "SEC");
      page.click("[id='endpoint:save']");
      Locator row = page.locator("[id='endpoints'] tbody tr");
      assertThat(row).containsText("localhost");
      assertTrue(!page.content().contains("k3y7t0k3n"), "the address' key is never shown again");
      row.getByText("发送测试").or(row.locator("input[value='发送测试']")).first().click();
      assertThat(page.locator(".summary.notices")).isVisible();
      assertEquals(1, sink.requests().size());
      assertTrue(sink.requests().get(0).query().contains("sign="));
      sink.answer(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
      page.locator("[id='endpoints'] input[value='发送测试']").click();
      assertThat(page.locator(".summary.errors")).containsText("sign not match");
      assertAccessible(page);
      assertFits(page);
      picture(page, "channels-zh");

      Page person = signIn("handler", Window.CHINESE_PHONE);
      person.click(".bell");
      assertThat(person.locator("h1")).hasText("消息");
      assertThat(person.locator(".empty, .notice").first()).isVisible();
      assertFits(person);
      assertAccessible(person);
      picture(person, "notices-zh-phone");
      person.click(".page-act a");
      person.locator("#preferences input[type=checkbox]").first().check();
      person.click("[id='preferences:save']");
      assertThat(person.locator(".summary.errors")).containsText("邮箱");
      person.fill("[id='preferences:email']", "handler@example.com");
      person.fill("[id='preferences:from']", "21:30");
      person.click("[id='preferences:save']");
      assertThat(person.locator(".summary.notices")).isVisible();
      assertThat(person.locator("[id='preferences:from']")).hasValue("21:30");
      assertThat(person.locator("[id='preferences:email']")).hasValue("handler@example.com");
      assertFits(person);
      assertAccessible(person);
      picture(person, "preferences-zh-phone");

      page.locator("[id='endpoints'] input[value='删除']").click();
      page.locator("dialog[open] button.act, dialog[open] .danger").first().click();
      assertThat(page.locator(".empty")).isVisible();
    }
  }

  @Test
  @DisplayName(
      "templates are worded anew in English, a mistake is a sentence; the outbox says why it is empty")
  void templatesAndOutbox() {
    Page page = signIn("administrator", Window.ENGLISH);
    page.navigate("/settings/templates.xhtml");
    assertAccessible(page);
    picture(page, "templates-en");
    page.click("a[href*='kind=deadline.silent'][href*='ENGLISH']");
    page.fill("[id='template:title']", "Quiet: {nobody}");
    page.click("[id='template:save']");
    assertThat(page.locator(".summary.errors")).containsText("nobody");
    page.fill("[id='template:title']", "Quiet: {number}");
    page.click("[id='template:save']");
    assertThat(page.locator("table.list")).containsText("Quiet: {number}");
    page.click("a[href*='kind=deadline.silent'][href*='ENGLISH']");
    assertFits(page);
    assertAccessible(page);
    picture(page, "template-en");
    page.click("[id='template:reset']");
    page.locator("dialog[open] button.act, dialog[open] .danger").first().click();
    assertThat(page.locator("table.list")).not().containsText("Quiet: {number}");
    page.navigate("/settings/outbox.xhtml?state=GIVEN_UP");
    assertThat(page.locator(".empty")).isVisible();
    assertThat(page.locator(".page-head .state")).containsText("given up");
    assertAccessible(page);
    picture(page, "outbox-en");
  }

  @Test
  @DisplayName("what is the administrator's is nobody else's")
  void doors() {
    Page page = signIn("centre-manager", Window.ENGLISH_PHONE);
    for (String path :
        new String[] {
          "/settings/channels.xhtml", "/settings/templates.xhtml", "/settings/outbox.xhtml"
        }) {
      assertEquals(403, page.navigate(path).status(), path);
    }
    assertEquals(404, page.navigate("/notice/open?id=1").status());
    page.navigate("/settings/index.xhtml");
    assertEquals(0, page.locator("a[href='channels.xhtml']").count());
    assertFits(page);
  }
}
