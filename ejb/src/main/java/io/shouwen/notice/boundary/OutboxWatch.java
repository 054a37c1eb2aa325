package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.OutboxState;
import io.shouwen.notice.store.OutboxStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Watches the outbox. Open to all, for it says numbers only and nobody's in particular. */
@Stateless
@PermitAll
public class OutboxWatch {
  @Inject private OutboxStore outbox;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public OutboxWatch() {}

  public NoticeHealth health() {
    Instant now = clock.instant();
    return new NoticeHealth(
        outbox.count(OutboxState.QUEUED),
        outbox.oldestDue(now).map(since -> Duration.between(since, now)).orElse(null),
        outbox.count(OutboxState.GIVEN_UP));
  }
}
