package io.shouwen.audit.boundary;

import io.shouwen.audit.domain.Way;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null does not matter.
 *
 * @param person a part of the name or user name of who did it, or for whom
 * @param subject for example a case's number
 * @param door a part of the door's name
 * @param from inclusive
 * @param to exclusive
 */
public record AuditFilter(
    @Nullable String person,
    @Nullable String subject,
    @Nullable String door,
    @Nullable Way way,
    @Nullable Instant from,
    @Nullable Instant to)
    implements Serializable {

  public static AuditFilter everything() {
    return new AuditFilter(null, null, null, null, null, null);
  }
}
