package io.shouwen.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the chain stands.
 *
 * @param lastSeal the number of the last link, 0 before the first
 * @param waiting entries that wait for their seal
 * @param checkedAt when it was verified last, null when never
 * @param checkedBy by whom
 * @param checked how many links were looked at then
 * @param findings what was found then; 0 when never verified
 */
public record ChainView(
    long lastSeal,
    long waiting,
    @Nullable Instant checkedAt,
    @Nullable String checkedBy,
    long checked,
    long findings)
    implements Serializable {}
