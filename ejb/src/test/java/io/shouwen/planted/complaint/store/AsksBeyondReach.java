package io.shouwen.planted.complaint.store;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Asks for everybody's rows and says nothing of the scope. */
public class AsksBeyondReach {
  private final EntityManager entities;

  public AsksBeyondReach(EntityManager entities) {
    this.entities = entities;
  }

  public List<String> everything() {
    return entities.createQuery("select c.number from Complaint c", String.class).getResultList();
  }
}
