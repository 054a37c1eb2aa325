package io.shouwen.complaint.boundary;

import java.time.Instant;

/**
 * A case of a project changed; fired inside the transaction of the change.
 *
 * @param receivedAt when it was received, by which it is counted
 * @param counted whether what is counted of it can be something else now; a reminder changes
 *     nothing
 */
public record CaseChanged(long projectId, Instant receivedAt, boolean counted) {}
