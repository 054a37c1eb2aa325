package io.shouwen.audit.boundary;

import io.micrometer.core.instrument.MeterRegistry;
import io.shouwen.audit.store.AuditStore;
import io.shouwen.shared.health.Figures;
import io.shouwen.shared.health.Recent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The chain among the server's metrics: its end is noted where no database reaches. */
@ApplicationScoped
public class AuditFigures {
  @Inject private MeterRegistry registry;
  @Inject private AuditStore entries;
  @Inject private Clock clock;
  private @Nullable Figures<Seen> figures;

  @SuppressWarnings("NullAway.Init")
  public AuditFigures() {}

  private record Seen(long sealed, long waiting, long findings) {}

  /** Begins to show them; once. */
  public void show() {
    figures =
        new Figures<>(registry, new Recent<>(this::look, clock)::get)
            .gauge("shouwen.audit.last.seal", Seen::sealed)
            .gauge("shouwen.audit.waiting", Seen::waiting)
            .gauge("shouwen.audit.findings", Seen::findings);
  }

  private Seen look() {
    return new Seen(
        entries.last().seq(),
        entries.waiting(),
        entries.latestCheck().map(AuditStore.Check::findings).orElse(0L));
  }

  @PreDestroy
  void end() {
    if (figures != null) {
      figures.close();
    }
  }
}
