package io.shouwen.customer.domain;

/** Why a customer is an important one. */
public enum ImportantGroup {
  GOVERNMENT_OR_MEDIA,
  OWNERS_COMMITTEE,
  OWN_EMPLOYEE,
  KEY_COMPLAINANT,
  LARGE_CUSTOMER
}
