package io.shouwen.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/**
 * What is done in an emergency (S-5): steps and who is told now, one a line; first response on
 * site.
 */
@Entity
@Table(name = "emergency_plan")
public class EmergencyPlan {
  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "sub_category")
  private SubCategory subCategory;

  private String steps;

  @Column(name = "told_at_once")
  private String toldAtOnce;

  @Column(name = "on_site_minutes")
  private int onSiteMinutes;

  @SuppressWarnings("NullAway.Init")
  protected EmergencyPlan() {}

  public EmergencyPlan(
      SubCategory subCategory, List<String> steps, List<String> toldAtOnce, int onSiteMinutes) {
    this.subCategory = subCategory;
    this.steps = String.join("\n", steps);
    this.toldAtOnce = String.join("\n", toldAtOnce);
    this.onSiteMinutes = onSiteMinutes;
  }

  /** Rewrites the plan. */
  public void say(List<String> newSteps, List<String> told, int minutes) {
    steps = String.join("\n", newSteps);
    toldAtOnce = String.join("\n", told);
    onSiteMinutes = minutes;
  }

  public SubCategory subCategory() {
    return subCategory;
  }

  public List<String> steps() {
    return steps.lines().toList();
  }

  public List<String> toldAtOnce() {
    return toldAtOnce.lines().toList();
  }

  public int onSiteMinutes() {
    return onSiteMinutes;
  }
}
