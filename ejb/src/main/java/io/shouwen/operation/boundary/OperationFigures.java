package io.shouwen.operation.boundary;

import io.micrometer.core.instrument.MeterRegistry;
import io.shouwen.complaint.boundary.CaseCounting;
import io.shouwen.complaint.boundary.CaseCounts;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.shared.health.Figures;
import io.shouwen.shared.health.Recent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The business and the disk among the server's metrics: numbers of the whole installation. */
@ApplicationScoped
public class OperationFigures {
  /** The counts go over all that is open; once a minute is enough. */
  private static final Duration COUNTED_EACH = Duration.ofMinutes(1);

  private static final String SEVERITY = "severity";

  @Inject private MeterRegistry registry;
  @Inject private CaseCounting counting;
  @Inject private OperationWatch watch;
  @Inject private Clock clock;
  private @Nullable Figures<CaseCounts> cases;
  private @Nullable Figures<DiskState> disk;

  @SuppressWarnings("NullAway.Init")
  public OperationFigures() {}

  /** Begins to show them; once. */
  public void show() {
    Figures<CaseCounts> counted =
        new Figures<>(registry, new Recent<>(counting::now, clock, COUNTED_EACH)::get)
            .gauge("shouwen.cases.received.day", CaseCounts::receivedInADay);
    for (Severity severity : Severity.values()) {
      String word = severity.name().toLowerCase(Locale.ROOT);
      counted
          .gauge("shouwen.cases.open", SEVERITY, word, seen -> seen.open(severity))
          .gauge("shouwen.cases.late", SEVERITY, word, seen -> seen.late(severity));
    }
    counted
        .gauge("shouwen.cases.open", SEVERITY, "unclassified", seen -> seen.open(null))
        .gauge("shouwen.cases.late", SEVERITY, "unclassified", seen -> seen.late(null));
    cases = counted;
    disk =
        new Figures<>(registry, new Recent<>(watch::disk, clock)::get)
            .gauge("shouwen.disk.free.bytes", DiskState::freeBytes);
  }

  @PreDestroy
  void end() {
    if (cases != null) {
      cases.close();
    }
    if (disk != null) {
      disk.close();
    }
  }
}
