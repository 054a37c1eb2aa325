package io.shouwen.shared;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person, fired as an event inside the transaction that caused it; {@code
 * notice} turns it into messages in the same transaction, so that neither happens without the other
 * (N-2).
 *
 * @param kind which template says it, for example {@code deadline.reminder}
 * @param recipientId whom, a member of staff
 * @param onBehalfOfId the person on leave for whom the recipient stands in, or null
 * @param subject what it is about: a case number, or empty
 * @param path where to act, inside the application
 * @param values what the template names: instants as ISO text, constants as {@code Type.NAME},
 *     others as text
 * @param urgent an emergency: quiet hours never hold it back
 * @param caughtUp told late, after a down time: may wait a little so that several about one subject
 *     become one message
 * @param key unique for the thing told and the recipient; the same key twice is told once
 */
public record Notification(
    String kind,
    long recipientId,
    @Nullable Long onBehalfOfId,
    String subject,
    String path,
    Map<String, String> values,
    boolean urgent,
    boolean caughtUp,
    String key)
    implements Serializable {
  public Notification {
    values = Map.copyOf(values);
  }
}
