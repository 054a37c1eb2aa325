package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.complaint.store.SettingsStore;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What is done in an emergency, step by step, and who is told (S-5). Data of the group. */
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
public class EmergencyPlans {
  @Inject private SettingsStore settings;

  @SuppressWarnings("NullAway.Init")
  public EmergencyPlans() {}

  /**
   * A plan.
   *
   * @param steps in order, each a sentence
   * @param toldAtOnce who is to be told now, in words
   * @param onSiteMinutes first response on site, minutes
   */
  public record Plan(
      SubCategory subCategory, List<String> steps, List<String> toldAtOnce, int onSiteMinutes)
      implements Serializable {
    public Plan {
      steps = List.copyOf(steps);
      toldAtOnce = List.copyOf(toldAtOnce);
    }
  }

  public Optional<Plan> planFor(SubCategory subCategory) {
    return settings.plan(subCategory);
  }

  public List<Plan> all() {
    return settings.plans();
  }

  /** Replaces the plan of a sub-category. */
  @RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.QUALITY})
  public void save(Plan plan) {
    settings.save(plan);
  }
}
