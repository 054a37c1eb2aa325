package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.EditedTemplate;
import io.shouwen.notice.domain.MessageKind;
import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.Template;
import io.shouwen.notice.store.NoticeSettingsStore;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How each kind of message is worded in each language (N-2). Data of the group. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class NoticeTemplates {
  @Inject private AdministratorScope administrator;
  @Inject private NoticeSettingsStore settings;

  @SuppressWarnings("NullAway.Init")
  public NoticeTemplates() {}

  /**
   * A template.
   *
   * @param changedByName null while the product's own words hold
   * @param changedAt null while the product's own words hold
   */
  public record View(
      String kind,
      MessageLanguage language,
      Template template,
      @Nullable String changedByName,
      @Nullable Instant changedAt)
      implements Serializable {}

  /** All templates by kind, the languages of a kind beside each other. */
  public List<View> all() {
    Map<String, EditedTemplate> edited =
        settings.edited().stream()
            .collect(Collectors.toMap(EditedTemplate::key, Function.identity()));
    List<View> all = new ArrayList<>();
    for (String kind : MessageKind.all()) {
      for (MessageLanguage language : MessageLanguage.values()) {
        all.add(view(kind, language, edited.get(EditedTemplate.key(kind, language))));
      }
    }
    return all;
  }

  /**
   * One template.
   *
   * @throws RuleViolation {@code notice.unknown-template}
   */
  public View one(String kind, MessageLanguage language) {
    requireKnown(kind);
    return view(kind, language, settings.edited(kind, language).orElse(null));
  }

  /**
   * Words a kind anew; holds for messages from now on, and for all notices inside the product.
   *
   * @throws RuleViolation {@code notice.unknown-template}, {@code notice.group-only}, what {@link
   *     Template#requireSound} refuses
   */
  public void save(String kind, MessageLanguage language, Template template) {
    administrator.requireGroup();
    requireKnown(kind);
    template.requireSound();
    EditedTemplate edited =
        settings
            .edited(kind, language)
            .orElseGet(() -> new EditedTemplate(EditedTemplate.key(kind, language)));
    edited.word(template, administrator.change());
    settings.add(edited);
  }

  /** Goes back to the product's own words. */
  public void reset(String kind, MessageLanguage language) {
    administrator.requireGroup();
    settings.edited(kind, language).ifPresent(settings::remove);
  }

  private static void requireKnown(String kind) {
    RuleViolation.unless(MessageKind.all().contains(kind), "notice.unknown-template");
  }

  private static View view(String kind, MessageLanguage language, @Nullable EditedTemplate edited) {
    return edited == null
        ? new View(kind, language, MessageKind.words(kind, language), null, null)
        : new View(kind, language, edited.template(), edited.changedByName(), edited.changedAt());
  }
}
