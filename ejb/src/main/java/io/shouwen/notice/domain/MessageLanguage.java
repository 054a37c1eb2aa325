package io.shouwen.notice.domain;

import java.util.Locale;

/** The language in which somebody wants to be told. */
public enum MessageLanguage {
  CHINESE(Locale.SIMPLIFIED_CHINESE),
  ENGLISH(Locale.ENGLISH);

  private final Locale locale;

  MessageLanguage(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** English for any English, Chinese for everything else. */
  public static MessageLanguage of(Locale reader) {
    return reader.getLanguage().equals(ENGLISH.locale.getLanguage()) ? ENGLISH : CHINESE;
  }
}
