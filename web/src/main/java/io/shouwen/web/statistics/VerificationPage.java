package io.shouwen.web.statistics;

import io.shouwen.statistics.boundary.Comparison;
import io.shouwen.statistics.boundary.Rebuilt;
import io.shouwen.statistics.boundary.StatisticsVerification;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Whether the summaries are what the cases amount to, and counting them anew. */
@Named
@ViewScoped
public class VerificationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private StatisticsVerification verification;
  private @Nullable Comparison comparison;
  private @Nullable Rebuilt rebuilt;

  @SuppressWarnings("NullAway.Init")
  public VerificationPage() {}

  /** Compares; the answer stays on the page. */
  public void compare() {
    rebuilt = null;
    comparison = verification.compare();
  }

  /** Counts all anew. */
  public void rebuild() {
    comparison = null;
    rebuilt = verification.rebuild();
  }

  public @Nullable Comparison getComparison() {
    return comparison;
  }

  public @Nullable Rebuilt getRebuilt() {
    return rebuilt;
  }
}
