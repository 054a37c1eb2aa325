package io.shouwen.resolution.boundary;

import io.shouwen.complaint.boundary.CaseGate;
import io.shouwen.complaint.boundary.CaseMasks;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.store.ResolutionStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Reads what handling has brought. */
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
public class ResolutionQueries {
  @Inject private CaseGate gate;
  @Inject private ResolutionStore resolutions;
  @Inject private CaseMasks masks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ResolutionQueries() {}

  /** All of a case that the caller may see. */
  public ResolutionView of(String number) {
    return masks.shown(
        number, resolutions.view(gate.idOf(number), Compensations.householdSince(clock.instant())));
  }
}
