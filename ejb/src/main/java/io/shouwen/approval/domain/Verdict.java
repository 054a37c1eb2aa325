package io.shouwen.approval.domain;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a manager decides.
 *
 * @param otherUntil another date than the one asked for, or null; of no meaning when refused
 * @param comment required unless it is granted as asked
 */
public record Verdict(boolean grant, @Nullable Instant otherUntil, @Nullable String comment)
    implements Serializable {}
