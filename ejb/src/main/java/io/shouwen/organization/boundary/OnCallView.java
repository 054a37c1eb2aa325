package io.shouwen.organization.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call where, from when until when.
 *
 * @param department its name, or null for the whole project
 * @param fromAt inclusive
 * @param toAt exclusive
 * @param cancelledAt when it was ended early or called off, or null
 */
public record OnCallView(
    long id,
    String project,
    @Nullable String department,
    long staffId,
    String staffName,
    @Nullable String phone,
    Instant fromAt,
    Instant toAt,
    String enteredByName,
    @Nullable Instant cancelledAt)
    implements Serializable {

  /** True while it can still be called off. */
  public boolean open(Instant now) {
    return cancelledAt == null && toAt.isAfter(now);
  }

  /** True while they are on call. */
  public boolean now(Instant now) {
    return open(now) && !fromAt.isAfter(now);
  }
}
