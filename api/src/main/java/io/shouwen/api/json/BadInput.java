package io.shouwen.api.json;

import java.util.List;

/** What was sent cannot be understood; carries every mistake found, not only the first. */
public class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<Mistake> mistakes;

  public BadInput(List<Mistake> mistakes) {
    this(400, mistakes);
  }

  /** Answers with another status than 400: too large, a header that is missing. */
  public BadInput(int status, List<Mistake> mistakes) {
    super(mistakes.toString());
    this.status = status;
    this.mistakes = List.copyOf(mistakes);
  }

  public int status() {
    return status;
  }

  /** At least one. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
