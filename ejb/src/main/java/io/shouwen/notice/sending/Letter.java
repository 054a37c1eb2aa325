package io.shouwen.notice.sending;

import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A message with all that is needed to send it.
 *
 * @param messageId the same for each attempt, so that a receiver recognises a repeat
 * @param recipient the person's name
 * @param place null for mail, and when no endpoint is in use
 * @param path where to act, inside the application
 */
public record Letter(
    String messageId,
    NoticeChannel channel,
    String recipient,
    Reach reach,
    @Nullable Place place,
    Wording wording,
    String path) {

  /** How the person is reached. */
  public record Reach(@Nullable String email, @Nullable String mobile) {}

  /** The endpoint; address and secret never appear in a log. */
  public record Place(String url, @Nullable String secret) {
    @Override
    public String toString() {
      return "Place";
    }
  }
}
