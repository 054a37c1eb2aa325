package io.shouwen.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody waits for an index over a full table. */
@DisplayName("A migration of PostgreSQL")
class MigrationsTest {
  private static final Path FOLDER = Path.of("src/main/resources/db/postgresql");

  /** Those before it have only ever run on tables that were empty or small. */
  private static final int FIRST = 43;

  private static final Pattern VERSION = Pattern.compile("V([0-9]+)__.*\\.sql");
  private static final Pattern INDEX =
      Pattern.compile("create (?:unique )?index (concurrently )?(\\w+)");

  /** What is wrong with a script; nothing when it makes no index, or makes it beside others. */
  private static List<String> wrong(String script, String settings) {
    List<String> wrong = new ArrayList<>();
    Matcher made = INDEX.matcher(script);
    while (made.find()) {
      String name = made.group(2);
      if (made.group(1) == null) {
        wrong.add(name + " locks writers out");
      } else if (!script
          .substring(0, made.start())
          .contains("drop index concurrently if exists " + name)) {
        wrong.add(name + " stays broken when it broke off");
      }
    }
    if (script.contains("concurrently") && !settings.contains("executeInTransaction=false")) {
      wrong.add("runs in a transaction");
    }
    return wrong;
  }

  @Test
  @DisplayName("makes its indexes while others write, and can be run again")
  void indexes() throws IOException {
    int looked = 0;
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Matcher version = VERSION.matcher(file.getFileName().toString());
        if (version.matches() && Integer.parseInt(version.group(1)) >= FIRST) {
          Path settings = file.resolveSibling(file.getFileName() + ".conf");
          assertEquals(
              List.of(),
              wrong(
                  Files.readString(file), Files.exists(settings) ? Files.readString(settings) : ""),
              file.toString());
          looked++;
        }
      }
    }
    assertTrue(looked > 0, "none found");
  }

  @Test
  @DisplayName("is found out when it does not")
  void planted() {
    String settings = "executeInTransaction=false";
    assertFalse(wrong("create index a on b (c);", "").isEmpty());
    assertFalse(wrong("create unique index concurrently a on b (c);", settings).isEmpty());
    String good = "drop index concurrently if exists a; create index concurrently a on b (c);";
    assertEquals(List.of(), wrong(good, settings));
    assertFalse(wrong(good, "").isEmpty());
  }
}
