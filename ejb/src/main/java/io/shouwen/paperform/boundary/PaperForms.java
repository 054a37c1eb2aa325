package io.shouwen.paperform.boundary;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** Prints the paper forms of a case, each an A4 PDF in the reader's language. */
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
public class PaperForms {
  /** A form prints the latest of a long history, not all of it. */
  private static final PageRequest LATEST = new PageRequest(1, 200);

  @Inject private ComplaintQueries complaints;
  @Inject private ContactLog contacts;
  @Inject private Attachments attachments;
  @Inject private ResolutionQueries resolutions;
  @Inject private FollowUps followUps;
  @Inject private OrganizationQueries organization;
  @Inject private Callers callers;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public PaperForms() {}

  /**
   * 客户投诉意见表, the complaint as it was recorded.
   *
   * @throws RuleViolation {@code complaint.unknown} when there is none that the caller may see
   */
  public byte[] complaintForm(String number, Locale language) {
    CaseView view = view(number);
    FormWords words = new FormWords(language, organization.timeZone(view.projectId()));
    return PdfPress.print(
        ComplaintForm.page(
            heading(view, words),
            view,
            complaints.history(number, LATEST).rows(),
            attachments.ofCase(number),
            words));
  }

  /**
   * 投诉处置记录表, what became of it until now.
   *
   * @throws RuleViolation {@code complaint.unknown} when there is none that the caller may see
   */
  public byte[] handlingRecord(String number, Locale language) {
    CaseView view = view(number);
    FormWords words = new FormWords(language, organization.timeZone(view.projectId()));
    return PdfPress.print(
        new HandlingRecord(view, resolutions.of(number), words)
            .page(
                heading(view, words),
                contacts.contacts(number, LATEST).rows(),
                followUps.of(number)));
  }

  private CaseView view(String number) {
    CaseView view =
        complaints.view(number).orElseThrow(() -> new RuleViolation("complaint.unknown", number));
    complaints.printed(view);
    return view;
  }

  private Map<String, String> heading(CaseView view, FormWords words) {
    return Map.of(
        "number", view.number(),
        "company", organization.companyName(view.projectId()),
        "project", view.projectName(),
        "printedAt", words.when(clock.instant()),
        "printedBy", callers.current().name());
  }
}
