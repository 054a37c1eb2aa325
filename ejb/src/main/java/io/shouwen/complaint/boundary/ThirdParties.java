package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.domain.ThirdParty;
import io.shouwen.complaint.domain.ThirdPartyKind;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands a case outside our responsibility to whom it concerns; coordination continues (C-10). */
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
public class ThirdParties {
  @Inject private CaseGate gate;
  @Inject private ComplaintStore complaints;
  @Inject private CaseMasks masks;

  @SuppressWarnings("NullAway.Init")
  public ThirdParties() {}

  /** Records to whom it was handed. */
  public Changed hand(
      CaseRef ref, ThirdPartyKind kind, String name, @Nullable String contact, String reason) {
    return gate.change(
        ref,
        Step.HAND_TO_THIRD_PARTY,
        (c, m) -> {
          complaints.add(new ThirdParty(c.id(), kind, name, contact, reason, m.actor(), m.now()));
          c.noted(
              EventKind.HANDED_TO_THIRD_PARTY,
              Details.of("kind", kind).and("name", name).and("reason", reason),
              m.actor(),
              m.now());
        });
  }

  /** To whom it was handed, the newest first. */
  public List<ThirdPartyView> of(String number) {
    return masks.shown(number, complaints.thirdParties(gate.idOf(number)));
  }
}
