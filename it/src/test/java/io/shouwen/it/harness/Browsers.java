package io.shouwen.it.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One Chromium for all browser tests: the machine's own, or the one that Playwright fetches where
 * there is the Internet. Without either the tests are skipped and say why; with {@code CI=true}
 * they run and fail.
 */
public class Browsers implements LauncherSessionListener, ExecutionCondition {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;
  private static @Nullable String missing;

  /** The browser; fails when the machine has none. */
  public static synchronized Browser shared() {
    if (browser == null) {
      browser = launch();
    }
    return browser;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if ("true".equals(System.getenv("CI"))) {
      return ConditionEvaluationResult.enabled("CI has a browser or fails");
    }
    String reason = reasonToSkip();
    if (reason == null) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    System.out.println("Skipped " + context.getDisplayName() + ": " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  private static synchronized @Nullable String reasonToSkip() {
    if (missing == null && browser == null) {
      try {
        shared();
      } catch (PlaywrightException absent) {
        missing =
            "no Chromium on this machine and none could be fetched; install the package chromium"
                + " or set SHOUWEN_CHROMIUM to a browser ("
                + String.valueOf(absent.getMessage()).lines().findFirst().orElse("")
                + ")";
      }
    }
    return missing;
  }

  private static Browser launch() {
    Optional<Path> installed = installed();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    installed.isPresent()
                        ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                        : Map.of()));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setHeadless(true).setArgs(new ArrayList<>(FLAGS));
    installed.ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  private static Optional<Path> installed() {
    String chosen = System.getenv("SHOUWEN_CHROMIUM");
    Stream<String> places =
        chosen != null
            ? Stream.of(chosen)
            : Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/snap/bin/chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    return places.map(Path::of).filter(Files::isExecutable).findFirst();
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    close();
  }

  private static synchronized void close() {
    if (playwright != null) {
      playwright.close();
      playwright = null;
      browser = null;
    }
  }
}
