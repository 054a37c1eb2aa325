package io.shouwen.audit.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit: what one transaction did to one subject.
 *
 * @param stepId the id of the first entry of the same transaction
 * @param who who did it, for whom, and how it came in
 * @param what about what it is
 * @param changes the changes as JSON
 * @param keyId by which key the code was made
 * @param mac the code over the content, which nobody makes who lacks the key
 */
public record Entry(
    long id, long stepId, Instant at, Who who, What what, String changes, String keyId, String mac)
    implements Serializable {

  /**
   * Who did it.
   *
   * @param actorId the member of staff, 0 for the product itself, null when the directory does not
   *     know them
   * @param forId in whose place they did it, null for their own
   * @param address of the client, null when it came by itself
   * @param door the way in that was called, as {@code ComplaintDispatch.dispatch}
   */
  public record Who(
      @Nullable Long actorId,
      String username,
      String name,
      @Nullable Long forId,
      @Nullable String forName,
      Way way,
      @Nullable String address,
      String door)
      implements Serializable {}

  /**
   * About what it is.
   *
   * @param kind the simple name of the entity
   * @param key by what people know it, null when that was not at hand
   * @param companyId where it belongs; with the project null too: to the whole group
   */
  public record What(
      String kind,
      String id,
      @Nullable String key,
      @Nullable Long companyId,
      @Nullable Long projectId)
      implements Serializable {}

  /** All of it but its code, so that no two different entries have the same. */
  public String content() {
    return joined(
        id,
        stepId,
        at,
        who.actorId,
        who.username,
        who.name,
        who.forId,
        who.forName,
        who.way,
        who.address,
        who.door,
        what.kind,
        what.id,
        what.key,
        what.companyId,
        what.projectId,
        changes,
        keyId);
  }

  /** The same with its code. */
  public Entry stamped(String code) {
    return new Entry(id, stepId, at, who, what, changes, keyId, code);
  }

  /** Each value with its length before it: nothing can move from one into the next. */
  static String joined(@Nullable Object... values) {
    return Arrays.stream(values)
        .map(value -> value == null ? "-" : value.toString().length() + ":" + value)
        .collect(Collectors.joining("|"));
  }
}
