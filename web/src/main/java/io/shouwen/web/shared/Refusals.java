package io.shouwen.web.shared;

import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The sentence of a refusal, from the bundle {@code refusals}: the key is the refusal's code.
 */
@ApplicationScoped
public class Refusals {
  @Inject private Texts texts;
  @Inject private Formats formats;

  /** In the reader's language, with the values that the rule named. */
  public String sentence(RuleViolation refusal) {
    Object[] values = refusal.arguments().stream().map(formats::said).toArray();
    return texts.fill(refusal.code(), values);
  }
}
