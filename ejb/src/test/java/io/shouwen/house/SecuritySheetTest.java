package io.shouwen.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sheet in docs/security.md")
class SecuritySheetTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW =
      Pattern.compile("\\| ([0-9]+)\\.([0-9]+)\\.([0-9]+) \\| ([^|]+) \\| ([^|]+) \\| (.+) \\|");
  private static final Pattern COUNTS =
      Pattern.compile("\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  /** How many requirements of levels 1 and 2 each chapter of ASVS 4.0.3 has. */
  private static final Map<Integer, Long> CHAPTERS =
      Map.ofEntries(
          Map.entry(1, 38L),
          Map.entry(2, 54L),
          Map.entry(3, 18L),
          Map.entry(4, 9L),
          Map.entry(5, 30L),
          Map.entry(6, 13L),
          Map.entry(7, 12L),
          Map.entry(8, 15L),
          Map.entry(9, 7L),
          Map.entry(10, 5L),
          Map.entry(11, 8L),
          Map.entry(12, 15L),
          Map.entry(13, 13L),
          Map.entry(14, 23L));

  private record Row(int chapter, String number, String status, String answer) {}

  private static List<String> lines() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/security.md"));
  }

  private static List<Row> rows() throws IOException {
    return lines().stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(
            m ->
                new Row(
                    Integer.parseInt(m.group(1)),
                    m.group(1) + "." + m.group(2) + "." + m.group(3),
                    m.group(5),
                    m.group(6)))
        .toList();
  }

  @Test
  @DisplayName("has every requirement once, and says how many are met")
  void counts() throws IOException {
    List<Row> rows = rows();
    assertEquals(rows.size(), rows.stream().map(Row::number).distinct().count());
    assertEquals(
        new TreeMap<>(CHAPTERS),
        rows.stream()
            .collect(Collectors.groupingBy(Row::chapter, TreeMap::new, Collectors.counting())));
    Matcher said =
        lines().stream()
            .map(COUNTS::matcher)
            .filter(Matcher::matches)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no counts at the top"));
    assertEquals(Integer.parseInt(said.group(1)), count(rows, "met"));
    assertEquals(Integer.parseInt(said.group(2)), count(rows, "not met"));
    assertEquals(Integer.parseInt(said.group(3)), count(rows, "not applicable"));
    assertEquals(Integer.parseInt(said.group(4)), rows.size());
  }

  private static long count(List<Row> rows, String status) {
    return rows.stream().filter(row -> row.status().equals(status)).count();
  }

  @Test
  @DisplayName("names only what exists, and for what is met something or a reason of ours")
  void names() throws IOException {
    Set<String> files = files();
    List<String> wrong = new ArrayList<>();
    for (Row row : rows()) {
      Matcher named = NAMED.matcher(row.answer());
      while (named.find()) {
        String name = named.group(1);
        boolean there =
            name.startsWith("./mvnw ")
                || (name.contains("/")
                    ? Files.exists(ROOT.resolve(name))
                    : files.contains(name) || files.contains(name + ".java"));
        if (!there) {
          wrong.add(row.number() + " " + name);
        }
      }
      if (row.status().equals("met") && !row.answer().contains("`")) {
        wrong.add(row.number() + " is met by nothing that is named");
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Set<String> files() throws IOException {
    Set<String> names = new HashSet<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            return Set.of("target", ".git", ".data", "node_modules").contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            names.add(String.valueOf(file.getFileName()));
            return FileVisitResult.CONTINUE;
          }
        });
    assertTrue(names.contains("SecuritySheetTest.java"));
    return names;
  }
}
