package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who signed in and has no place yet.
 *
 * @param roles the names of the roles that the sign-in said, separated by commas; possibly none
 */
public record NewcomerView(String username, String roles, Instant firstAt, Instant lastAt)
    implements Serializable {

  /** The roles in the product's words; a name of another realm's is left out. */
  public List<Role> known() {
    return Arrays.stream(roles.split(",")).map(Role::named).flatMap(Optional::stream).toList();
  }
}
