package io.shouwen.complaint.boundary;

import io.shouwen.shared.Page;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A page of the work list and the ways on from it.
 *
 * @param page the rows
 * @param before reads the former page, or null without rows
 * @param behind reads the next page, or null without rows
 */
public record CasePage(Page<CaseRow> page, @Nullable CaseCursor before, @Nullable CaseCursor behind)
    implements Serializable {}
