package io.shouwen.operation.boundary;

import io.shouwen.complaint.domain.StorageState;
import io.shouwen.notice.boundary.NoticeHealth;
import io.shouwen.operation.store.DatabaseState;
import io.shouwen.shared.health.ApplicationReadiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The parts as the health check names them. Without its database a node is not ready; messages that
 * wait, a disk that fills up and a storage of files that does not answer are told with their cause
 * and leave it ready, for another node would not do better.
 */
@ApplicationScoped
public class OperationHealth {
  @Inject private OperationWatch watch;

  @SuppressWarnings("NullAway.Init")
  public OperationHealth() {}

  /** From now on these answer. */
  public void begin() {
    ApplicationReadiness.ask(ApplicationReadiness.DATABASE, this::database);
    ApplicationReadiness.ask(ApplicationReadiness.MESSAGES, this::messages);
    ApplicationReadiness.ask(ApplicationReadiness.DISK, this::disk);
    ApplicationReadiness.ask(ApplicationReadiness.FILES, this::files);
  }

  private HealthCheckResponse database() {
    DatabaseState seen = watch.database();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named(ApplicationReadiness.DATABASE)
            .withData("answeredInMilliseconds", seen.answeredIn().toMillis());
    if (!seen.answers()) {
      return answer.withData("cause", "UNREACHABLE").down().build();
    }
    return answer
        .withData("product", String.valueOf(seen.product()))
        .withData("schema", String.valueOf(seen.schemaVersion()))
        .up()
        .build();
  }

  private HealthCheckResponse messages() {
    NoticeHealth seen = watch.outbox();
    Duration oldest = seen.oldestAge();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named(ApplicationReadiness.MESSAGES)
            .withData("queued", seen.queued())
            .withData("givenUp", seen.givenUp())
            .withData("overdueSeconds", oldest == null ? 0 : oldest.toSeconds());
    if (OperationWatch.late(seen)) {
      answer.withData("cause", "BACKLOG");
    }
    return answer.up().build();
  }

  private HealthCheckResponse disk() {
    DiskState seen = watch.disk();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named(ApplicationReadiness.DISK)
            .withData("freeBytes", seen.freeBytes())
            .withData("totalBytes", seen.totalBytes())
            .withData("lowBytes", seen.lowBytes());
    if (seen.low()) {
      answer.withData("cause", seen.writable() ? "LOW" : "NOT_WRITABLE");
    }
    return answer.up().build();
  }

  private HealthCheckResponse files() {
    StorageState seen = watch.files();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named(ApplicationReadiness.FILES)
            .withData("kind", seen.kind().name())
            .withData("place", seen.place());
    if (seen.trouble() != null) {
      answer.withData("cause", seen.trouble().name());
    }
    return answer.up().build();
  }
}
