package io.shouwen.privacy.boundary;

import io.shouwen.look.domain.Door;
import io.shouwen.look.domain.LookKind;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Masking;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look, or what one person saw of one subject on one day.
 *
 * @param number the case looked at, or null; of a confidential case neither number nor customer
 * @param person the customer's name, masked; null where there is none
 * @param persons how many persons it showed
 * @param reason as typed, or null
 */
public record LookRow(
    Instant at,
    long staffId,
    String staffName,
    Role role,
    LookKind kind,
    @Nullable String projectName,
    @Nullable Long customerId,
    @Nullable String number,
    @Nullable String person,
    int times,
    int persons,
    Door door,
    @Nullable String reason)
    implements Serializable {

  /** As it comes from the database, with plain names. */
  public LookRow(
      Instant at,
      long staffId,
      String staffName,
      Role role,
      LookKind kind,
      @Nullable String projectName,
      @Nullable Long customerId,
      @Nullable String number,
      @Nullable String customer,
      @Nullable String complainant,
      @Nullable Boolean confidential,
      int times,
      int persons,
      Door door,
      @Nullable String reason) {
    this(
        at,
        staffId,
        staffName,
        role,
        kind,
        projectName,
        Boolean.TRUE.equals(confidential) ? null : customerId,
        Boolean.TRUE.equals(confidential) ? null : number,
        Boolean.TRUE.equals(confidential)
            ? null
            : Masking.name(customer == null ? complainant : customer),
        times,
        persons,
        door,
        reason);
  }
}
