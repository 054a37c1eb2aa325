package io.shouwen.notice.boundary;

import io.shouwen.customer.domain.PersonalValues;
import io.shouwen.notice.domain.KeptPreference;
import io.shouwen.notice.domain.MessageKind;
import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.Notice;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.NoticeLine;
import io.shouwen.notice.domain.OutboxMessage;
import io.shouwen.notice.domain.OutboxMessage.About;
import io.shouwen.notice.domain.Preference;
import io.shouwen.notice.domain.SendingRules;
import io.shouwen.notice.domain.Wording;
import io.shouwen.notice.store.NoticeSettingsStore;
import io.shouwen.notice.store.NoticeStore;
import io.shouwen.notice.store.NoticeStore.Reader;
import io.shouwen.notice.store.OutboxStore;
import io.shouwen.organization.boundary.StaffDirectory;
import io.shouwen.organization.boundary.StaffDirectory.Person;
import io.shouwen.shared.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hears what a feature tells and writes it down, in the feature's own transaction (N-2): the notice
 * inside the product, and a message for each channel that the person chose. Never in the way of the
 * change: what cannot be told, for nobody is there to be told, is logged and left out.
 */
@ApplicationScoped
public class Telling {
  private static final Logger LOG = System.getLogger(Telling.class.getName());
  private static final int LONGEST_VALUE = 500;
  private static final int LONGEST_SUBJECT = 100;
  private static final int LONGEST_PATH = 500;
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_KIND = 60;

  @Inject private StaffDirectory directory;
  @Inject private NoticeStore notices;
  @Inject private OutboxStore outbox;
  @Inject private NoticeSettingsStore settings;
  @Inject private MessageWords words;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public Telling() {}

  void tell(@Observes Notification told) {
    long staff = told.recipientId();
    String key = cut(told.key(), LONGEST_KEY);
    Reader reader = notices.reader(staff, key, clock.instant()).orElse(null);
    if (reader == null) {
      LOG.log(
          Level.WARNING, "Nobody to be told {0}: no staff {1}, or they left", told.kind(), staff);
      return;
    }
    if (reader.told()) {
      return;
    }
    Instant now = clock.instant();
    About about =
        new About(
            cut(told.kind(), LONGEST_KIND),
            cut(told.subject(), LONGEST_SUBJECT),
            cut(told.path(), LONGEST_PATH),
            told.urgent());
    Map<String, String> values = values(told);
    Notice notice = notice(staff, about, told.caughtUp(), now);
    notices.add(new NoticeLine(notice, key, about.kind(), values, now));
    Preference preference =
        reader.chose()
            ? settings.preference(staff).map(KeptPreference::preference).orElse(null)
            : null;
    if (preference != null && !preference.channels().isEmpty()) {
      SendingRules rules = settings.rules();
      Person person = directory.person(staff).orElseThrow();
      for (NoticeChannel channel : preference.channels()) {
        Recipient to = new Recipient(person, preference, channel);
        queue(to, about, values, told.caughtUp() && !told.urgent(), rules);
      }
    }
  }

  /** Whom a message goes to, and how. */
  private record Recipient(Person person, Preference preference, NoticeChannel channel) {}

  private Notice notice(long staff, About about, boolean caughtUp, Instant now) {
    if (caughtUp && !about.subject().isBlank()) {
      Optional<Notice> unread = notices.unreadAbout(staff, about.subject());
      if (unread.isPresent()) {
        unread.get().toldMore(about.urgent(), now);
        return unread.get();
      }
    }
    Notice fresh = new Notice(staff, about.subject(), about.path(), about.urgent(), now);
    notices.add(fresh);
    return fresh;
  }

  private void queue(
      Recipient to, About about, Map<String, String> values, boolean mayWait, SendingRules rules) {
    Person person = to.person();
    MessageLanguage language = to.preference().language();
    Wording wording = words.word(about.kind(), values, language, person.zone());
    if (mayWait && joined(to, about, wording, values)) {
      return;
    }
    Instant now = clock.instant();
    Instant settled = mayWait ? now.plus(rules.settle()) : now;
    Instant due = about.urgent() ? now : to.preference().quiet().release(settled, person.zone());
    outbox.add(
        new OutboxMessage(person.id(), person.companyId(), to.channel(), about, wording, due, now));
  }

  private boolean joined(Recipient to, About about, Wording more, Map<String, String> values) {
    if (about.subject().isBlank()) {
      return false;
    }
    Optional<OutboxMessage> queued =
        outbox.untriedAbout(to.person().id(), about.subject(), to.channel());
    if (queued.isEmpty()) {
      return false;
    }
    Map<String, String> counted = new LinkedHashMap<>(values);
    counted.put("count", String.valueOf(queued.get().lines() + 1));
    String title =
        words
            .word(MessageKind.SEVERAL, counted, to.preference().language(), to.person().zone())
            .title();
    return queued.get().join(more, title);
  }

  private Map<String, String> values(Notification told) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("number", cut(told.subject(), LONGEST_SUBJECT));
    told.values()
        .forEach(
            (name, value) ->
                values.put(name, cut(PersonalValues.unknown().masked(value), LONGEST_VALUE)));
    Long absent = told.onBehalfOfId();
    if (absent != null) {
      directory.person(absent).ifPresent(p -> values.put(MessageWords.ON_BEHALF_OF, p.name()));
    }
    return values;
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
