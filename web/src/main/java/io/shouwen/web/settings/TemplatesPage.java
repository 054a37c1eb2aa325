package io.shouwen.web.settings;

import io.shouwen.notice.boundary.NoticeTemplates;
import io.shouwen.notice.domain.MessageKind;
import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.Template;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How messages are worded (N-2): all templates to read, the one in the address to change. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HERE = "/settings/templates.xhtml?faces-redirect=true";

  @Inject private NoticeTemplates templates;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;
  private NoticeTemplates.@Nullable View chosen;
  private @Nullable String title;
  private @Nullable String body;

  @PostConstruct
  void open() {
    Address address = new Address(request, "kind", "language");
    String kind = address.text("kind");
    MessageLanguage language = address.constant("language", MessageLanguage.class);
    if (kind != null && language != null && MessageKind.all().contains(kind)) {
      NoticeTemplates.View view = templates.one(kind, language);
      chosen = view;
      title = view.template().title();
      body = view.template().body();
    }
  }

  public List<NoticeTemplates.View> getAll() {
    return templates.all();
  }

  public NoticeTemplates.@Nullable View getChosen() {
    return chosen;
  }

  /** The placeholders that a template may name, in one line. */
  public String getPlaceholders() {
    return Template.PLACEHOLDERS.stream()
        .sorted()
        .map(name -> "{" + name + "}")
        .collect(Collectors.joining(" "));
  }

  public @Nullable String save() {
    NoticeTemplates.View view = chosen;
    if (view == null) {
      return null;
    }
    templates.save(
        view.kind(),
        view.language(),
        new Template(title == null ? "" : title, body == null ? "" : body));
    notices.say("settings.saved");
    return HERE;
  }

  /** Goes back to the product's own words. */
  public @Nullable String reset() {
    NoticeTemplates.View view = chosen;
    if (view == null) {
      return null;
    }
    templates.reset(view.kind(), view.language());
    notices.say("settings.saved");
    return HERE;
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public @Nullable String getBody() {
    return body;
  }

  public void setBody(@Nullable String body) {
    this.body = body;
  }
}
