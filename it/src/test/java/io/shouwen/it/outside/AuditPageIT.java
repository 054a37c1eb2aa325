package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("X-1: the audit, at the browser and over REST")
class AuditPageIT extends BrowserTest {

  @Test
  @DisplayName("an administrator finds a change by its case and way in, and verifies the chain")
  void findsAndVerifies() {
    String number =
        RestClient.as("receptionist")
            .post("/complaints", RestLifeIT.complaint().build())
            .with(201)
            .json()
            .getString("number");
    Page page = signIn("administrator");
    page.navigate("/settings/index.xhtml");
    page.click("a[href='audit.xhtml']");
    assertThat(page.locator("h1")).hasText("变更审计");
    page.fill("input[name=subject]", number);
    page.selectOption("select[name=way]", "REST");
    page.locator("form.filters button[type=submit]").click();
    Locator row = page.locator("table.list tbody tr");
    assertEquals(1, row.count());
    assertThat(row).containsText("receptionist · 接口 127.0.0.1");
    row.locator("summary").first().click();
    assertThat(row).containsText("阶段：无 → 已受理");
    assertAccessible(page);
    assertFits(page);
    picture(page, "audit-zh");

    page.click("[id='chain:verify']");
    assertThat(page.locator("[id='verdict']")).containsText("没有问题");
    assertThat(page.locator("table.list tbody tr")).containsText(number);

    Page phone = signIn("administrator", Window.ENGLISH_PHONE);
    phone.navigate("/settings/audit.xhtml");
    phone.locator("table.list summary").first().click();
    assertAccessible(phone);
    assertFits(phone);
    picture(phone, "audit-en-phone");
    phone.navigate("/settings/audit.xhtml?subject=%25&way=NONE&from=yesterday&page=-3");
    assertThat(phone.locator(".empty")).isVisible();

    Page other = signIn("receptionist");
    other.navigate("/settings/audit.xhtml");
    assertThat(other.locator("table.list")).hasCount(0);
  }

  @Test
  @DisplayName("quality verifies the chain by a program, with a link that was noted before")
  void verifiesByProgram() {
    RestClient quality = RestClient.as("quality");
    JsonObject verdict = quality.get("/audit/verification").with(200).json();
    assertTrue(verdict.getBoolean("holds"), verdict::toString);
    long last = verdict.getJsonNumber("lastSeal").longValue();
    String noted = "/audit/verification?seal=" + last + "&hash=" + verdict.getString("lastHash");
    assertTrue(quality.get(noted).with(200).json().getBoolean("holds"));
    JsonObject cut =
        quality.get("/audit/verification?seal=" + (last + 100_000) + "&hash=x").with(200).json();
    assertEquals("TAIL_CUT", cut.getJsonArray("first").getJsonObject(0).getString("kind"));
    quality.get("/audit/verification?seal=1").problem(422, "audit.noted-half");
    RestClient.as("receptionist").get("/audit/verification").with(403);
    RestClient.nobody().get("/audit/verification").with(401);
  }
}
