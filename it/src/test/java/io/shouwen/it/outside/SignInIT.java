package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in")
class SignInIT extends BrowserTest {

  @Test
  @DisplayName("leads to the page that was asked for")
  void leadsToThePageThatWasAskedFor() {
    Page page = open("/index.xhtml", Window.CHINESE);
    signInOn(page, "receptionist");
    page.waitForURL("**/index.xhtml");
    assertEquals(0, page.locator("[name=j_password]").count());
  }

  @Test
  @DisplayName("is refused with a wrong password")
  void isRefusedWithAWrongPassword() {
    Page page = open("/", Window.ENGLISH);
    page.fill("[name=j_username]", "receptionist");
    page.fill("[name=j_password]", "no");
    page.press("[name=j_password]", "Enter");
    page.waitForLoadState();
    assertEquals(1, page.locator("[name=j_password]").count());
  }

  private static Cookie session(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("gives the session another id, in a cookie that no script, site or open line sees")
  void sessionCookie() {
    Page page = open("/", Window.ENGLISH);
    String before = session(page).value;
    signInOn(page, "receptionist");
    Cookie cookie = session(page);
    assertNotEquals(before, cookie.value);
    assertTrue(cookie.httpOnly);
    assertTrue(cookie.secure, "people come by https, the installation says");
    assertEquals(SameSiteAttribute.LAX, cookie.sameSite);
  }

  @Test
  @DisplayName("everywhere ends the session of the other window, which is told so")
  void signOutEverywhere() {
    Page desk = signIn("interviewer", Window.ENGLISH);
    Page other = signIn("interviewer", Window.ENGLISH);
    desk.click("details.menu summary");
    desk.click("form:has([name=everywhere]) button");
    desk.waitForSelector("[name=j_password]");
    assertEquals(
        401,
        ((Number) other.evaluate("fetch('/desk/customers?q=x').then(answer => answer.status)"))
            .intValue());
    other.navigate("/complaint/list.xhtml");
    assertEquals(1, other.locator("[name=j_password]").count());
    signInOn(other, "interviewer");
    assertEquals(1, other.locator("details.menu").count());
  }

  @Test
  @DisplayName("slows down after some wrong passwords, the right one too, and says so")
  void slowsDown() {
    Page page = open("/", Window.ENGLISH);
    for (int i = 0; i < 6; i++) {
      page.fill("[name=j_username]", "nobody.at.all");
      page.fill("[name=j_password]", "wrong");
      page.press("[name=j_password]", "Enter");
      page.waitForURL("**/j_security_check");
      page.waitForSelector(".summary.errors");
    }
    page.fill("[name=j_username]", "nobody.at.all");
    page.fill("[name=j_password]", "wrong");
    Response answer =
        page.waitForResponse("**/j_security_check", () -> page.press("[name=j_password]", "Enter"));
    assertEquals(429, answer.status());
    assertTrue(Integer.parseInt(answer.headerValue("Retry-After")) > 0);
    assertThat(page.locator("h1")).containsText("Too many failed sign-ins");
    assertFits(page);
    assertAccessible(page);
    page.navigate("/");
    signInOn(page, "receptionist");
    assertEquals(0, page.locator("[name=j_password]").count(), "nobody else waits");
  }

  @Test
  @DisplayName("slows a program down too")
  void slowsProgramsDown() {
    RestClient guesser = RestClient.as("nobody.who.guesses");
    for (int i = 0; i < 6; i++) {
      guesser.get("/complaints").problem(401, "http.unauthenticated");
    }
    RestClient.Answer answer = guesser.get("/complaints");
    answer.problem(429, "http.too-many");
    assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
  }
}
