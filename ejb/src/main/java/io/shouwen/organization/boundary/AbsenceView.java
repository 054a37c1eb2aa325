package io.shouwen.organization.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is on leave, from when until when, and who stands in.
 *
 * @param fromAt inclusive
 * @param toAt exclusive
 * @param cancelledAt when it was ended early or called off, or null
 */
public record AbsenceView(
    long id,
    long staffId,
    String staffName,
    long deputyId,
    String deputyName,
    Instant fromAt,
    Instant toAt,
    String enteredByName,
    Instant enteredAt,
    @Nullable Instant cancelledAt)
    implements Serializable {

  /** True while it can still be called off. */
  public boolean open(Instant now) {
    return cancelledAt == null && toAt.isAfter(now);
  }
}
