package io.shouwen.deadline.boundary;

import io.micrometer.core.instrument.MeterRegistry;
import io.shouwen.shared.health.Figures;
import io.shouwen.shared.health.Recent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The watch over the sweep among the server's metrics (T-8). */
@ApplicationScoped
public class SweepFigures {
  @Inject private MeterRegistry registry;
  @Inject private SweepWatch watch;
  @Inject private Clock clock;
  private @Nullable Figures<WatchView> figures;

  @SuppressWarnings("NullAway.Init")
  public SweepFigures() {}

  /** Begins to show them; once. */
  public void show() {
    figures =
        new Figures<>(registry, new Recent<>(watch::look, clock)::get)
            .gauge("shouwen.deadlines.lateness.seconds", seen -> seen.lateness().toSeconds())
            .gauge("shouwen.deadlines.silence.seconds", SweepFigures::silence)
            .gauge("shouwen.deadlines.due", WatchView::due)
            .gauge("shouwen.deadlines.failing", WatchView::failing)
            .counter("shouwen.deadlines.acted", seen -> sum(seen, WatchView.Node::acted))
            .counter("shouwen.deadlines.failed", seen -> sum(seen, WatchView.Node::failed));
  }

  private static long sum(WatchView seen, ToLongFunction<WatchView.Node> figure) {
    return seen.nodes().stream().mapToLong(figure).sum();
  }

  /** Seconds since a node swept last; -1 when none ever did. */
  private static long silence(WatchView seen) {
    return seen.nodes().stream()
        .mapToLong(node -> Duration.between(node.beatAt(), seen.at()).toSeconds())
        .min()
        .orElse(-1);
  }

  @PreDestroy
  void end() {
    if (figures != null) {
      figures.close();
    }
  }
}
