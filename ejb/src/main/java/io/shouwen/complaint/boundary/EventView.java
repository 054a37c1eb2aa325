package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.Stage;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * One change of a case, for the story and the history.
 *
 * @param caseVersion the version that the change made
 * @param details values of the sentence; enum constants and ISO instants as text
 */
public record EventView(
    long caseVersion,
    Instant happenedAt,
    String actorName,
    EventKind kind,
    Stage stageBefore,
    Stage stageAfter,
    Map<String, String> details)
    implements Serializable {}
