package io.shouwen.notice.boundary;

import io.micrometer.core.instrument.MeterRegistry;
import io.shouwen.shared.health.Figures;
import io.shouwen.shared.health.Recent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The outbox among the server's metrics (N-2). */
@ApplicationScoped
public class OutboxFigures {
  @Inject private MeterRegistry registry;
  @Inject private OutboxWatch watch;
  @Inject private Clock clock;
  private @Nullable Figures<NoticeHealth> figures;

  @SuppressWarnings("NullAway.Init")
  public OutboxFigures() {}

  /** Begins to show them; once. */
  public void show() {
    figures =
        new Figures<>(registry, new Recent<>(watch::health, clock)::get)
            .gauge("shouwen.messages.overdue.seconds", OutboxFigures::overdue)
            .gauge("shouwen.messages.queued", NoticeHealth::queued)
            .gauge("shouwen.messages.given.up", NoticeHealth::givenUp);
  }

  private static long overdue(NoticeHealth seen) {
    Duration age = seen.oldestAge();
    return age == null ? 0 : age.toSeconds();
  }

  @PreDestroy
  void end() {
    if (figures != null) {
      figures.close();
    }
  }
}
