package io.shouwen.audit.domain;

import java.io.Serializable;

/**
 * Where the chain does not hold.
 *
 * @param fromSeal the first link concerned, 0 when none is
 * @param toSeal the last link concerned
 * @param entryId the entry, 0 when none is
 */
public record Finding(Tampering kind, long fromSeal, long toSeal, long entryId)
    implements Serializable {}
