package io.shouwen.notice.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A single figure of sending, by name. */
@Entity
@Table(name = "notice_figure")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class NoticeFigure {
  @Id private String name;
  private int figure;

  @SuppressWarnings("NullAway.Init")
  protected NoticeFigure() {}

  /**
   * Replaces the figure.
   *
   * @throws RuleViolation {@code notice.figure-range}
   */
  public void say(int value) {
    FigureName known = name();
    RuleViolation.unless(
        value >= known.least() && value <= known.most(),
        "notice.figure-range",
        known,
        known.least(),
        known.most());
    figure = value;
  }

  public FigureName name() {
    return FigureName.valueOf(name);
  }

  public int figure() {
    return figure;
  }
}
