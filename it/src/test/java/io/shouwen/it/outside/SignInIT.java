package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
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
}
