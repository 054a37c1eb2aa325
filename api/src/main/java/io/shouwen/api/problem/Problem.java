package io.shouwen.api.problem;

import io.shouwen.api.json.Mistake;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.Words;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * A problem document in the making: {@code type}, {@code title}, {@code status}, {@code detail},
 * {@code instance}, {@code code}, and what else helps: {@code arguments}, {@code errors}, {@code
 * changes}, {@code reference}. Members that have nothing to say are left out.
 */
public final class Problem {
  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String BUNDLE = "io.shouwen.api.text.problems";
  private static final String TYPE = "urn:shouwen:problem:";

  private final Map<String, Object> members = new LinkedHashMap<>();
  private final int status;
  private final Locale language;

  private Problem(int status, String code, String detail, String instance, Locale language) {
    this.status = status;
    this.language = language;
    members.put("type", TYPE + code);
    members.put("title", title(status, language));
    members.put("status", status);
    members.put("detail", detail);
    members.put("instance", instance);
    members.put("code", code);
  }

  /** What HTTP itself refuses: the code {@code http.…} has its sentence in the bundle. */
  public static Problem http(
      int status, String code, String instance, Locale language, Object... arguments) {
    return new Problem(status, code, text(code, language, arguments), instance, language);
  }

  /** What a rule of the business refuses, in the same words as on a page. */
  public static Problem refusal(
      int status, RuleViolation refusal, String instance, Locale language) {
    Problem problem =
        new Problem(
            status,
            refusal.code(),
            Words.refusal(refusal.code(), refusal.arguments(), language),
            instance,
            language);
    if (!refusal.arguments().isEmpty()) {
      problem.with("arguments", refusal.arguments());
    }
    return problem;
  }

  /** What cannot be understood: one mistake is said, several are counted; all are listed. */
  public static Problem input(
      int status, List<Mistake> mistakes, String instance, Locale language) {
    List<Map<String, Object>> errors = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      Map<String, Object> error = new LinkedHashMap<>();
      boolean pointer = mistake.place().isEmpty() || mistake.place().startsWith("/");
      error.put(pointer ? "pointer" : "parameter", mistake.place());
      error.put("code", mistake.code());
      error.put("detail", said(mistake, language));
      errors.add(error);
    }
    Mistake first = mistakes.get(0);
    String code = mistakes.size() == 1 ? first.code() : "input.several";
    String detail =
        mistakes.size() == 1
            ? placed(first, language)
            : text("input.several", language, mistakes.size(), placed(first, language));
    return new Problem(status, code, detail, instance, language).with("errors", errors);
  }

  /** Adds a member. */
  public Problem with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  public int status() {
    return status;
  }

  public Locale language() {
    return language;
  }

  /** The members in their order. */
  public Map<String, Object> members() {
    return members;
  }

  private static String said(Mistake mistake, Locale language) {
    return text(mistake.code(), language, mistake.arguments().toArray());
  }

  private static String placed(Mistake mistake, Locale language) {
    return mistake.place().isEmpty()
        ? said(mistake, language)
        : text("input.at", language, mistake.place(), said(mistake, language));
  }

  private static String title(int status, Locale language) {
    ResourceBundle texts = texts(language);
    String key = "title." + status;
    return texts.getString(texts.containsKey(key) ? key : "title.other");
  }

  private static String text(String key, Locale language, Object... arguments) {
    return new MessageFormat(texts(language).getString(key), Words.nearest(language))
        .format(arguments);
  }

  static ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE, Words.nearest(language), Problem.class.getClassLoader());
  }
}
