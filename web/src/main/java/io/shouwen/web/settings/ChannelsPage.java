package io.shouwen.web.settings;

import io.shouwen.notice.boundary.WebhookEndpoints;
import io.shouwen.notice.boundary.WebhookEndpoints.View;
import io.shouwen.notice.boundary.WebhookEndpoints.Wish;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Notices;
import io.shouwen.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the messages of each channel go (N-2): add an endpoint, change the one in the address. */
@Named
@ViewScoped
public class ChannelsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HERE = "/settings/channels.xhtml?faces-redirect=true";

  @Inject private WebhookEndpoints endpoints;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;
  private List<View> all = List.of();
  private @Nullable View chosen;
  private NoticeChannel channel = NoticeChannel.WECOM;
  private @Nullable String url;
  private @Nullable String secret;
  private boolean enabled = true;

  @PostConstruct
  void read() {
    all = endpoints.all();
    Long id = new Address(request, "id").id("id");
    chosen = all.stream().filter(view -> id != null && view.id() == id).findFirst().orElse(null);
    if (chosen != null) {
      channel = chosen.channel();
      enabled = chosen.enabled();
    }
  }

  public List<View> getAll() {
    return all;
  }

  /** The endpoint to be changed, null when one may be added. */
  public @Nullable View getChosen() {
    return chosen;
  }

  public boolean isMailConfigured() {
    return endpoints.mailConfigured();
  }

  public List<NoticeChannel> getChannels() {
    return Arrays.stream(NoticeChannel.values()).filter(NoticeChannel::needsEndpoint).toList();
  }

  public String save() {
    Wish wish = new Wish(url, secret, enabled);
    View changed = chosen;
    if (changed == null) {
      endpoints.add(channel, new Wish(url == null ? "" : url, secret, enabled));
    } else {
      endpoints.save(changed.id(), wish);
    }
    notices.say("settings.saved");
    return HERE;
  }

  public String remove(long id) {
    endpoints.remove(id);
    notices.say("channels.removed");
    return HERE;
  }

  /** Sends a test now and says that the other side took it; a refusal says why not. */
  public String test(long id) {
    endpoints.test(id, texts.language());
    notices.say("channels.tested");
    return HERE;
  }

  public String testMail() {
    endpoints.testMail(texts.language());
    notices.say("channels.tested");
    return HERE;
  }

  public NoticeChannel getChannel() {
    return channel;
  }

  public void setChannel(NoticeChannel channel) {
    this.channel = channel;
  }

  public @Nullable String getUrl() {
    return url;
  }

  public void setUrl(@Nullable String url) {
    this.url = url;
  }

  public @Nullable String getSecret() {
    return secret;
  }

  public void setSecret(@Nullable String secret) {
    this.secret = secret;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }
}
