package io.shouwen.notice.sending;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;

/**
 * The server's mail session, {@code java:jboss/mail/Shouwen}; which mail server it speaks to comes
 * from the environment. Without one, mail is not configured. No step waits for ever.
 */
@ApplicationScoped
public class MailSettings {
  private static final String CONNECT_MILLIS = "3000";
  private static final String ANSWER_MILLIS = "10000";

  @Resource(lookup = "java:jboss/mail/Shouwen")
  private Session session;

  @Inject private Surroundings surroundings;

  @SuppressWarnings("NullAway.Init")
  public MailSettings() {}

  /** True when there is a mail server to hand mails to. */
  public boolean configured() {
    return surroundings.setting("SHOUWEN_MAIL_HOST") != null;
  }

  /** The server's session with our patience. */
  Session session() {
    Properties properties = session.getProperties();
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if ("true".equals(properties.getProperty("mail.smtp.starttls.enable"))) {
      properties.put("mail.smtp.starttls.required", "true");
    }
    return session;
  }

  /** Connects, with the user of the environment if there is one. */
  void connect(Transport transport) throws MessagingException {
    String user = surroundings.setting("SHOUWEN_MAIL_USER");
    if (user == null) {
      transport.connect();
    } else {
      transport.connect(user, surroundings.setting("SHOUWEN_MAIL_PASSWORD"));
    }
  }
}
