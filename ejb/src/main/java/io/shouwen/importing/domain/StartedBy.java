package io.shouwen.importing.domain;

import io.shouwen.organization.domain.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who began the work on a file, so that it can go on in their name.
 *
 * @param username the name by which the container knows them
 * @param roles what they were when they began it
 */
public record StartedBy(String username, Set<Role> roles) {
  private static final String BETWEEN = ",";

  public StartedBy {
    roles = Set.copyOf(roles);
  }

  /** As written by {@link #joinedRoles}; names that are no role any more give none. */
  public static StartedBy of(String username, String joinedRoles) {
    Set<String> names = Set.of(joinedRoles.split(BETWEEN, -1));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> names.contains(role.name())).forEach(roles::add);
    return new StartedBy(username, roles);
  }

  /** The roles in one text. */
  public String joinedRoles() {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(BETWEEN));
  }
}
