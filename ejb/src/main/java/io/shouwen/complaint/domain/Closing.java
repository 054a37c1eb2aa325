package io.shouwen.complaint.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Summary and closing comment (H-7); a new value replaces the old one. */
@Embeddable
public class Closing {
  /** Longest of each of the texts, in characters. */
  public static final int TEXT_LENGTH = 2_000;

  private @Nullable String cause;
  private @Nullable String measure;
  private @Nullable String lesson;

  @Column(name = "summed_up_by_id")
  private @Nullable Long summedUpById;

  @Column(name = "closing_comment")
  private @Nullable String comment;

  protected Closing() {}

  static Closing summary(String cause, String measure, @Nullable String lesson, long by) {
    Closing closing = new Closing();
    closing.cause = required(cause);
    closing.measure = required(measure);
    closing.lesson = lesson == null || lesson.isBlank() ? null : required(lesson);
    closing.summedUpById = by;
    return closing;
  }

  Closing commented(String words) {
    Closing closing = new Closing();
    closing.cause = cause;
    closing.measure = measure;
    closing.lesson = lesson;
    closing.summedUpById = summedUpById;
    closing.comment = required(words);
    return closing;
  }

  private static String required(String text) {
    String stripped = text.strip();
    RuleViolation.unless(
        !stripped.isEmpty() && stripped.length() <= TEXT_LENGTH, "complaint.text", TEXT_LENGTH);
    return stripped;
  }

  boolean summedUpBy(long staffId) {
    return summedUpById != null && summedUpById == staffId;
  }

  public @Nullable String cause() {
    return cause;
  }

  public @Nullable String measure() {
    return measure;
  }

  public @Nullable String lesson() {
    return lesson;
  }

  public @Nullable String comment() {
    return comment;
  }
}
