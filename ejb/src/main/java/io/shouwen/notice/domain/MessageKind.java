package io.shouwen.notice.domain;

import io.shouwen.shared.Words;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The kinds of messages and the product's own words for each (N-2): {@code deadline.reminder},
 * {@code approval.asked} … A kind that nobody foresaw is worded as {@link #OTHER}.
 */
public final class MessageKind {
  /** For a kind without words of its own. */
  public static final String OTHER = "other";

  /** Title of a message that says several things about one case. */
  public static final String SEVERAL = "several";

  /** What an administrator sends to try a channel out. */
  public static final String TEST = "test";

  private static final String BUNDLE = "io.shouwen.notice.templates";
  private static final String TITLE = ".title";
  private static final String BODY = ".body";

  private MessageKind() {}

  /** All kinds that have words of their own. */
  public static SortedSet<String> all() {
    SortedSet<String> kinds = new TreeSet<>();
    for (String key : Words.bundle(BUNDLE, Locale.ENGLISH).keySet()) {
      if (key.endsWith(TITLE)) {
        kinds.add(key.substring(0, key.length() - TITLE.length()));
      }
    }
    return kinds;
  }

  /** The kind itself, or {@link #OTHER} when it has no words of its own. */
  public static String known(String kind) {
    return Words.bundle(BUNDLE, Locale.ENGLISH).containsKey(kind + TITLE) ? kind : OTHER;
  }

  /** The product's own words. */
  public static Template words(String kind, MessageLanguage language) {
    ResourceBundle words = Words.bundle(BUNDLE, language.locale());
    String known = known(kind);
    return new Template(words.getString(known + TITLE), words.getString(known + BODY));
  }
}
