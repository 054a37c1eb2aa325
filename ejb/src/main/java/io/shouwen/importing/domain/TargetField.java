package io.shouwen.importing.domain;

/**
 * What a column of a file can be for a complaint (C-1). The constants' names are kept in the
 * database.
 */
public enum TargetField {
  SOURCE_NUMBER,
  RECEIVED_AT,
  SUBJECT,
  NARRATIVE,
  DEMAND,
  WANTED_BY,
  COMPLAINANT_NAME,
  PHONE,
  UNIT,
  PLACE,
  CHANNEL,
  CATEGORY,
  SEVERITY,
  MOOD
}
