package io.shouwen.complaint.store;

import org.jspecify.annotations.Nullable;

/** The names that a case refers to by id. */
public record CaseNames(
    String project,
    String owner,
    @Nullable String offeredTo,
    @Nullable String unit,
    @Nullable String department,
    @Nullable String waitingDepartment,
    @Nullable String lead) {}
