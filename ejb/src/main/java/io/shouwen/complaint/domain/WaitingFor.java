package io.shouwen.complaint.domain;

/** On whom a case waits (N-1). */
public enum WaitingFor {
  OWNER,
  DEPARTMENT,
  CENTRE_SUPERVISOR,
  CENTRE_MANAGER,
  COMPANY_MANAGER,
  FOLLOW_UP,
  NOBODY
}
