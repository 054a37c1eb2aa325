package io.shouwen.customer.domain;

/** 业主, 住户/物业使用人, 商户. */
public enum CustomerKind {
  OWNER,
  OCCUPANT,
  MERCHANT
}
