package io.shouwen.web.notice;

import io.shouwen.notice.boundary.Preferences;
import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.Preference;
import io.shouwen.notice.domain.QuietHours;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How I want to be told: channels, language, quiet hours, addresses. */
@Named
@ViewScoped
public class PreferencesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Preferences preferences;
  @Inject private Notices notices;
  private final List<Choice> choices = new ArrayList<>();
  private MessageLanguage language = MessageLanguage.CHINESE;
  private LocalTime quietFrom = LocalTime.MIDNIGHT;
  private LocalTime quietTo = LocalTime.MIDNIGHT;
  private @Nullable String email;
  private @Nullable String mobile;

  /** One channel to tick. */
  public static class Choice implements Serializable {
    private static final long serialVersionUID = 1L;
    private final NoticeChannel channel;
    private final boolean ready;
    private boolean chosen;

    Choice(NoticeChannel channel, boolean ready, boolean chosen) {
      this.channel = channel;
      this.ready = ready;
      this.chosen = chosen;
    }

    public NoticeChannel getChannel() {
      return channel;
    }

    /** False when an administrator has still to set the channel up. */
    public boolean isReady() {
      return ready;
    }

    public boolean isChosen() {
      return chosen;
    }

    public void setChosen(boolean chosen) {
      this.chosen = chosen;
    }
  }

  @PostConstruct
  void read() {
    Preference mine = preferences.mine();
    Set<NoticeChannel> ready = preferences.ready();
    for (NoticeChannel channel : NoticeChannel.values()) {
      choices.add(new Choice(channel, ready.contains(channel), mine.channels().contains(channel)));
    }
    language = mine.language();
    quietFrom = mine.quiet().from();
    quietTo = mine.quiet().to();
    email = mine.email();
    mobile = mine.mobile();
  }

  public String save() {
    Set<NoticeChannel> chosen = EnumSet.noneOf(NoticeChannel.class);
    choices.stream().filter(Choice::isChosen).map(Choice::getChannel).forEach(chosen::add);
    preferences.save(
        new Preference(chosen, language, new QuietHours(quietFrom, quietTo), email, mobile));
    notices.say("settings.saved");
    return "/notice/preferences.xhtml?faces-redirect=true";
  }

  public List<Choice> getChoices() {
    return choices;
  }

  public MessageLanguage[] getLanguages() {
    return MessageLanguage.values();
  }

  public MessageLanguage getLanguage() {
    return language;
  }

  public void setLanguage(MessageLanguage language) {
    this.language = language;
  }

  public LocalTime getQuietFrom() {
    return quietFrom;
  }

  public void setQuietFrom(LocalTime quietFrom) {
    this.quietFrom = quietFrom;
  }

  public LocalTime getQuietTo() {
    return quietTo;
  }

  public void setQuietTo(LocalTime quietTo) {
    this.quietTo = quietTo;
  }

  public @Nullable String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }

  public @Nullable String getMobile() {
    return mobile;
  }

  public void setMobile(@Nullable String mobile) {
    this.mobile = mobile;
  }
}
