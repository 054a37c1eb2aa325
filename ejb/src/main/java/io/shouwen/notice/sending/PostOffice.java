package io.shouwen.notice.sending;

import io.shouwen.notice.domain.NoticeChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends a message by its channel, now, and says whether the receiver took it. */
@ApplicationScoped
public class PostOffice {
  @Inject private MailCarrier mail;
  @Inject private WebhookCarrier webhooks;

  @SuppressWarnings("NullAway.Init")
  public PostOffice() {}

  /** Returns when the receiver took it; takes 10 to 15 seconds at most. */
  public void send(Letter letter) throws DeliveryFailed {
    if (letter.channel() == NoticeChannel.EMAIL) {
      mail.send(letter);
    } else {
      webhooks.send(letter);
    }
  }
}
