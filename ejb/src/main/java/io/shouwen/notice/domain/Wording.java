package io.shouwen.notice.domain;

import java.io.Serializable;

/**
 * What is said.
 *
 * @param title one line
 * @param body possibly empty
 */
public record Wording(String title, String body) implements Serializable {
  private static final int TITLE_LENGTH = 200;
  private static final int BODY_LENGTH = 4000;

  /** Cuts what is too long for any channel; a title is one line, for it becomes a mail's header. */
  public Wording {
    title = cut(title.replaceAll("\\p{Cntrl}+", " ").strip(), TITLE_LENGTH);
    body = cut(body, BODY_LENGTH);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
