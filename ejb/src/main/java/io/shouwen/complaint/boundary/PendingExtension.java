package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.domain.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for more time with all that somebody needs to decide on it (T-4).
 *
 * @param version of the case
 * @param narrative what happened in the customer's words, cut after some lines
 * @param late asked when the time was already over
 * @param decidedBy the lowest rank that decides
 * @param decideBy until when it is to be decided, or null
 * @param inPlaceOf the person on leave in whose place the caller would decide, or null
 * @param dueAt the present due time
 * @param newDueAt the one asked for
 * @param toldCustomer what the customer was told
 * @param breached the deadline is late already, and stays so whatever is decided (T-5)
 * @param extensions how often more time was granted for it before
 * @param breaches what else of the case was late, the latest first
 * @param lately what the same person asked for lately
 */
public record PendingExtension(
    long requestId,
    String number,
    long version,
    String subject,
    Severity severity,
    Stage stage,
    String projectName,
    @Nullable String place,
    Instant receivedAt,
    int reopenCount,
    String narrative,
    @Nullable String demand,
    String askedByName,
    Instant askedAt,
    boolean late,
    Role decidedBy,
    @Nullable Instant decideBy,
    @Nullable String inPlaceOf,
    Obligation obligation,
    long key,
    Instant dueAt,
    Instant newDueAt,
    ExtensionReason reason,
    String words,
    String toldCustomer,
    ContactMethod method,
    boolean breached,
    int extensions,
    List<Breach> breaches,
    Lately lately)
    implements Serializable {

  public PendingExtension {
    breaches = List.copyOf(breaches);
  }

  /** A due time of the case that passed without what was owed. */
  public record Breach(Obligation obligation, Instant breachedAt) implements Serializable {}

  /**
   * What somebody asked for in the last ninety days, this request included.
   *
   * @param granted as asked or until another date
   */
  public record Lately(long asked, long granted, long refused) implements Serializable {}
}
