package io.shouwen.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A customer lives or works in a unit. */
@Entity
public class Residence {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
  private long id;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "unit_id")
  private long unitId;

  @SuppressWarnings("NullAway.Init")
  protected Residence() {}

  public Residence(long customerId, long unitId) {
    this.customerId = customerId;
    this.unitId = unitId;
  }

  public long customerId() {
    return customerId;
  }

  public long unitId() {
    return unitId;
  }
}
