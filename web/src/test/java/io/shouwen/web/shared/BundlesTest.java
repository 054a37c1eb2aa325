package io.shouwen.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.shared.Words;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** X-3 and X-4: both languages are complete, and every text that is asked for exists. */
class BundlesTest {
  private static final Path TEXTS = Path.of("src/main/resources/io/shouwen/web/text");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path BUSINESS = Path.of("../ejb/src/main/java");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern KEY_IN_PAGE =
      Pattern.compile("msg\\['([^']+)'\\]|msg\\.of\\('([^']+)'");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern KEY_IN_JAVA =
      Pattern.compile("texts\\s*\\.(?:get|fill|of)\\(\\s*\"([^\"]+)\"");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:new"
              + " RuleViolation\\(|RuleViolation\\s*\\.unless\\()[^\"]*?\"([a-z][A-Za-z]*\\.[A-Za-z.-]+)\"",
          Pattern.DOTALL);

  @Test
  @DisplayName("X-3: each bundle has the same keys in both languages")
  void sameKeys() {
    for (String bundle : bundles()) {
      assertEquals(
          new TreeSet<>(read(bundle).stringPropertyNames()),
          new TreeSet<>(read(bundle + "_en").stringPropertyNames()),
          bundle);
    }
  }

  @Test
  @DisplayName(
      "X-3: beside each Chinese base file stands an empty _zh, so that English is no fallback")
  void emptyChinese() throws IOException {
    for (String bundle : bundles()) {
      assertEquals(0, Files.size(TEXTS.resolve(bundle + "_zh.properties")), bundle);
    }
  }

  @Test
  @DisplayName(
      "X-3: a text has the same placeholders in both languages and no apostrophe to trip over")
  void samePlaceholders() {
    for (String bundle : bundles()) {
      Properties english = read(bundle + "_en");
      read(bundle)
          .forEach(
              (key, text) -> {
                String other = english.getProperty(key.toString());
                assertEquals(placeholders(text.toString()), placeholders(other), key.toString());
                assertFalse((text + other).contains("'"), () -> key + " has an apostrophe: use ’");
                assertFalse(text.toString().isBlank() || other.isBlank(), () -> key + " is blank");
              });
    }
  }

  @Test
  @DisplayName("No key is in two bundles, for all are joined")
  void noKeyTwice() {
    Map<String, String> home = new HashMap<>();
    for (String bundle : bundles()) {
      for (String key : read(bundle).stringPropertyNames()) {
        String other = home.put(key, bundle);
        assertTrue(other == null, () -> key + " is in " + other + " and " + bundle);
      }
    }
  }

  @Test
  @DisplayName("Every key that a page or a bean names exists")
  void namedKeysExist() {
    Set<String> missing = new TreeSet<>();
    Set<String> known = known();
    for (Path page : files(PAGES, ".xhtml")) {
      collect(KEY_IN_PAGE, COMMENT.matcher(text(page)).replaceAll(""), known, missing);
    }
    for (Path bean : files(JAVA, ".java")) {
      collect(KEY_IN_JAVA, text(bean), known, missing);
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  @DisplayName("X-4: every refusal code of the business has a sentence")
  void refusalsHaveSentences() {
    Set<String> sentences = Words.bundle(Words.REFUSALS, Languages.CHINESE).keySet();
    Set<String> missing = new TreeSet<>();
    for (Path source : files(BUSINESS, ".java")) {
      collect(REFUSAL, text(source), sentences, missing);
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  @DisplayName("Pages and beans hold no Chinese: texts live in bundles")
  void noChineseOutsideBundles() {
    Pattern chinese = Pattern.compile("[\\u4e00-\\u9fff]");
    Stream.concat(files(PAGES, ".xhtml").stream(), files(JAVA, ".java").stream())
        .forEach(
            file -> assertFalse(chinese.matcher(text(file)).find(), () -> file + " has Chinese"));
  }

  @Test
  @DisplayName("Pages hold no looks and no scripts: those live in the stylesheet and in shouwen.js")
  void noInlineLooks() {
    Pattern inline = Pattern.compile("\\sstyle=\"|<script|\\son[a-z]+=\"");
    for (Path page : files(PAGES, ".xhtml")) {
      assertFalse(inline.matcher(text(page)).find(), () -> page + " has an inline style or script");
    }
  }

  private static void collect(
      Pattern pattern, String text, Set<String> known, Set<String> missing) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (!known.contains(key) && !key.endsWith(".")) {
        missing.add(key);
      }
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> known() {
    return bundles().stream()
        .flatMap(bundle -> read(bundle).stringPropertyNames().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> bundles() {
    return files(TEXTS, ".properties").stream()
        .map(file -> file.getFileName().toString().replace(".properties", ""))
        .filter(name -> name.indexOf('_') < 0)
        .sorted()
        .toList();
  }

  private static Properties read(String name) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name + ".properties"))) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
