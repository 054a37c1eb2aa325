package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Post;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person of the staff directory, to be changed.
 *
 * @param version for the change that follows
 * @param left whether they have left by now
 * @param changes the latest first
 */
public record StaffView(
    long id,
    long version,
    String username,
    String name,
    @Nullable String phone,
    Post post,
    @Nullable Instant leavesAt,
    boolean left,
    List<StaffChangeView> changes)
    implements Serializable {
  public StaffView {
    changes = List.copyOf(changes);
  }
}
