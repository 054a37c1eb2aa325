package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.EmergencyPlans.Plan;
import io.shouwen.complaint.domain.EmergencyPlan;
import io.shouwen.complaint.domain.Obligation;
import io.shouwen.complaint.domain.Setting;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityRules;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.complaint.domain.TimeLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The figures of the business, which are data. */
@ApplicationScoped
public class SettingsStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public SettingsStore() {}

  /** How long the obligation may take. */
  public Duration limit(Obligation obligation, Severity severity) {
    return entities
        .createQuery(
            "select t from TimeLimit t where t.obligation = :obligation and t.severity = :severity",
            TimeLimit.class)
        .setParameter("obligation", obligation)
        .setParameter("severity", severity)
        .getSingleResult()
        .duration();
  }

  public int promiseFactorPercent() {
    return figure(Setting.Name.PROMISE_FACTOR_PERCENT);
  }

  /** How long an open case may go without a contact before it is shown as silent (C-3). */
  public Duration silentAfter() {
    return Duration.ofHours(figure(Setting.Name.SILENT_AFTER_HOURS));
  }

  public SeverityRules severityRules() {
    return new SeverityRules(
        figure(Setting.Name.TIMES_RAISED_FOR_MAJOR), figure(Setting.Name.DAYS_UNSOLVED_FOR_MAJOR));
  }

  public Optional<Plan> plan(SubCategory subCategory) {
    return Optional.ofNullable(entities.find(EmergencyPlan.class, subCategory))
        .map(SettingsStore::view);
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

  private int figure(Setting.Name name) {
    return entities.find(Setting.class, name.name()).figure();
  }
}
