package io.shouwen.web.house.planted;

import io.shouwen.complaint.domain.Complaint;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Planted: a page bean that knows an entity, asks the database and looks at the wall. */
public class KnowsTooMuch {
  public String show(Complaint complaint, EntityManager manager) {
    return complaint.toString() + manager.isOpen() + Instant.now();
  }
}
