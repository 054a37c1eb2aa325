package io.shouwen.notice.sending;

import io.shouwen.notice.domain.DeliveryFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Date;

/** Hands a message to the mail server, as plain text with the link. */
@ApplicationScoped
public class MailCarrier {
  private static final String CHARSET = "UTF-8";

  @Inject private MailSettings mail;
  @Inject private Surroundings surroundings;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public MailCarrier() {}

  /** A mail whose id is ours, for a repeat has to be known again. */
  private static final class Mail extends MimeMessage {
    private final String messageId;

    Mail(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + messageId + "@shouwen>");
    }
  }

  void send(Letter letter) throws DeliveryFailed {
    String to = letter.reach().email();
    if (!mail.configured()) {
      throw new DeliveryFailed(DeliveryFailure.NOT_CONFIGURED, "");
    }
    if (to == null) {
      throw new DeliveryFailed(DeliveryFailure.NO_ADDRESS, "");
    }
    try {
      Session session = mail.session();
      Mail message = mail(session, letter, to);
      try (Transport transport = session.getTransport("smtp")) {
        mail.connect(transport);
        transport.sendMessage(message, message.getAllRecipients());
      }
    } catch (SendFailedException refused) {
      throw new DeliveryFailed(DeliveryFailure.REFUSED, said(refused), refused);
    } catch (MessagingException failed) {
      DeliveryFailure why =
          failed.getNextException() instanceof IOException
              ? DeliveryFailure.UNREACHABLE
              : DeliveryFailure.REFUSED;
      throw new DeliveryFailed(why, said(failed), failed);
    }
  }

  private Mail mail(Session session, Letter letter, String to) throws MessagingException {
    Mail message = new Mail(session, letter.messageId());
    message.setFrom();
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(letter.wording().title(), CHARSET);
    message.setText(
        letter.wording().body() + "\n\n" + surroundings.link(letter.path()) + "\n", CHARSET);
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    return message;
  }

  private static String said(Exception failed) {
    String text = failed.getMessage();
    return text == null ? failed.getClass().getSimpleName() : text.replaceAll("\\s+", " ").strip();
  }
}
