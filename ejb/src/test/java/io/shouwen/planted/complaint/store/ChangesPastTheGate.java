package io.shouwen.planted.complaint.store;

import jakarta.persistence.Query;

/** Planted: rows change and the audit does not notice. */
public class ChangesPastTheGate {
  public int change(Query query) {
    return query.executeUpdate();
  }
}
