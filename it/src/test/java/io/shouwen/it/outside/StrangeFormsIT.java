package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as no browser sends them; what the run of strange inputs found stays found. */
@DisplayName("A strange form")
class StrangeFormsIT extends BrowserTest {
  private static final String NAMELESS =
      """
      async () => (await fetch(location.href, {
        method: 'POST',
        headers: {'Content-Type': 'multipart/form-data; boundary=x', 'X-Requested-With': 'fetch'},
        body: '--x\\r\\nContent-Disposition: form-data\\r\\n\\r\\na\\r\\n--x--\\r\\n'
      })).status
      """;

  private static final String CHANGED =
      """
      async ([name, value]) => {
        const form = document.getElementById('reception');
        const sent = new URLSearchParams(new FormData(form));
        sent.append(name, value);
        sent.append('reception:save', 'x');
        const answer = await fetch(form.action, {method: 'POST', body: sent});
        return answer.status + ' ' + (await answer.text()).includes('id="reception"');
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"/absence/list.xhtml", "/complaint/reception.xhtml", "/desk/files?key=strange"})
  @DisplayName("with a part that has no name is refused")
  void nameless(String path) {
    Page page = signIn("receptionist");
    page.navigate(path.startsWith("/desk") ? "/complaint/reception.xhtml" : path);
    String script = NAMELESS.replace("location.href", "'" + path + "'");
    assertEquals(400, page.evaluate(script), path);
  }

  @ParameterizedTest
  @CsvSource({
    "reception:emergency, on",
    "reception:category, EQUIPMENT/NOTHING",
    "reception:mood, ''",
    "reception:mood, NOTHING"
  })
  @DisplayName("with a field twice, or with what is no choice, comes back as a form")
  void changed(String name, String value) {
    Page page = signIn("receptionist");
    page.navigate("/complaint/reception.xhtml");
    page.evaluate(
        "() => document.getElementsByName('reception:emergency').forEach(e => e.checked = true)");
    Object answer = page.evaluate(CHANGED, new String[] {name, value});
    assertEquals("200 true", answer, name);
  }

  @Test
  @DisplayName("leaves the session as it was")
  void goesOn() {
    Page page = signIn("receptionist");
    page.navigate("/absence/list.xhtml");
    page.evaluate(NAMELESS);
    page.navigate("/complaint/reception.xhtml");
    assertTrue(page.locator("#reception").isVisible());
  }
}
