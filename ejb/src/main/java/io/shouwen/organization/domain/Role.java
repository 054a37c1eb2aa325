package io.shouwen.organization.domain;

import java.util.Arrays;
import java.util.Optional;

/** The container security roles, the same names in every realm (handbook section 2). */
public enum Role {
  RECEPTIONIST(Names.RECEPTIONIST, 0),
  HANDLER(Names.HANDLER, 0),
  DEPARTMENT_HEAD(Names.DEPARTMENT_HEAD, 0),
  CENTRE_SUPERVISOR(Names.CENTRE_SUPERVISOR, 1),
  CENTRE_MANAGER(Names.CENTRE_MANAGER, 2),
  COMPANY_MANAGER(Names.COMPANY_MANAGER, 3),
  GENERAL_MANAGER(Names.GENERAL_MANAGER, 4),
  INTERVIEWER(Names.INTERVIEWER, 0),
  QUALITY(Names.QUALITY, 0),
  ADMINISTRATOR(Names.ADMINISTRATOR, 0);

  /** The names for {@code @RolesAllowed}, which takes constants only. */
  public static final class Names {
    public static final String RECEPTIONIST = "receptionist";
    public static final String HANDLER = "handler";
    public static final String DEPARTMENT_HEAD = "department-head";
    public static final String CENTRE_SUPERVISOR = "centre-supervisor";
    public static final String CENTRE_MANAGER = "centre-manager";
    public static final String COMPANY_MANAGER = "company-manager";
    public static final String GENERAL_MANAGER = "general-manager";
    public static final String INTERVIEWER = "interviewer";
    public static final String QUALITY = "quality";
    public static final String ADMINISTRATOR = "administrator";

    private Names() {}
  }

  private final String roleName;
  private final int rank;

  Role(String roleName, int rank) {
    this.roleName = roleName;
    this.rank = rank;
  }

  /** The name in the container's realm. */
  public String roleName() {
    return roleName;
  }

  /** The rank in the line of decision: 0 none, 1 centre supervisor to 4 general manager. */
  public int rank() {
    return rank;
  }

  /** The manager of {@code rank}, 1 to 4. */
  public static Role ofRank(int rank) {
    return Arrays.stream(values())
        .filter(r -> r.rank == rank && rank > 0)
        .findFirst()
        .orElseThrow();
  }

  public static Optional<Role> named(String roleName) {
    return Arrays.stream(values()).filter(r -> r.roleName.equals(roleName)).findFirst();
  }
}
