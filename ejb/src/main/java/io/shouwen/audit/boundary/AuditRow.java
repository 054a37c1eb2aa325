package io.shouwen.audit.boundary;

import io.shouwen.audit.domain.EntityChange;
import io.shouwen.audit.domain.Way;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as administrators read it.
 *
 * @param forName in whose place it was done, or null
 * @param subjectKind the simple name of the entity
 * @param subject how people call it, else its id
 */
public record AuditRow(
    long id,
    Instant at,
    String actor,
    String username,
    @Nullable String forName,
    Way way,
    @Nullable String address,
    String door,
    String subjectKind,
    String subject,
    List<EntityChange> changes)
    implements Serializable {
  public AuditRow {
    changes = List.copyOf(changes);
  }
}
