package io.shouwen.planted.complaint.boundary;

import jakarta.persistence.EntityManager;

/** Planted: a boundary asks the database itself. */
public class AsksTheDatabase {
  public boolean asks(EntityManager manager) {
    return manager.isOpen();
  }
}
