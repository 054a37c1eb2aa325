package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintLinks;
import io.shouwen.complaint.boundary.EmergencyPlans;
import io.shouwen.complaint.boundary.RelatedView;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SeverityProposal;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reception page knows beside what is typed: the caller's card, earlier complaints like
 * this one (C-6), the proposed severity (S-4), the plan of an emergency (S-5), the time to promise
 * (C-4).
 */
@Named
@RequestScoped
public class ReceptionHelp {
  @Inject private ReceptionPage page;
  @Inject private ReceptionAfterwards afterwards;
  @Inject private OrganizationQueries organization;
  @Inject private CustomerDesk customers;
  @Inject private ComplaintLinks links;
  @Inject private ComplaintIntake intake;
  @Inject private EmergencyPlans plans;
  @Inject private Attachments attachments;
  @Inject private Clock clock;

  private List<Choice> projects = List.of();
  private @Nullable CustomerView customer;
  private List<RelatedView> similar = List.of();
  private @Nullable SeverityAnswers answered;
  private @Nullable SeverityProposal proposal;

  @SuppressWarnings("NullAway.Init")
  public ReceptionHelp() {}

  @PostConstruct
  void find() {
    projects = organization.projects();
    Typed typed = page.getTyped();
    if (typed.text("project") == null && !projects.isEmpty()) {
      typed.put("project", String.valueOf(projects.get(0).id()));
    }
    Long customerId = typed.id("customerId");
    if (customerId != null) {
      customer = customers.find(customerId).orElse(null);
    }
    similar = findSimilar(typed);
  }

  private List<RelatedView> findSimilar(Typed typed) {
    Long project = typed.id("project");
    Long unit = typed.id("unitId");
    String subject = typed.text("subject");
    String narrative = typed.text("narrative");
    String text = (subject == null ? "" : subject + " ") + (narrative == null ? "" : narrative);
    if (project == null || (customer == null && unit == null && text.isBlank())) {
      return List.of();
    }
    return links.similarTo(project, customer == null ? null : customer.id(), unit, text);
  }

  public List<Choice> getProjects() {
    return projects;
  }

  public List<Choice> getDepartments() {
    Long project = page.getTyped().id("project");
    return project == null ? List.of() : organization.departments(project);
  }

  /** The caller's card, or null while nobody from the archive is chosen. */
  public @Nullable CustomerView getCustomer() {
    return customer;
  }

  /** Earlier complaints like this one, the strongest likeness first. */
  public List<RelatedView> getSimilar() {
    return similar;
  }

  /** How many of them are not yet solved. */
  public long getOpenCount() {
    return similar.stream().filter(each -> each.stage().isOpen()).count();
  }

  /** The severity that the answers propose, with its reasons; null while they cannot be read. */
  public @Nullable SeverityProposal getProposal() {
    try {
      SeverityAnswers answers = new ReceptionInput(page.getTyped()).answers();
      if (!answers.equals(answered)) {
        proposal = intake.proposeSeverity(answers);
        answered = answers;
      }
      return proposal;
    } catch (FieldRefused unreadable) {
      return null;
    }
  }

  /** The plan of the emergency at hand, or null when it is none or has none. */
  public EmergencyPlans.@Nullable Plan getPlan() {
    try {
      SubCategory chosen = new ReceptionInput(page.getTyped()).subCategory();
      return chosen == null || !page.getTyped().flag("emergency")
          ? null
          : plans.planFor(chosen).orElse(null);
    } catch (FieldRefused unreadable) {
      return null;
    }
  }

  /** What may be promised for the estimate typed, or null without one. */
  public @Nullable Duration getPromise() {
    try {
      return afterwards.promise(page.getTyped());
    } catch (FieldRefused unreadable) {
      return null;
    }
  }

  /** Until when the promise would run, or null. */
  public @Nullable Instant getPromisedAt() {
    Duration promise = getPromise();
    return promise == null ? null : clock.instant().plus(promise);
  }

  public Satisfaction[] getSatisfactions() {
    return Satisfaction.values();
  }

  /** The files of this draft, which go over to the case. */
  public List<Attachments.View> getFiles() {
    return attachments.ofDraft(page.getKey());
  }
}
