package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.DeliveryFailure;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.OutboxMessage;
import io.shouwen.notice.domain.OutboxMessage.Times;
import io.shouwen.notice.domain.Preference;
import io.shouwen.notice.domain.SendingRules;
import io.shouwen.notice.domain.Wording;
import io.shouwen.notice.sending.Letter;
import io.shouwen.notice.store.NoticeSettingsStore;
import io.shouwen.notice.store.NoticeStore;
import io.shouwen.notice.store.OutboxStore;
import io.shouwen.organization.boundary.StaffDirectory;
import io.shouwen.organization.boundary.StaffDirectory.Person;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The short steps of sending, each a transaction of its own, so that none is open while somebody
 * else's server is spoken to. Called by {@link OutboxSender}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class OutboxClaims {
  /** So long one worker has a message to itself; longer than any attempt may take. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final int BATCH = 100;

  @Inject private OutboxStore outbox;
  @Inject private NoticeStore notices;
  @Inject private NoticeSettingsStore settings;
  @Inject private StaffDirectory directory;
  @Inject private MessageWords words;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public OutboxClaims() {}

  /**
   * A message to be sent now.
   *
   * @param place the company, or null for the group: messages of one channel and place go the same
   *     way
   */
  public record Next(long id, @Nullable Long place) {}

  /** The next messages of the channel, the longest due first. */
  public List<Next> next(NoticeChannel channel) {
    return outbox.due(channel, clock.instant(), BATCH).stream()
        .map(due -> new Next(due.id(), due.companyId()))
        .toList();
  }

  /** Takes a message; empty when another worker has it, or it turns out to be for later. */
  public Optional<Letter> claim(long id, String worker) {
    Instant now = clock.instant();
    return outbox.claim(id, worker, now, now.plus(LEASE)).flatMap(m -> letter(m, now));
  }

  /** The receiver took it. */
  public void sent(long id, String worker) {
    outbox.claimed(id, worker).ifPresent(message -> message.sent(clock.instant()));
  }

  /** The receiver did not take it. */
  public void failed(long id, String worker, DeliveryFailure why, String detail) {
    SendingRules rules = settings.rules();
    outbox
        .claimed(id, worker)
        .ifPresent(
            message -> {
              Person person = person(message);
              Preference preference = words.preference(person, rules);
              Times times = new Times(clock.instant(), person.zone());
              message.failed(why, detail, rules, preference.quiet(), times);
            });
  }

  /** Lets go of sent messages and read notices when their time is over. */
  public void drop() {
    Instant then = clock.instant().minus(settings.rules().keepSent());
    outbox.dropSentBefore(then);
    notices.dropReadBefore(then);
  }

  private Optional<Letter> letter(OutboxMessage message, Instant now) {
    if (directory.hasLeft(message.staffId())) {
      message.recipientLeft(now);
      return Optional.empty();
    }
    Person person = person(message);
    Preference preference = words.preference(person, settings.rules());
    Instant release = preference.quiet().release(now, person.zone());
    if (!message.urgent() && release.isAfter(now)) {
      message.postpone(release);
      return Optional.empty();
    }
    return Optional.of(
        new Letter(
            message.messageId(),
            message.channel(),
            person.name(),
            new Letter.Reach(preference.email(), preference.mobile()),
            settings
                .endpointFor(message.channel(), message.companyId())
                .map(e -> new Letter.Place(e.url(), e.secret()))
                .orElse(null),
            new Wording(message.title(), message.body()),
            message.path()));
  }

  private Person person(OutboxMessage message) {
    return directory
        .person(message.staffId())
        .orElseThrow(() -> new IllegalStateException("no staff " + message.staffId()));
  }
}
