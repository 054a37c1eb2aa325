package io.shouwen.look.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whose data somebody sees: a customer's, or those on a case.
 *
 * @param customerId null for a case whose complainant is not in the archive
 * @param complaintId null for a customer's card
 */
public record Seen(long projectId, @Nullable Long customerId, @Nullable Long complaintId)
    implements Serializable {

  /** The card of a customer. */
  public static Seen customer(long projectId, long customerId) {
    return new Seen(projectId, customerId, null);
  }

  /** By whom distinct people are counted: the customer, else the case. */
  public String person() {
    return customerId == null ? "CASE:" + complaintId : "CUSTOMER:" + customerId;
  }

  /** What was opened. */
  public String subject() {
    return complaintId == null ? "CUSTOMER:" + customerId : "CASE:" + complaintId;
  }
}
