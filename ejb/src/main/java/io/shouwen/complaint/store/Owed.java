package io.shouwen.complaint.store;

import io.shouwen.deadline.domain.Obligation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deadline of a case that is still owed, as far as duties ask. */
public record Owed(
    long caseId, Obligation obligation, long key, Instant startedAt, @Nullable Instant dueAt) {}
