package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.EmergencyPlans.Plan;
import io.shouwen.complaint.domain.EmergencyPlan;
import io.shouwen.complaint.domain.ExtensionRank;
import io.shouwen.complaint.domain.ExtensionRules;
import io.shouwen.complaint.domain.Setting;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityRules;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of the business, which are data. */
@ApplicationScoped
@Unscoped(Because.COMMON)
public class SettingsStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public SettingsStore() {}

  public int promiseFactorPercent() {
    return figure(Setting.Name.PROMISE_FACTOR_PERCENT);
  }

  /** What was received longer ago than this is entered late: its limits begin at its entry. */
  public Duration limitsFromEntryAfter() {
    return Duration.ofDays(figure(Setting.Name.LIMITS_FROM_ENTRY_AFTER_DAYS));
  }

  public SeverityRules severityRules() {
    return new SeverityRules(
        figure(Setting.Name.TIMES_RAISED_FOR_MAJOR), figure(Setting.Name.DAYS_UNSOLVED_FOR_MAJOR));
  }

  public Optional<Plan> plan(SubCategory subCategory) {
    return Optional.ofNullable(entities.find(EmergencyPlan.class, subCategory))
        .map(SettingsStore::view);
  }

  /** By when somebody has to be on site by the plan of the sub-category; null without a plan. */
  public @Nullable Integer onSiteMinutes(@Nullable SubCategory subCategory) {
    EmergencyPlan plan =
        subCategory == null ? null : entities.find(EmergencyPlan.class, subCategory);
    return plan == null ? null : view(plan).onSiteMinutes();
  }

  public List<Plan> plans() {
    return entities
        .createQuery("select p from EmergencyPlan p order by p.subCategory", EmergencyPlan.class)
        .setMaxResults(SubCategory.values().length)
        .getResultStream()
        .map(SettingsStore::view)
        .toList();
  }

  public void save(Plan plan) {
    EmergencyPlan row = entities.find(EmergencyPlan.class, plan.subCategory());
    if (row == null) {
      entities.persist(
          new EmergencyPlan(
              plan.subCategory(), plan.steps(), plan.toldAtOnce(), plan.onSiteMinutes()));
    } else {
      row.say(plan.steps(), plan.toldAtOnce(), plan.onSiteMinutes());
    }
  }

  private static Plan view(EmergencyPlan plan) {
    return new Plan(plan.subCategory(), plan.steps(), plan.toldAtOnce(), plan.onSiteMinutes());
  }

  /** Who grants more time, and how much (T-4). */
  public ExtensionRules extensionRules() {
    Map<Severity, Integer> ranks = new EnumMap<>(Severity.class);
    extensionRanks().forEach(row -> ranks.put(row.severity(), row.rank()));
    return new ExtensionRules(ranks, figure(Setting.Name.EXTENSION_MOST_DAYS));
  }

  /** Within what the customer is told that it takes longer. */
  public Duration tellCustomerWithin() {
    return Duration.ofHours(figure(Setting.Name.TELL_CUSTOMER_WITHIN_HOURS));
  }

  private List<ExtensionRank> extensionRanks() {
    return entities
        .createQuery("select r from ExtensionRank r", ExtensionRank.class)
        .setFlushMode(FlushModeType.COMMIT) // a case that is being changed is written once
        .setMaxResults(Severity.values().length)
        .getResultList();
  }

  private int figure(Setting.Name name) {
    return entities.find(Setting.class, name.name()).figure();
  }
}
