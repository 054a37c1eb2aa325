package io.shouwen.planted.complaint.boundary;

import io.shouwen.planted.complaint.domain.EntityWithSetter;
import java.util.List;

/** Planted: entities leave through a boundary. */
public class ReturnsEntity {
  public List<EntityWithSetter> all() {
    return List.of();
  }
}
