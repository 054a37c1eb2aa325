package io.shouwen.organization.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a place now: the person, or the deputy of one who is on leave.
 *
 * @param onBehalfOfId the person on leave, or null when nobody is
 */
public record OnDuty(
    long staffId, String name, @Nullable Long onBehalfOfId, @Nullable String onBehalfOfName)
    implements Serializable {}
