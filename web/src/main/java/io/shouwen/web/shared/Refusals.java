package io.shouwen.web.shared;

import io.shouwen.complaint.boundary.StaleCase;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The sentence of a refusal, from the bundle {@code refusals}: the key is the refusal's code.
 */
@ApplicationScoped
public class Refusals {
  private static final int MOST_CHANGES = 8;

  @Inject private Texts texts;
  @Inject private Formats formats;

  /** In the reader's language, with the values that the rule named. */
  public String sentence(RuleViolation refusal) {
    Object[] values = refusal.arguments().stream().map(formats::said).toArray();
    return texts.fill(refusal.code(), values);
  }

  /**
   * What a person has to know besides: for a stale page, what changed since, the oldest
   * first.
   */
  public List<String> details(RuleViolation refusal) {
    if (!(refusal instanceof StaleCase stale)) {
      return List.of();
    }
    return stale.changes().stream()
        .limit(MOST_CHANGES)
        .map(
            change ->
                texts.fill(
                    "error.change",
                    formats.when(change.happenedAt()),
                    change.actorName(),
                    formats.label(change.kind())))
        .toList();
  }
}
