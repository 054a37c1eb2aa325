package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.KeptPreference;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.Preference;
import io.shouwen.notice.sending.MailSettings;
import io.shouwen.notice.store.NoticeSettingsStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.StaffDirectory;
import io.shouwen.organization.boundary.StaffDirectory.Person;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** How the caller wants to be told (N-2): channels, language, quiet hours, addresses. */
@Stateless
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.HANDLER,
  Role.Names.DEPARTMENT_HEAD,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.CENTRE_MANAGER,
  Role.Names.COMPANY_MANAGER,
  Role.Names.GENERAL_MANAGER,
  Role.Names.INTERVIEWER,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class Preferences {
  @Inject private Callers callers;
  @Inject private StaffDirectory directory;
  @Inject private NoticeSettingsStore settings;
  @Inject private MailSettings mail;
  @Inject private MessageWords words;

  @SuppressWarnings("NullAway.Init")
  public Preferences() {}

  /** What the caller chose, or what holds until they choose. */
  public Preference mine() {
    return words.preference(me(), settings.rules());
  }

  /**
   * Replaces what the caller chose; holds for what is told from now on, addresses also for what
   * waits to be sent.
   *
   * @throws RuleViolation {@code notice.email}, {@code notice.email-missing}, {@code
   *     notice.mobile}, {@code notice.mobile-missing}
   */
  public void save(Preference wish) {
    Person me = me();
    wish.requireReachable();
    settings
        .preference(me.id())
        .ifPresentOrElse(
            kept -> kept.choose(wish), () -> settings.add(new KeptPreference(me.id(), wish)));
  }

  /** The channels that would work for the caller: set up by an administrator and in use. */
  public Set<NoticeChannel> ready() {
    Person me = me();
    Set<NoticeChannel> ready = EnumSet.noneOf(NoticeChannel.class);
    for (NoticeChannel channel : NoticeChannel.values()) {
      if (channel.needsEndpoint()
          ? settings.endpointFor(channel, me.companyId()).isPresent()
          : mail.configured()) {
        ready.add(channel);
      }
    }
    return ready;
  }

  private Person me() {
    return directory
        .person(callers.current().staffId())
        .orElseThrow(() -> new RuleViolation("notice.unknown-person"));
  }
}
