package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.MessageKind;
import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.WebhookEndpoint;
import io.shouwen.notice.domain.Wording;
import io.shouwen.notice.sending.DeliveryFailed;
import io.shouwen.notice.sending.Letter;
import io.shouwen.notice.sending.MailSettings;
import io.shouwen.notice.sending.PostOffice;
import io.shouwen.notice.sending.WebAddresses;
import io.shouwen.notice.store.NoticeSettingsStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.StaffDirectory;
import io.shouwen.organization.boundary.StaffDirectory.Person;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the messages of each channel go (N-2). An administrator of a company looks after its own
 * endpoints, one of the group after all. Addresses and secrets go in and never come out.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class WebhookEndpoints {
  @Inject private AdministratorScope administrator;
  @Inject private Callers callers;
  @Inject private StaffDirectory directory;
  @Inject private NoticeSettingsStore settings;
  @Inject private MessageWords words;
  @Inject private MailSettings mail;
  @Inject private WebAddresses addresses;
  @Inject private PostOffice post;

  @SuppressWarnings("NullAway.Init")
  public WebhookEndpoints() {}

  /**
   * An endpoint as an administrator sees it.
   *
   * @param company its name, null for the whole group
   * @param host of its address
   * @param signed true when it has a secret
   */
  public record View(
      long id,
      NoticeChannel channel,
      @Nullable String company,
      String host,
      boolean signed,
      boolean enabled,
      String changedByName,
      Instant changedAt)
      implements Serializable {}

  /**
   * What an administrator typed.
   *
   * @param url null keeps it as it is
   * @param secret null keeps it as it is
   */
  public record Wish(@Nullable String url, @Nullable String secret, boolean enabled)
      implements Serializable {}

  /** The endpoints that the caller looks after. */
  public List<View> all() {
    return settings.endpoints(administrator.company()).stream().map(this::view).toList();
  }

  /** True when the server has a mail server to hand mails to. */
  public boolean mailConfigured() {
    return mail.configured();
  }

  /**
   * Adds an endpoint for the caller's company, or for the whole group.
   *
   * @throws RuleViolation {@code notice.endpoint-twice}, {@code notice.endpoint-url}, {@code
   *     notice.endpoint-secret}, {@code notice.endpoint-inner}, {@code notice.endpoint-host}
   */
  public void add(NoticeChannel channel, Wish wish) {
    Long company = administrator.company();
    RuleViolation.unless(!settings.hasEndpoint(channel, company), "notice.endpoint-twice", channel);
    WebhookEndpoint endpoint = new WebhookEndpoint(company, channel);
    point(endpoint, wish);
    settings.add(endpoint);
  }

  /**
   * Changes an endpoint.
   *
   * @throws RuleViolation as {@link #add}, {@code notice.unknown-endpoint}
   */
  public void save(long id, Wish wish) {
    point(own(id), wish);
  }

  /** Takes an endpoint away; what waits for it is given up after a day unless there is another. */
  public void remove(long id) {
    settings.remove(own(id));
  }

  /**
   * Sends a test to the endpoint now, also when it is not in use.
   *
   * @throws RuleViolation {@code notice.test-failed} with the reason
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void test(long id, Locale reader) {
    WebhookEndpoint endpoint = own(id);
    test(
        endpoint.channel(),
        new Letter.Place(endpoint.url(), endpoint.secret()),
        MessageLanguage.of(reader));
  }

  /**
   * Sends a test by mail to the caller's own address now.
   *
   * @throws RuleViolation {@code notice.test-failed} with the reason
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void testMail(Locale reader) {
    test(NoticeChannel.EMAIL, null, MessageLanguage.of(reader));
  }

  private void test(NoticeChannel channel, Letter.@Nullable Place place, MessageLanguage language) {
    Person me =
        directory
            .person(callers.current().staffId())
            .orElseThrow(() -> new RuleViolation("notice.unknown-person"));
    Wording wording = words.word(MessageKind.TEST, Map.of(), language, me.zone());
    var preference = words.preference(me, settings.rules());
    try {
      post.send(
          new Letter(
              UUID.randomUUID().toString(),
              channel,
              me.name(),
              new Letter.Reach(preference.email(), preference.mobile()),
              place,
              wording,
              "/"));
    } catch (DeliveryFailed failed) {
      throw new RuleViolation("notice.test-failed", failed.failure(), failed.detail());
    }
  }

  private void point(WebhookEndpoint endpoint, Wish wish) {
    endpoint.point(wish.url(), wish.secret(), wish.enabled(), administrator.change());
    if (wish.url() != null) {
      try {
        addresses.requireOutside(WebhookEndpoint.host(endpoint.url()));
      } catch (DeliveryFailed inner) {
        throw new RuleViolation("notice.endpoint-place", inner.failure());
      }
    }
  }

  private WebhookEndpoint own(long id) {
    return settings
        .endpoint(id)
        .filter(e -> administrator.holds(e.companyId()))
        .orElseThrow(() -> new RuleViolation("notice.unknown-endpoint"));
  }

  private View view(WebhookEndpoint endpoint) {
    Long company = endpoint.companyId();
    return new View(
        endpoint.id(),
        endpoint.channel(),
        company == null ? null : directory.companyName(company).orElse(""),
        WebhookEndpoint.host(endpoint.url()),
        endpoint.secret() != null,
        endpoint.enabled(),
        endpoint.changedByName(),
        endpoint.changedAt());
  }
}
