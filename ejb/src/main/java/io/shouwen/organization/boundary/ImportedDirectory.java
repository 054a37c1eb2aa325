package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.DirectorySheet.Bad;
import io.shouwen.organization.domain.DirectorySheet.Column;
import io.shouwen.organization.domain.DirectorySheet.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a file changes, row by row; remembers the keys, for each may stand there once. */
final class ImportedDirectory {
  private static final int SHOWN = 200;

  private final List<String> ignored;
  private final List<DirectoryPreview.Change> changes = new ArrayList<>();
  private final List<Bad> bad = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private int added;
  private int changed;
  private int same;
  private int badInAll;

  ImportedDirectory(List<String> ignored) {
    this.ignored = ignored;
  }

  /** True for the first row with the key; another one is bad. */
  boolean once(Line line, Column column, String key) {
    Integer before = lines.putIfAbsent(key.toUpperCase(Locale.ROOT), line.number());
    if (before != null) {
      bad(line.bad(column, "organization.twice-in-file", key, before));
    }
    return before == null;
  }

  void bad(Bad row) {
    badInAll++;
    if (bad.size() < SHOWN) {
      bad.add(row);
    }
  }

  /** Counts what a row does; true when it changes something. */
  boolean row(Line line, String key, @Nullable String was, String became) {
    if (became.equals(was)) {
      same++;
      return false;
    }
    if (was == null) {
      added++;
    } else {
      changed++;
    }
    if (changes.size() < SHOWN) {
      changes.add(new DirectoryPreview.Change(line.number(), key, was, became));
    }
    return true;
  }

  DirectoryPreview all() {
    return new DirectoryPreview(added, changed, same, changes, bad, badInAll, ignored);
  }
}
