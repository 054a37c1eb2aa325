package io.shouwen.approval.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody could decide now.
 *
 * @param forName the person on leave in whose place they would decide, or null
 */
public record Waiting(ApprovalView request, @Nullable String forName) implements Serializable {}
