package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff directory, for a list.
 *
 * @param place the name of the company or project where their roles hold; null for the group
 * @param department its name, or null
 * @param roles as last seen at a sign-in; possibly none
 * @param leavesAt from when on they have no place any more, or null
 * @param left whether that is so by now
 * @param onCallUntil until when they are on call, or null when they are not
 */
public record StaffRow(
    long id,
    String username,
    String name,
    @Nullable String phone,
    @Nullable String place,
    @Nullable String department,
    List<Role> roles,
    @Nullable Instant leavesAt,
    boolean left,
    @Nullable Instant onCallUntil)
    implements Serializable {
  public StaffRow {
    roles = List.copyOf(roles);
  }
}
