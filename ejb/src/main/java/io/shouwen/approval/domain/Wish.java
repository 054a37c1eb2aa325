package io.shouwen.approval.domain;

import io.shouwen.deadline.domain.Subject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param kind what the decision is about, for example {@code EXTENSION}
 * @param topic of several things of one subject the one that is meant; one request at a time waits
 *     for each
 * @param projectId where the deciding manager's scope has to reach
 * @param rankNeeded 1 centre supervisor to 4 general manager
 * @param late asked when the time was already over
 * @param untilBefore the present date, when a date is asked for, else null
 * @param untilAsked the date asked for, or null
 * @param what values for those who decide and for the subject's feature: texts, constants as {@code
 *     Type.NAME}, instants as ISO text
 */
public record Wish(
    String kind,
    Subject subject,
    String topic,
    long projectId,
    int rankNeeded,
    boolean late,
    @Nullable Instant untilBefore,
    @Nullable Instant untilAsked,
    Map<String, String> what)
    implements Serializable {
  public Wish {
    what = Collections.unmodifiableMap(new LinkedHashMap<>(what));
  }
}
