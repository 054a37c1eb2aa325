package io.shouwen.notice.store;

import io.shouwen.notice.domain.EditedTemplate;
import io.shouwen.notice.domain.FigureName;
import io.shouwen.notice.domain.KeptPreference;
import io.shouwen.notice.domain.MessageKind;
import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.NoticeFigure;
import io.shouwen.notice.domain.QuietHours;
import io.shouwen.notice.domain.SendingRules;
import io.shouwen.notice.domain.Template;
import io.shouwen.notice.domain.WebhookEndpoint;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finders of what people and administrators chose: preferences, endpoints, templates, figures. */
@ApplicationScoped
@Unscoped(Because.COMMON)
public class NoticeSettingsStore {
  private static final int ENDPOINTS = 500;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public NoticeSettingsStore() {}

  public void add(Object preferenceEndpointOrTemplate) {
    entities.persist(preferenceEndpointOrTemplate);
  }

  public void remove(Object endpointOrTemplate) {
    entities.remove(endpointOrTemplate);
  }

  public Optional<KeptPreference> preference(long staffId) {
    return Optional.ofNullable(entities.find(KeptPreference.class, staffId));
  }

  public Optional<WebhookEndpoint> endpoint(long id) {
    return Optional.ofNullable(entities.find(WebhookEndpoint.class, id));
  }

  /** The company's endpoint or, without one in use, the group's; empty when neither is in use. */
  public Optional<WebhookEndpoint> endpointFor(NoticeChannel channel, @Nullable Long companyId) {
    List<WebhookEndpoint> inUse =
        entities
            .createQuery(
                """
                select e from WebhookEndpoint e where e.channel = :channel and e.enabled = true
                  and (e.companyId is null or e.companyId = :company)
                """,
                WebhookEndpoint.class)
            .setParameter("channel", channel)
            .setParameter("company", companyId == null ? 0L : companyId)
            .getResultList();
    return inUse.stream()
        .filter(e -> e.companyId() != null)
        .findFirst()
        .or(() -> inUse.stream().findFirst());
  }

  /** All endpoints; those of one company when it is given. */
  public List<WebhookEndpoint> endpoints(@Nullable Long companyId) {
    return entities
        .createQuery(
            "select e from WebhookEndpoint e order by e.channel, e.id", WebhookEndpoint.class)
        .setMaxResults(ENDPOINTS)
        .getResultStream()
        .filter(e -> companyId == null || companyId.equals(e.companyId()))
        .toList();
  }

  /** True when the company, or the group, has an endpoint for the channel already. */
  public boolean hasEndpoint(NoticeChannel channel, @Nullable Long companyId) {
    return entities
        .createQuery(
            "select e from WebhookEndpoint e where e.channel = :channel", WebhookEndpoint.class)
        .setParameter("channel", channel)
        .setMaxResults(ENDPOINTS)
        .getResultStream()
        .anyMatch(e -> Objects.equals(e.companyId(), companyId));
  }

  /** What somebody worded anew; empty when the product's own words hold. */
  public Optional<EditedTemplate> edited(String kind, MessageLanguage language) {
    return Optional.ofNullable(
        entities.find(EditedTemplate.class, EditedTemplate.key(kind, language)));
  }

  public List<EditedTemplate> edited() {
    return entities
        .createQuery("select t from EditedTemplate t order by t.key", EditedTemplate.class)
        .setMaxResults(ENDPOINTS)
        .getResultList();
  }

  /** How the kind is worded. */
  public Template template(String kind, MessageLanguage language) {
    String known = MessageKind.known(kind);
    return edited(known, language)
        .map(EditedTemplate::template)
        .orElseGet(() -> MessageKind.words(known, language));
  }

  /** Every figure by its name. */
  public Map<FigureName, NoticeFigure> figures() {
    Map<FigureName, NoticeFigure> figures = new EnumMap<>(FigureName.class);
    entities
        .createQuery("select f from NoticeFigure f", NoticeFigure.class)
        .setMaxResults(FigureName.values().length)
        .getResultStream()
        .forEach(figure -> figures.put(figure.name(), figure));
    return figures;
  }

  public SendingRules rules() {
    Map<FigureName, NoticeFigure> figures = figures();
    return new SendingRules(
        Duration.ofSeconds(figure(figures, FigureName.FIRST_RETRY_SECONDS)),
        Duration.ofSeconds(figure(figures, FigureName.LONGEST_RETRY_SECONDS)),
        Duration.ofHours(figure(figures, FigureName.GIVE_UP_AFTER_HOURS)),
        Duration.ofSeconds(figure(figures, FigureName.SETTLE_SECONDS)),
        QuietHours.ofMinutes(
            figure(figures, FigureName.QUIET_FROM_MINUTE),
            figure(figures, FigureName.QUIET_TO_MINUTE)),
        Duration.ofDays(figure(figures, FigureName.KEEP_SENT_DAYS)));
  }

  private static int figure(Map<FigureName, NoticeFigure> figures, FigureName name) {
    NoticeFigure found = figures.get(name);
    if (found == null) {
      throw new IllegalStateException("the figure " + name + " is missing");
    }
    return found.figure();
  }
}
