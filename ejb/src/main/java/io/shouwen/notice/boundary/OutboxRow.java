package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.DeliveryFailure;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.OutboxState;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as an administrator sees it: to whom, about what and how far, but not what it says.
 *
 * @param dueAt when it is tried next, while it is queued
 * @param failure why the last attempt failed, null when none did
 * @param failureDetail what the other side said, possibly empty
 * @param againByName who had it sent again last, null when nobody did
 */
public record OutboxRow(
    long id,
    String recipient,
    NoticeChannel channel,
    String kind,
    String subject,
    OutboxState state,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant sentAt,
    @Nullable DeliveryFailure failure,
    @Nullable String failureDetail,
    @Nullable Instant givenUpAt,
    @Nullable String againByName,
    @Nullable Instant againAt)
    implements Serializable {}
