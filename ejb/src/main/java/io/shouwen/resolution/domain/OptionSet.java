package io.shouwen.resolution.domain;

import io.shouwen.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two or three options with advantages and disadvantages, exactly one recommended (H-3). */
public final class OptionSet {
  /** Longest of each text, in characters. */
  public static final int TEXT_LENGTH = 1_000;

  private static final int FEWEST = 2;
  private static final int MOST = 3;

  private OptionSet() {}

  /** An option as written. */
  public record Wording(
      String text,
      @Nullable String advantages,
      @Nullable String disadvantages,
      boolean recommended) {
    private boolean fits() {
      return !text.isBlank() && fits(text) && fits(advantages) && fits(disadvantages);
    }

    private static boolean fits(@Nullable String part) {
      return part == null || part.length() <= TEXT_LENGTH;
    }
  }

  /**
   * Makes the options of a round.
   *
   * @throws RuleViolation {@code resolution.two-or-three-options}, {@code resolution.option-text},
   *     {@code resolution.one-recommended}
   */
  public static List<ResolutionOption> of(long complaintId, int round, List<Wording> wordings) {
    RuleViolation.unless(
        wordings.size() >= FEWEST && wordings.size() <= MOST,
        "resolution.two-or-three-options",
        FEWEST,
        MOST);
    RuleViolation.unless(
        wordings.stream().allMatch(Wording::fits), "resolution.option-text", TEXT_LENGTH);
    RuleViolation.unless(
        wordings.stream().filter(Wording::recommended).count() == 1, "resolution.one-recommended");
    List<ResolutionOption> options = new ArrayList<>();
    for (Wording wording : wordings) {
      options.add(new ResolutionOption(complaintId, round, options.size() + 1, wording));
    }
    return options;
  }
}
