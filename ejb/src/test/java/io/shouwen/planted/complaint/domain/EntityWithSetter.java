package io.shouwen.planted.complaint.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Planted: an entity that anybody may change. */
@Entity
public class EntityWithSetter {
  @Id private long id;

  public void setId(long id) {
    this.id = id;
  }

  public long id() {
    return id;
  }
}
