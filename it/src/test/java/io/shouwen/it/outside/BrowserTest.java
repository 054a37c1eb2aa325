package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.shouwen.it.harness.Browsers;
import io.shouwen.it.harness.ShippedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A test at the browser of the shipped server. {@link #signIn} gives a person's own window with a
 * session of its own, so that one test can walk through several roles. When a test fails, every
 * open window is pictured in {@code target/screenshots}; an uncaught script error or a refused
 * script fails the test.
 */
@Tag("outside")
@ExtendWith(Browsers.class)
public abstract class BrowserTest {

  /** A browser window: language as the browser states it, and width in CSS pixels. */
  public record Window(String locale, int width) {
    public static final Window CHINESE = new Window("zh-CN", 1440);
    public static final Window ENGLISH = new Window("en-GB", 1440);
    public static final Window CHINESE_PHONE = new Window("zh-CN", 390);
    public static final Window ENGLISH_PHONE = new Window("en-GB", 390);
  }

  private static final String DEMO_PASSWORD = "shouwen-demo";
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> scriptErrors = new ArrayList<>();

  @RegisterExtension
  final AfterTestExecutionCallback pictures =
      context -> context.getExecutionException().ifPresent(failure -> pictureAll(context));

  /** A window of a person who is signed in and sees the start page. */
  protected Page signIn(String person, Window window) {
    Page page = open("/", window);
    signInOn(page, person);
    return page;
  }

  /** As {@link #signIn(String, Window)} in Chinese at the desk. */
  protected Page signIn(String person) {
    return signIn(person, Window.CHINESE);
  }

  /** Fills the login form that the page shows; afterwards the page shows what was asked for. */
  protected void signInOn(Page page, String person) {
    page.fill("[name=j_username]", person);
    page.fill("[name=j_password]", DEMO_PASSWORD);
    page.press("[name=j_password]", "Enter");
    page.waitForLoadState();
  }

  /** The server that the windows look at: the one in demo mode, or another. */
  protected String base() {
    return ShippedServer.url();
  }

  /** A window of nobody at a path of the application, for example {@code /}. */
  protected Page open(String path, Window window) {
    BrowserContext context =
        Browsers.shared()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(base())
                    .setLocale(window.locale())
                    .setTimezoneId("Asia/Shanghai")
                    .setViewportSize(window.width(), window.width() < 600 ? 844 : 900));
    contexts.add(context);
    context.setDefaultTimeout(15_000);
    Page page = context.newPage();
    page.onPageError(scriptErrors::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            scriptErrors.add(message.text());
          }
        });
    page.navigate(path);
    return page;
  }

  /** Pictures the whole page as {@code target/screenshots/<name>.png}. */
  protected void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of(System.getProperty("it.screenshots"), name + ".png")));
  }

  /** No serious or critical finding of axe-core on the page (WCAG 2.1 AA). */
  protected void assertAccessible(Page page) {
    List<String> findings =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .toList();
    assertEquals(List.of(), findings, page.url());
  }

  /** The page is no wider than its window: nobody scrolls sideways. */
  protected void assertFits(Page page) {
    assertEquals(
        0,
        page.evaluate(
            "Math.max(0, document.documentElement.scrollWidth -"
                + " document.documentElement.clientWidth)"),
        page.url() + " is wider than its window");
  }

  private void pictureAll(ExtensionContext test) {
    int number = 0;
    for (BrowserContext context : contexts) {
      for (Page page : context.pages()) {
        number++;
        picture(
            page,
            test.getRequiredTestClass().getSimpleName()
                + "."
                + test.getRequiredTestMethod().getName()
                + "-"
                + number);
      }
    }
  }

  @AfterEach
  void closeWindows() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    assertEquals(List.of(), scriptErrors, "script errors in the browser");
  }
}
