package io.shouwen.complaint.domain;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text speaks of the same as another, by shared pairs of neighbouring characters: works
 * for Chinese, which has no blanks, without a dictionary (C-6).
 */
public final class TextLikeness {
  /** Texts with fewer pairs than this say too little to be compared. */
  private static final int FEWEST_PAIRS = 2;

  private static final double SHARE = 0.34;

  private TextLikeness() {}

  /** True when at least a third of the pairs of the shorter text stand in the other one too. */
  public static boolean alike(String one, String other) {
    Set<String> first = pairs(one);
    Set<String> second = pairs(other);
    Set<String> few = first.size() <= second.size() ? first : second;
    if (few.size() < FEWEST_PAIRS) {
      return false;
    }
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    return shared.size() >= Math.max(FEWEST_PAIRS, Math.ceil(few.size() * SHARE));
  }

  private static Set<String> pairs(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
    return pairs;
  }
}
