package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.KeptPreference;
import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.Preference;
import io.shouwen.notice.domain.SendingRules;
import io.shouwen.notice.domain.ShownValues;
import io.shouwen.notice.domain.Wording;
import io.shouwen.notice.store.NoticeSettingsStore;
import io.shouwen.organization.boundary.StaffDirectory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;

/**
 * Words what is told, by the templates as they are now, and knows how a person wants to hear it.
 */
@ApplicationScoped
public class MessageWords {
  /** The value that names the person on leave for whom a deputy is told. */
  static final String ON_BEHALF_OF = "onBehalfOf";

  @Inject private NoticeSettingsStore settings;

  @SuppressWarnings("NullAway.Init")
  public MessageWords() {}

  /** What is said, in the language and by the clock of the reader. */
  Wording word(String kind, Map<String, String> values, MessageLanguage language, ZoneId zone) {
    ShownValues shown = new ShownValues(language.locale(), zone);
    Wording said = settings.template(kind, language).fill(shown.of(values));
    String absent = values.get(ON_BEHALF_OF);
    return absent == null
        ? said
        : new Wording(said.title(), said.body() + shown.onBehalfOf(absent));
  }

  /** What the person chose, or what holds for those who chose nothing. */
  Preference preference(Person person, SendingRules rules) {
    return settings
        .preference(person.id())
        .map(KeptPreference::preference)
        .orElseGet(() -> Preference.none(rules.quiet(), person.phone()));
  }
}
