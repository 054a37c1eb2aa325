package io.shouwen.statistics.boundary;

import io.shouwen.statistics.domain.Grouping;
import java.io.Serializable;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which report is wanted; the caller's scope comes on top of it.
 *
 * @param month of the reception, in China
 * @param by what a row stands for
 * @param companyId only projects of this company, or null
 * @param projectId only this project, or null
 */
public record ReportQuery(
    YearMonth month, Grouping by, @Nullable Long companyId, @Nullable Long projectId)
    implements Serializable {}
