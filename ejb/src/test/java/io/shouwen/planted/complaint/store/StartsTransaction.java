package io.shouwen.planted.complaint.store;

import jakarta.ejb.TransactionAttribute;

/** Planted: a store with a transaction of its own. */
public class StartsTransaction {
  @TransactionAttribute
  public void save() {}
}
