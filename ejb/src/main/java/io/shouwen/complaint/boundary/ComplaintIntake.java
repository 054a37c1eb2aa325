package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SeverityProposal;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.complaint.store.SettingsStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Reception (C-1): whoever takes a complaint owns it. Runs outside a transaction so that a
 * form sent twice at the same moment can be answered with the one case that it made.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
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
public class ComplaintIntake {
  @Inject private Callers callers;
  @Inject private ComplaintRegistration registration;
  @Inject private ComplaintStore complaints;
  @Inject private SettingsStore settings;

  @SuppressWarnings("NullAway.Init")
  public ComplaintIntake() {}

  /** The severity that the answers propose, with the reasons (S-4). */
  public SeverityProposal proposeSeverity(SeverityAnswers answers) {
    return SeverityProposal.of(answers, 0, false, settings.severityRules());
  }

  /**
   * Receives a complaint.
   *
   * @return the case; for a known request key with the same content the case that it made before
   * @throws RuleViolation {@code complaint.request-key-reused} when the key came with other
   *     content, {@code organization.unknown-project}, {@code complaint.unknown-customer}, {@code
   *     property.unit-of-another-project}, {@code organization.unknown-department}, and what the
   *     form's rules refuse
   */
  public Changed receive(ReceptionForm form) {
    Optional<Changed> before = alreadyReceived(form);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return registration.register(form);
    } catch (RuleViolation refused) {
      throw refused;
    } catch (EJBException failed) {
      Optional<Changed> meanwhile = alreadyReceived(form);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      throw failed;
    }
  }

  private Optional<Changed> alreadyReceived(ReceptionForm form) {
    String key = form.requestKey();
    if (key == null) {
      return Optional.empty();
    }
    return complaints
        .request(callers.current().staffId(), key)
        .map(
            request -> {
              RuleViolation.unless(
                  request.digest().equals(RequestDigest.of(form)),
                  "complaint.request-key-reused",
                  key);
              return complaints.changed(request.complaintId());
            });
  }
}
