package io.shouwen.deadline.boundary;

import io.shouwen.shared.health.ApplicationReadiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * What happens by itself (T-8). Later than it may be is told as the cause and leaves a node ready:
 * it catches up meanwhile, as after a night, and people can work. Not ready is it while no node has
 * swept for too long; ready again by itself. The answer holds the watch's figures, for what
 * collects them.
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
    if (trouble != null) {
      answer.withData("cause", trouble.name());
    }
    return answer.status(!seen.keepsPeopleOut()).build();
  }
}
