package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.ComplaintLinks;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.boundary.RelatedView;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.domain.ThirdPartyKind;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.resolution.boundary.ResolutionView;
import io.shouwen.resolution.domain.CompensationState;
import io.shouwen.resolution.domain.Grade;
import io.shouwen.resolution.domain.ProblemKind;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be chosen in the forms of the steps. */
@Named
@RequestScoped
public class StepChoices {
  @Inject private StepPage page;
  @Inject private DeadlineExtension extension;
  @Inject private Texts texts;
  @Inject private Formats formats;
  @Inject private OrganizationQueries organization;
  @Inject private ResolutionQueries resolutions;
  @Inject private ComplaintLinks links;
  @Inject private ComplaintOwnership ownership;

  private @Nullable List<SelectItem> people;
  private @Nullable ResolutionView resolution;
  private @Nullable Set<Long> readers;
  private @Nullable List<DeadlineExtension.Askable> askable;

  @SuppressWarnings("NullAway.Init")
  public StepChoices() {}

  public List<Choice> getDepartments() {
    return organization.departments(page.getView().projectId());
  }

  /** The people of each department, in groups; a project has a handful of departments. */
  public List<SelectItem> getPeople() {
    if (people == null) {
      people = new ArrayList<>();
      for (Choice department : getDepartments()) {
        people.add(
            new SelectItemGroup(
                department.name(),
                null,
                false,
                organization.staffOfDepartment(department.id()).stream()
                    .map(each -> new SelectItem(String.valueOf(each.id()), each.name()))
                    .toArray(SelectItem[]::new)));
      }
    }
    return people;
  }

  /** Everybody who may take over the case or be named on it: all of the project but its owner. */
  public List<Choice> getStaff() {
    long owner = page.getView().ownerId();
    return organization.staff(page.getView().projectId()).stream()
        .filter(each -> each.id() != owner)
        .toList();
  }

  /** True for somebody who is ticked, or, in a form just opened, named on the case already. */
  public boolean named(long staffId) {
    if (page.isSent()) {
      return page.getTyped().holds("named", staffId);
    }
    if (readers == null) {
      readers = ownership.named(page.getView().number());
    }
    return readers.contains(staffId);
  }

  private ResolutionView resolution() {
    if (resolution == null) {
      resolution = resolutions.of(page.getView().number());
    }
    return resolution;
  }

  /** The options that the customer has not answered yet: those of the latest round. */
  public List<ResolutionView.OptionView> getOptions() {
    int latest =
        resolution().options().stream().mapToInt(ResolutionView.OptionView::round).max().orElse(0);
    return resolution().options().stream().filter(o -> o.round() == latest).toList();
  }

  /** Appointments without a result. */
  public List<ResolutionView.AppointmentView> getAppointments() {
    return resolution().appointments().stream()
        .filter(a -> a.result() == null && !a.cancelled())
        .toList();
  }

  /** Compensations that wait for a decision. */
  public List<ResolutionView.CompensationView> getCompensations() {
    return resolution().compensations().stream()
        .filter(c -> c.state() == CompensationState.REQUESTED)
        .toList();
  }

  /** What was found so far, or null. */
  public ResolutionView.@Nullable InvestigationView getInvestigation() {
    return resolution().investigation();
  }

  public List<RelatedView> getSimilar() {
    return links.similarTo(page.getView().number());
  }

  public List<RelatedView> getLinked() {
    return links.linked(page.getView().number());
  }

  /** The severities that this step leads to: above the present one, or below. */
  public List<Severity> getSeverities() {
    boolean up = page.getStep() == Step.RAISE_SEVERITY;
    Severity now = page.getView().severity();
    return Arrays.stream(Severity.values())
        .filter(s -> up ? s.compareTo(now) > 0 : s.compareTo(now) < 0)
        .toList();
  }

  /** The deadlines for which more time can be asked, by due time (T-4). */
  public List<DeadlineExtension.Askable> getAskable() {
    if (askable == null) {
      askable = extension.askable(page.getView().number());
    }
    return askable;
  }

  /** The time of day at which the first of them is due now, {@code 17:30}; empty without one. */
  public String getUsualTime() {
    return getAskable().stream()
        .map(
            each -> each.dueAt().atZone(Formats.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES))
        .map(LocalTime::toString)
        .findFirst()
        .orElse("");
  }

  /** A deadline in words: what, until when, who would decide. */
  public String named(DeadlineExtension.Askable deadline) {
    return texts.fill(
        deadline.asked() ? "step.deadlineAsked" : "step.deadlineNamed",
        formats.label(deadline.obligation()),
        formats.when(deadline.dueAt()),
        formats.label(deadline.decidedBy()));
  }

  public ExtensionReason[] getExtensionReasons() {
    return ExtensionReason.values();
  }

  /** Why a clock may be paused (T-6). */
  public PauseReason[] getPauseReasons() {
    return PauseReason.values();
  }

  /** To whom a case can be passed upwards, the nearest first. */
  public List<Role> getManagers() {
    return IntStream.rangeClosed(1, 4).mapToObj(Role::ofRank).toList();
  }

  public ContactMethod[] getMethods() {
    return ContactMethod.values();
  }

  public LinkKind[] getLinkKinds() {
    return LinkKind.values();
  }

  public Responsibility[] getResponsibilities() {
    return Responsibility.values();
  }

  public Satisfaction[] getSatisfactions() {
    return Satisfaction.values();
  }

  public ThirdPartyKind[] getThirdPartyKinds() {
    return ThirdPartyKind.values();
  }

  public Grade[] getGrades() {
    return Grade.values();
  }

  public ProblemKind[] getProblems() {
    return ProblemKind.values();
  }
}
