package io.shouwen.web.absence;

import io.shouwen.organization.boundary.AbsenceView;
import io.shouwen.organization.boundary.Absences;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.complaint.FormRefusals;
import io.shouwen.web.complaint.Typed;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom: name a deputy for a period, see one's own, call one off. */
@Named
@RequestScoped
public class AbsencePage {
  private static final String FORM = "absence";

  private static final Map<String, String> FIELDS =
      Map.of(
          "organization.unknown-person", "deputy",
          "organization.deputy-of-oneself", "deputy",
          "organization.absence-backwards", "toAt",
          "organization.absence-over", "toAt",
          "organization.not-your-absence", "person");

  @Inject private Absences absences;
  @Inject private Notices notices;
  @Inject private FormRefusals refusals;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;
  private Typed typed = new Typed();
  private @Nullable List<Choice> others;

  @SuppressWarnings("NullAway.Init")
  public AbsencePage() {}

  @PostConstruct
  void begin() {
    typed = Typed.of(request, FORM);
  }

  public List<AbsenceView> getAbsences() {
    return absences.mine();
  }

  /** Who could stand in. */
  public List<Choice> getDeputies() {
    return absences.deputies();
  }

  /** For whom else a deputy can be named; empty for most people. */
  public List<Choice> getOthers() {
    if (others == null) {
      others = absences.others();
    }
    return others;
  }

  /** True while it can be called off. */
  public boolean open(AbsenceView absence) {
    return absence.open(clock.instant());
  }

  /** True while the deputy stands in. */
  public boolean now(AbsenceView absence) {
    return open(absence) && !absence.fromAt().isAfter(clock.instant());
  }

  /** Names a deputy for the period that was typed. */
  public @Nullable String save() {
    try {
      absences.name(
          new Absences.NewAbsence(
              typed.id("person"),
              typed.requiredId("deputy"),
              typed.requiredAt("fromAt"),
              typed.requiredAt("toAt")));
    } catch (RuleViolation refused) {
      refusals.show(FORM, refused, FIELDS);
      return null;
    }
    notices.say("absence.saved");
    return "/absence/list.xhtml?faces-redirect=true";
  }

  /** Ends the one that the pressed button names. */
  public String cancel() {
    absences.cancel(Long.parseLong(request.getParameter("cancel")));
    notices.say("absence.cancelled");
    return "/absence/list.xhtml?faces-redirect=true";
  }

  public Typed getTyped() {
    return typed;
  }
}
