package io.shouwen.notice.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the messages of a channel go: the robot's or gateway's address, for one company or, where a
 * company has none of its own, for the whole group. Address and secret are never shown again.
 */
@Entity
@Table(name = "webhook_endpoint")
public class WebhookEndpoint {
  private static final int URL_LENGTH = 1000;
  private static final int SECRET_LENGTH = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
  private long id;

  @Column(name = "company_id")
  private @Nullable Long companyId;

  @Enumerated(EnumType.STRING)
  private NoticeChannel channel;

  private String url;
  private @Nullable String secret;
  private boolean enabled;

  @Column(name = "changed_by_id")
  private long changedById;

  @Column(name = "changed_by_name")
  private String changedByName;

  @Column(name = "changed_at")
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  protected WebhookEndpoint() {}

  /**
   * @param companyId null for the whole group
   * @throws RuleViolation {@code notice.endpoint-channel} for e-mail, which has none
   */
  @SuppressWarnings("NullAway.Init")
  public WebhookEndpoint(@Nullable Long companyId, NoticeChannel channel) {
    RuleViolation.unless(channel.needsEndpoint(), "notice.endpoint-channel");
    this.companyId = companyId;
    this.channel = channel;
    this.url = "";
  }

  /**
   * Sets it up anew.
   *
   * @param newUrl null keeps the address as it is
   * @param newSecret null keeps the secret as it is
   * @throws RuleViolation {@code notice.endpoint-url}, {@code notice.endpoint-secret}
   */
  public void point(
      @Nullable String newUrl, @Nullable String newSecret, boolean use, Change change) {
    if (newUrl != null) {
      url = newUrl.strip();
    }
    if (newSecret != null) {
      secret = newSecret.strip();
    }
    host(url);
    RuleViolation.unless(
        secret == null ? channel != NoticeChannel.SMS : secret.length() <= SECRET_LENGTH,
        "notice.endpoint-secret",
        SECRET_LENGTH);
    enabled = use;
    changedById = change.byId();
    changedByName = change.byName();
    changedAt = change.at();
  }

  /**
   * The host of an address that a message may go to.
   *
   * @throws RuleViolation {@code notice.endpoint-url} unless it is a plain http or https address
   */
  public static String host(String url) {
    try {
      URI address = new URI(url);
      String scheme = address.getScheme();
      String host = address.getHost();
      boolean web =
          scheme != null
              && (scheme.toLowerCase(Locale.ROOT).equals("https")
                  || scheme.toLowerCase(Locale.ROOT).equals("http"));
      if (web && host != null && address.getRawUserInfo() == null && url.length() <= URL_LENGTH) {
        return host;
      }
    } catch (URISyntaxException noAddress) {
      throw new RuleViolation("notice.endpoint-url", URL_LENGTH);
    }
    throw new RuleViolation("notice.endpoint-url", URL_LENGTH);
  }

  public long id() {
    return id;
  }

  public @Nullable Long companyId() {
    return companyId;
  }

  public NoticeChannel channel() {
    return channel;
  }

  public String url() {
    return url;
  }

  public @Nullable String secret() {
    return secret;
  }

  public boolean enabled() {
    return enabled;
  }

  public long changedById() {
    return changedById;
  }

  public String changedByName() {
    return changedByName;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
