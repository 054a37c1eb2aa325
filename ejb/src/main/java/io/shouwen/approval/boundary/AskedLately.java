package io.shouwen.approval.boundary;

import io.shouwen.approval.domain.ApprovalState;
import java.io.Serializable;

/** How many requests of somebody stand in a state. */
public record AskedLately(long askedById, ApprovalState state, long number)
    implements Serializable {}
