package io.shouwen.statistics.domain;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as far as it is counted.
 *
 * @param complainedOfId the department complained of, or null
 * @param satisfaction what the customer said last, or null
 * @param lastChangedAt for a case in the archive, when it came there
 */
public record CaseFacts(
    long id,
    Instant receivedAt,
    @Nullable Long complainedOfId,
    Category category,
    Severity severity,
    Channel channel,
    Validity validity,
    boolean confidential,
    Stage stage,
    int reopenCount,
    @Nullable Satisfaction satisfaction,
    Instant lastChangedAt) {

  /**
   * With which cases it is counted together.
   *
   * @param leadingId the department in the lead, or null
   */
  Cell cell(@Nullable Long leadingId) {
    Long department = leadingId == null ? complainedOfId : leadingId;
    return new Cell(
        department == null ? Cell.NO_DEPARTMENT : department,
        category,
        severity,
        channel,
        validity,
        confidential);
  }
}
