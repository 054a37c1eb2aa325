package io.shouwen.web.settings;

import io.shouwen.complaint.boundary.EmergencyPlans;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Emergency plans (S-5): read all of them, change the one that the address names. */
@Named
@ViewScoped
public class EmergencyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private EmergencyPlans plans;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;
  private @Nullable SubCategory chosen;
  private String steps = "";
  private String toldAtOnce = "";
  private int onSiteMinutes;

  public List<EmergencyPlans.Plan> getPlans() {
    return plans.all();
  }

  /** Opens the plan that the address names, if there is one. */
  @PostConstruct
  void open() {
    SubCategory kind = new Address(request, "plan").constant("plan", SubCategory.class);
    chosen = kind;
    if (kind != null) {
      plans
          .planFor(kind)
          .ifPresent(
              plan -> {
                steps = String.join("\n", plan.steps());
                toldAtOnce = String.join("\n", plan.toldAtOnce());
                onSiteMinutes = plan.onSiteMinutes();
              });
    }
  }

  /** Replaces the plan; each line is a step, or somebody to be told. */
  public @Nullable String save() {
    SubCategory kind = chosen;
    if (kind == null) {
      return null;
    }
    plans.save(new EmergencyPlans.Plan(kind, lines(steps), lines(toldAtOnce), onSiteMinutes));
    notices.say("settings.saved");
    return "/settings/emergency.xhtml?faces-redirect=true";
  }

  private static List<String> lines(@Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public @Nullable SubCategory getChosen() {
    return chosen;
  }

  public String getSteps() {
    return steps;
  }

  public void setSteps(String steps) {
    this.steps = steps;
  }

  public String getToldAtOnce() {
    return toldAtOnce;
  }

  public void setToldAtOnce(String toldAtOnce) {
    this.toldAtOnce = toldAtOnce;
  }

  public int getOnSiteMinutes() {
    return onSiteMinutes;
  }

  public void setOnSiteMinutes(int onSiteMinutes) {
    this.onSiteMinutes = onSiteMinutes;
  }
}
