package io.shouwen.audit.domain;

import java.io.Serializable;
import java.util.List;

/**
 * What happened to one row.
 *
 * @param entity the simple name of its class
 */
public record EntityChange(String entity, String id, ChangeKind kind, List<FieldChange> fields)
    implements Serializable {
  public EntityChange {
    fields = List.copyOf(fields);
  }
}
