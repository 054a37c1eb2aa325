package io.shouwen.complaint.domain;

/** To whom a case outside our responsibility goes (C-10). */
public enum ThirdPartyKind {
  DEVELOPER,
  UTILITY,
  NEIGHBOURS,
  POLICE,
  COURT,
  AUTHORITY,
  OTHER
}
