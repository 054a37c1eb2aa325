package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Personal data at the browser")
class PrivacyPagesIT extends BrowserTest {
  private static final RestClient DESK = RestClient.as("receptionist");
  private static final RestClient QUALITY = RestClient.as("quality");
  private static final String NAME = "欧阳隐";
  private static final String PHONE = "13711112222";

  private static long customer() {
    return DESK.post(
            "/customers",
            Json.createObjectBuilder()
                .add("projectId", RestLifeIT.project())
                .add("kind", "OWNER")
                .add("name", NAME)
                .add("phone", PHONE)
                .build())
        .with(201)
        .json()
        .getJsonNumber("id")
        .longValue();
  }

  private static String received(long customer) {
    return RestLifeIT.received(
        RestLifeIT.complaint()
            .add("customerId", customer)
            .add("complainantName", NAME)
            .add("phone", PHONE)
            .build());
  }

  @Test
  @DisplayName("C-11: masked values are shown by one click, on that page only; who looked is seen")
  void reveal() {
    long customer = customer();
    String number = received(customer);
    Page page = signIn("quality");
    Desk.open(page, number);
    assertThat(page.locator(".case-who")).containsText("欧**");
    assertThat(page.locator("body")).not().containsText(PHONE);
    page.fill(".reveal input[name=reason]", "抽查回访");
    page.press(".reveal button", "Enter");
    assertThat(page.locator(".case-who")).containsText(NAME);
    assertThat(page.locator(".case-who")).containsText(PHONE);
    assertAccessible(page);
    Desk.open(page, number);
    assertThat(page.locator("body")).not().containsText(PHONE);

    page.navigate("/customer/card.xhtml?id=" + customer);
    assertThat(page.locator("#looks")).isVisible();
    assertThat(page.locator(".list", new Page.LocatorOptions().setHasText("抽查回访")).first())
        .containsText("许文静");
    page.navigate("/privacy/looks.xhtml");
    assertThat(page.locator(".list")).containsText("中位数");
    assertAccessible(page);
    assertFits(page);
    picture(page, "privacy-looks");
    Page phone = signIn("administrator", Window.ENGLISH_PHONE);
    phone.navigate("/privacy/looks.xhtml");
    assertThat(phone.locator("h1")).containsText("Who looked at personal data");
    assertFits(phone);
    picture(phone, "privacy-looks-phone");
    Desk.open(phone, number);
    assertFits(phone);
    picture(phone, "privacy-reveal-phone");

    JsonObject shown =
        QUALITY
            .post("/complaints/" + number + "/reveal", Json.createObjectBuilder().build())
            .with(200)
            .json();
    assertEquals(PHONE, shown.getJsonObject("facts").getString("phone"));
    assertEquals(
        NAME,
        QUALITY
            .post("/customers/" + customer + "/reveal", Json.createObjectBuilder().build())
            .with(200)
            .json()
            .getString("name"));
    RestClient.as("receptionist.b")
        .post("/complaints/" + number + "/reveal", Json.createObjectBuilder().build())
        .problem(404, "complaint.unknown");
  }

  @Test
  @DisplayName("A customer is made anonymous with a reason and the number typed again")
  void anonymise() {
    long customer = customer();
    String number = received(customer);
    Page page = signIn("quality");
    page.navigate("/customer/anonymise.xhtml?id=" + customer);
    assertAccessible(page);
    page.fill("[name$=reason]", "客户来信要求删除");
    page.fill("[name$=number]", "1");
    page.click("[name$=go]");
    assertThat(page.locator(".summary")).containsText("办结");
    assertThat(page.locator("[name$=reason]")).hasValue("客户来信要求删除");
    Prepared.step(DESK, number, "withdraw", Prepared.fields().add("word", "不投诉了"));
    page.click("[name$=go]");
    assertThat(page.locator(".summary")).containsText(Long.toString(customer));
    picture(page, "privacy-anonymise");
    page.fill("[name$=number]", Long.toString(customer));
    page.click("[name$=go]");
    assertThat(page.locator("h1")).containsText("已匿名的客户");
    assertThat(page.locator("body")).containsText("客户来信要求删除");
    assertThat(page.locator("body")).not().containsText(NAME);
    picture(page, "privacy-gone");
    Page desk = signIn("receptionist");
    Desk.open(desk, number);
    assertThat(desk.locator("body")).containsText("这位客户已匿名化");
    assertThat(desk.locator("body")).not().containsText(NAME);
    assertAccessible(desk);
    picture(desk, "privacy-case-gone");
  }

  @Test
  @DisplayName("X-1: an administrator verifies the audit and sees what was looked at")
  void verify() {
    String number = received(customer());
    Page page = signIn("administrator");
    page.navigate("/settings/audit.xhtml?subject=" + number);
    assertThat(page.locator("tbody tr").first()).containsText(number);
    page.click("[id='chain:verify']");
    assertThat(page.locator("#verdict")).containsText("没有问题");
    assertThat(page.locator("#verdict .late")).hasCount(0);
    assertThat(page.locator("main")).containsText("上次核对：今天");
    assertAccessible(page);
  }
}
