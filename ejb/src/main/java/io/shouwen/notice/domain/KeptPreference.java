package io.shouwen.notice.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's {@link Preference} as it is kept. */
@Entity
@Table(name = "notice_preference")
public class KeptPreference {
  private static final String BETWEEN = ",";

  @Id
  @Column(name = "staff_id")
  private long staffId;

  private String channels;

  @Enumerated(EnumType.STRING)
  private MessageLanguage language;

  @Column(name = "quiet_from")
  private int quietFrom;

  @Column(name = "quiet_to")
  private int quietTo;

  private @Nullable String email;
  private @Nullable String mobile;

  @SuppressWarnings("NullAway.Init")
  protected KeptPreference() {}

  @SuppressWarnings("NullAway.Init")
  public KeptPreference(long staffId, Preference preference) {
    this.staffId = staffId;
    choose(preference);
  }

  public final void choose(Preference preference) {
    channels =
        preference.channels().stream()
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining(BETWEEN));
    language = preference.language();
    quietFrom = preference.quiet().fromMinute();
    quietTo = preference.quiet().toMinute();
    email = preference.email();
    mobile = preference.mobile();
  }

  public long staffId() {
    return staffId;
  }

  public Preference preference() {
    Set<NoticeChannel> chosen = EnumSet.noneOf(NoticeChannel.class);
    for (NoticeChannel each : NoticeChannel.values()) {
      if ((BETWEEN + channels + BETWEEN).contains(BETWEEN + each.name() + BETWEEN)) {
        chosen.add(each);
      }
    }
    return new Preference(
        chosen, language, QuietHours.ofMinutes(quietFrom, quietTo), email, mobile);
  }
}
