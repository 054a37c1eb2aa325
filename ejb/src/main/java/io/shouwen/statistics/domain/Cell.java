package io.shouwen.statistics.domain;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Validity;

/**
 * What cases of a project and month have in common that are counted together.
 *
 * @param departmentId the department in the lead, else the one complained of; {@link
 *     #NO_DEPARTMENT} where there is neither
 */
public record Cell(
    long departmentId,
    Category category,
    Severity severity,
    Channel channel,
    Validity validity,
    boolean confidential) {
  /** In place of a department. */
  public static final long NO_DEPARTMENT = 0;
}
