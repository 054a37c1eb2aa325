package io.shouwen.statistics.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of the monthly report.
 *
 * @param projectId for a row by project, else null
 * @param projectName likewise
 * @param group what its cases have in common, a constant of the domain; null for a project, and for
 *     cases without a department
 * @param sharePercent its share in all cases of the report
 */
public record ReportRow(
    @Nullable Long projectId,
    @Nullable String projectName,
    @Nullable Enum<?> group,
    MonthFigures figures,
    @Nullable Integer sharePercent)
    implements Serializable {}
