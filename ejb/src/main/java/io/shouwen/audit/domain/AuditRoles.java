package io.shouwen.audit.domain;

/** The roles at this feature's doors, which stands before the one that knows all roles. */
public final class AuditRoles {
  public static final String ADMINISTRATOR = "administrator";
  public static final String QUALITY = "quality";

  private AuditRoles() {}
}
