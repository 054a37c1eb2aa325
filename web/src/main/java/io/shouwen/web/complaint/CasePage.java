package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.ComplaintLinks;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.ContactView;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.boundary.PartView;
import io.shouwen.complaint.boundary.RelatedView;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.look.domain.Door;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.resolution.boundary.ResolutionView;
import io.shouwen.resolution.domain.CompensationState;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Formats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One case at a glance, and one of its tabs in full; reads only, and holds nothing. */
@Named
@RequestScoped
public class CasePage {
  private static final List<String> TABS =
      List.of("story", "contacts", "work", "files", "related", "history");
  private static final int TOLD = 200;

  @Inject private HttpServletRequest request;
  @Inject private ComplaintQueries complaints;
  @Inject private ContactLog contactLog;
  @Inject private ComplaintLinks links;
  @Inject private ResolutionQueries resolutions;
  @Inject private Attachments attachments;
  @Inject private Formats formats;

  private @Nullable CaseView view;
  private boolean revealed;
  private @Nullable ResolutionView resolution;
  private @Nullable Page<ContactView> contacts;
  private @Nullable Page<EventView> history;
  private @Nullable List<RelatedView> linked;
  private @Nullable List<Attachments.View> files;
  private CaseSteps steps = CaseSteps.NONE;

  @SuppressWarnings("NullAway.Init")
  public CasePage() {}

  /**
   * Loads the case that the address names.
   *
   * @throws RuleViolation {@code complaint.unknown}
   */
  public void open() {
    String number = Objects.requireNonNullElse(request.getParameter("number"), "").strip();
    revealed = request.getMethod().equals("POST") && request.getParameter("reveal") != null;
    view =
        revealed
            ? complaints.reveal(number, request.getParameter("reason"), Door.PAGE)
            : complaints
                .view(number)
                .orElseThrow(() -> new RuleViolation("complaint.unknown", number));
    steps =
        CaseSteps.of(
            getView(),
            getView().allowed().contains(Step.DECIDE_COMPENSATION)
                && getResolution().compensations().stream()
                    .anyMatch(c -> c.state() == CompensationState.REQUESTED));
  }

  /** True when masked values are shown on request, on this page only. */
  public boolean isRevealed() {
    return revealed;
  }

  public CaseView getView() {
    return Objects.requireNonNull(view, "opened before");
  }

  /** The step that brings the case on, or null when it is not this person's turn. */
  public @Nullable Step getNextStep() {
    return steps.next();
  }

  /** True when the next step needs nothing to be filled in, so that a click suffices. */
  public boolean isOneClick() {
    return steps.oneClick();
  }

  /** What else this person may do now, in groups. */
  public List<CaseSteps.Group> getGroups() {
    return steps.groups();
  }

  /** Address of the form of a step, with the version that this page shows. */
  public String addressOf(Step step) {
    String address =
        request.getContextPath()
            + "/complaint/step.xhtml?number="
            + getView().number()
            + "&step="
            + step
            + "&v="
            + getView().version();
    Long part = steps.ownPart();
    return part == null ? address : address + "&part=" + part;
  }

  /** The step just taken, from which the person comes back, or null. */
  public @Nullable Step getDone() {
    String asked = request.getParameter("done");
    return Arrays.stream(Step.values())
        .filter(s -> s.name().equals(asked))
        .findFirst()
        .orElse(null);
  }

  /** On whom it waits, in words; an empty text when on nobody. */
  public String getWaitingFor() {
    String department = getView().waitingDepartment();
    if (getView().waitingFor() == WaitingFor.NOBODY) {
      return "";
    }
    if (getView().waitingFor() == WaitingFor.OWNER) {
      return getView().ownerName();
    }
    return department == null ? formats.label(getView().waitingFor()) : department;
  }

  /** True when there is something to say beside the stage: parts, silence, an opinion. */
  public boolean isStanding() {
    CaseView shown = getView();
    return !shown.parts().isEmpty()
        || shown.silent()
        || shown.satisfaction() != null
        || shown.handlerMayReply();
  }

  /** How long a department took to sign. */
  public String signedWithin(PartView part) {
    Instant signed = part.signedAt();
    return signed == null ? "" : formats.duration(Duration.between(part.sentAt(), signed));
  }

  public List<String> getTabs() {
    return TABS;
  }

  public String getTab() {
    String asked = Objects.requireNonNullElse(request.getParameter("tab"), "story");
    return TABS.contains(asked) ? asked : "story";
  }

  /** Address of a tab of this case. */
  public String tabAddress(String tab) {
    return request.getContextPath()
        + "/complaint/case.xhtml?number="
        + getView().number()
        + "&tab="
        + tab;
  }

  /** The events from the first to the latest. */
  public List<EventView> getEvents() {
    List<EventView> newestFirst =
        complaints.history(getView().number(), new PageRequest(1, TOLD)).rows();
    List<EventView> inOrder = new ArrayList<>(newestFirst);
    Collections.reverse(inOrder);
    return inOrder;
  }

  /** A page of the raw history, the newest first. */
  public Page<EventView> getHistory() {
    if (history == null) {
      history = complaints.history(getView().number(), pageAsked());
    }
    return history;
  }

  /** A page of the contacts with the customer, the newest first (C-3). */
  public Page<ContactView> getContacts() {
    if (contacts == null) {
      contacts = contactLog.contacts(getView().number(), pageAsked());
    }
    return contacts;
  }

  private PageRequest pageAsked() {
    String asked = request.getParameter("page");
    return PageRequest.of(asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1);
  }

  public ResolutionView getResolution() {
    if (resolution == null) {
      resolution = resolutions.of(getView().number());
    }
    return resolution;
  }

  public List<RelatedView> getLinked() {
    if (linked == null) {
      linked = links.linked(getView().number());
    }
    return linked;
  }

  public List<Attachments.View> getFiles() {
    if (files == null) {
      files = attachments.ofCase(getView().number());
    }
    return files;
  }
}
