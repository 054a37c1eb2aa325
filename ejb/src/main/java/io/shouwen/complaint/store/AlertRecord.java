package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.customer.domain.PersonalValues;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case as far as people are told of it. */
public record AlertRecord(
    long id,
    long version,
    String number,
    String subject,
    Severity severity,
    boolean emergency,
    boolean confidential,
    Instant receivedAt,
    long projectId,
    String projectName,
    @Nullable String unitLabel,
    @Nullable String place,
    @Nullable String complainant,
    @Nullable String phone,
    long ownerId,
    @Nullable Long offeredToId,
    @Nullable Long inChargeId,
    Stage stage,
    WaitingFor waitingFor,
    @Nullable Long waitingDepartmentId) {

  /**
   * What people are told never says: a message lies in inboxes and robots' groups, where others
   * read it too (C-11).
   */
  public PersonalValues personal() {
    return new PersonalValues(complainant, phone, unitLabel);
  }
}
