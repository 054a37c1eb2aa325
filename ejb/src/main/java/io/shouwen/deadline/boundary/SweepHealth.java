package io.shouwen.deadline.boundary;

import io.shouwen.shared.health.ApplicationReadiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Not ready while what happens by itself is later than it may be, or no node has swept for too long
 * (T-8); ready again by itself. The answer holds the watch's figures, for what collects them.
 */
@ApplicationScoped
public class SweepHealth implements HealthCheck {
  @Inject private SweepWatch watch;

  @SuppressWarnings("NullAway.Init")
  public SweepHealth() {}

  @Override
  public HealthCheckResponse call() {
    WatchView seen = watch.look();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named(ApplicationReadiness.DEADLINES)
            .withData("latenessSeconds", seen.lateness().toSeconds())
            .withData("lateAfterSeconds", seen.lateAfter().toSeconds())
            .withData("due", seen.due())
            .withData("failing", seen.failing())
            .withData("acted", seen.nodes().stream().mapToLong(WatchView.Node::acted).sum())
            .withData("failed", seen.nodes().stream().mapToLong(WatchView.Node::failed).sum());
    for (WatchView.Node node : seen.nodes()) {
      answer.withData("lastSweep." + node.name(), node.beatAt().toString());
    }
    WatchView.Trouble trouble = seen.trouble();
    return trouble == null
        ? answer.up().build()
        : answer.down().withData("cause", trouble.name()).build();
  }
}
