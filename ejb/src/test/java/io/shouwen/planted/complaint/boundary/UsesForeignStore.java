package io.shouwen.planted.complaint.boundary;

import io.shouwen.planted.organization.store.PlantedStore;

/** Planted: a boundary reaches into another feature's store. */
public class UsesForeignStore {
  private final PlantedStore store = new PlantedStore();

  public String text() {
    return store.toString();
  }
}
