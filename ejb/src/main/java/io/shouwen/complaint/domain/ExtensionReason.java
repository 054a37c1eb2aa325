package io.shouwen.complaint.domain;

/** Why more time is needed (T-4); words say the rest. */
public enum ExtensionReason {
  SPARE_PARTS,
  THIRD_PARTY,
  CUSTOMER,
  WEATHER,
  MORE_THAN_THOUGHT,
  NOT_ENOUGH_PEOPLE,
  OTHER
}
