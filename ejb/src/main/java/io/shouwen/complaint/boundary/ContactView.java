package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.ContactMethod;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact with the customer (C-3).
 *
 * @param contradiction what was said differs from what was recorded at reception (C-2)
 * @param promise what was promised, or null
 * @param promisedAt the next promised contact, or null
 */
public record ContactView(
    Instant contactedAt,
    String byName,
    ContactMethod method,
    String said,
    boolean contradiction,
    @Nullable String promise,
    @Nullable Instant promisedAt)
    implements Serializable {}
