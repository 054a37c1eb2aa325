package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.Charset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("People and scope at the browser")
class DirectoryPagesIT extends BrowserTest {

  @Test
  @DisplayName("unknown: only whom to ask; given a place in one step; gone at once in mid-session")
  void cameAndWent() {
    Page person = signIn("newcomer", Window.ENGLISH_PHONE);
    assertThat(person.locator("h1")).hasText("You are signed in, but have no place yet");
    assertThat(person.locator("main")).containsText("newcomer");
    assertThat(person.locator("main li")).containsText("罗一鸣");
    assertEquals(0, person.locator("nav").count());
    assertFits(person);
    assertAccessible(person);
    picture(person, "no-place-en-phone");
    for (String path :
        new String[] {
          "/",
          "/complaint/list.xhtml",
          "/search.xhtml?q=138",
          "/counts.xhtml",
          "/settings/staff.xhtml",
          "/desk/customers?q=138&project=1",
          "/complaint/export?x=1"
        }) {
      refused(person.request().get(path), path);
    }
    refused(person.request().post("/events"), "the push");
    refused(
        person
            .request()
            .post(
                "/complaint/list.xhtml",
                RequestOptions.create()
                    .setForm(FormData.create().set("jakarta.faces.ViewState", "1:1"))),
        "a form");
    RestClient.as("newcomer").get("/complaints").problem(403, "organization.no-place");
    RestClient.nobody().get("/openapi.json").with(200);

    Page admin = signIn("administrator");
    admin.navigate("/settings/newcomers.xhtml");
    assertThat(admin.locator("#newcomers")).containsText("newcomer");
    assertAccessible(admin);
    picture(admin, "newcomers-zh");
    admin
        .locator("#newcomers tr", new Page.LocatorOptions().setHasText("newcomer"))
        .locator("a")
        .click();
    assertThat(admin.locator("[id='person:username']")).hasValue("newcomer");
    admin.fill("[id='person:name']", "新同事");
    admin.fill("[id='person:phone']", "call me");
    admin.selectOption("[id='person:where']", new SelectOption().setLabel("听湖花园"));
    admin.click("[id='person:choose']");
    assertThat(admin.locator("[id='person:department'] option")).hasCount(5);
    admin.selectOption("[id='person:department']", new SelectOption().setLabel("工程部"));
    admin.click("[id='person:save']");
    assertThat(admin.locator(".summary.errors")).isVisible();
    assertThat(admin.locator("[id='person:name']")).hasValue("新同事");
    admin.fill("[id='person:phone']", "13812345678");
    admin.click("[id='person:save']");
    assertThat(admin.locator("h1")).hasText("新同事");
    assertFits(admin);
    assertAccessible(admin);
    picture(admin, "person-zh");

    person.reload();
    assertThat(person.locator("h1")).hasText("To do");
    RestClient.as("newcomer").get("/complaints").with(200);

    admin.click("[id='leaving:leaveNow']");
    admin.locator("dialog[open] button.act, dialog[open] .danger").first().click();
    assertThat(admin.locator(".page-head .state")).containsText("已离职");
    refused(person.request().get("/complaint/list.xhtml"), "a page");
    refused(person.request().post("/events"), "the push");
    person.navigate("/complaint/list.xhtml");
    assertThat(person.locator("h1")).hasText("Your place has ended");
    picture(person, "left-en-phone");
    RestClient.as("newcomer").get("/complaints").problem(403, "organization.left");
    person.locator("main button").click();
    assertThat(person.locator("[name=j_username]")).isVisible();

    admin.navigate("/settings/staff.xhtml?listed=LEFT&q=newcomer");
    assertThat(admin.locator("#staff")).containsText("新同事");
  }

  @Test
  @DisplayName(
      "the list is searched on a phone in English; a file with bad rows says which and why")
  void listAndFile() {
    Page page = signIn("administrator", Window.ENGLISH_PHONE);
    page.navigate("/settings/staff.xhtml");
    assertFits(page);
    assertAccessible(page);
    picture(page, "staff-en-phone");
    page.fill("input[name=q]:not([data-key])", "receptionist");
    page.press("input[name=q]:not([data-key])", "Enter");
    assertThat(page.locator("#staff")).containsText("林晓雯");
    Page desk = signIn("administrator");
    desk.navigate("/settings/staff.xhtml");
    assertFits(desk);
    picture(desk, "staff-zh");
    desk.navigate("/settings/directory-import.xhtml");
    assertFits(desk);
    assertAccessible(desk);
    desk.setInputFiles(
        "[id='upload:file']",
        new FilePayload(
            "人员.csv",
            "text/csv",
            "登录名,姓名,项目代码,星座\npage.one,页面一,TH,白羊\npage.two,页面二,QQ,\n"
                .getBytes(Charset.forName("GBK"))));
    desk.click("[id='upload:check']");
    assertThat(desk.locator("#added")).hasText("1");
    assertThat(desk.locator("#bad-rows")).isVisible();
    assertThat(desk.locator("table.list").first()).containsText("QQ");
    assertThat(desk.locator("dl")).containsText(new String[] {"", "星座"});
    picture(desk, "directory-import-zh");
    desk.click("[id='next:bring']");
    assertThat(desk.locator(".summary.notices")).containsText("新增 1");
    Page rota = signIn("centre-supervisor");
    rota.navigate("/settings/on-call.xhtml");
    assertFits(rota);
    assertAccessible(rota);
    picture(rota, "on-call-zh");
    rota.selectOption("[id='period:staff']", new SelectOption().setLabel("周建国"));
    rota.fill("[id='period:fromAt']", "2099-01-01T00:00");
    rota.fill("[id='period:toAt']", "2099-06-01T00:00");
    rota.click("[id='period:save']");
    assertThat(rota.locator("#rota\\:on-call, [id$='on-call']").first()).containsText("周建国");
    for (String person : new String[] {"centre-manager", "quality"}) {
      Page other = signIn(person);
      for (String path : new String[] {"staff", "person", "newcomers", "directory-import"}) {
        assertEquals(403, other.navigate("/settings/" + path + ".xhtml").status(), path);
      }
    }
    assertEquals(200, desk.navigate("/first-administrator.xhtml").status());
    assertThat(desk.locator("main")).containsText("不需要口令");
  }

  private static void refused(APIResponse answer, String what) {
    assertEquals(403, answer.status(), what);
    assertTrue(answer.text().contains("newcomer"), what + ": " + answer.text());
  }
}
