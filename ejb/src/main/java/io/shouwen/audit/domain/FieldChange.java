package io.shouwen.audit.domain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A field before and after, as far as it is kept.
 *
 * @param before null when there was nothing
 * @param after null when there is nothing any more
 */
public record FieldChange(
    String field, Keeping keeping, @Nullable String before, @Nullable String after)
    implements Serializable {}
