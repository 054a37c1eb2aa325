package io.shouwen.notice.boundary;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox does, for the health check and the metrics.
 *
 * @param queued messages that wait, for their time or for another try
 * @param oldestAge how long the oldest of those that should have left has been due; null when none
 *     is
 * @param givenUp messages that were given up and not sent again
 */
public record NoticeHealth(long queued, @Nullable Duration oldestAge, long givenUp)
    implements Serializable {}
