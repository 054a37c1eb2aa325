package io.shouwen.complaint.boundary;

import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several decisions on more time at once (T-4): each is judged by its own rules in a transaction of
 * its own, and reported by itself.
 */
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
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeveralExtensions {
  @Inject private DeadlineExtension extension;

  @SuppressWarnings("NullAway.Init")
  public SeveralExtensions() {}

  /** One of several. */
  public record Each(CaseRef ref, DeadlineExtension.Decision decision) {}

  /**
   * What became of one.
   *
   * @param refusal why it was not taken, or null when it was
   */
  public record Outcome(long requestId, String number, @Nullable RuleViolation refusal) {}

  /** Takes one after the other, in their order; a refusal does not stop the others. */
  public List<Outcome> decide(List<Each> all) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Each each : all) {
      @Nullable RuleViolation refusal = null;
      try {
        extension.decide(each.ref(), each.decision());
      } catch (RuleViolation refused) {
        refusal = refused;
      }
      outcomes.add(new Outcome(each.decision().requestId(), each.ref().number(), refusal));
    }
    return outcomes;
  }
}
