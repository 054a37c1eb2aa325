package io.shouwen.organization.boundary;

import io.shouwen.audit.boundary.Reaches;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.store.OrganizationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose entries of the audit the caller may see: the scope of their roles. */
@ApplicationScoped
public class AuditReach implements Reaches {
  /** Who calls when nobody does, and how that is said. */
  private static final String NOBODY = "anonymous";

  private static final String PRODUCT = "Shouwen";

  @Inject private Callers callers;
  @Inject private StaffDirectory directory;
  @Inject private OrganizationStore organization;

  @SuppressWarnings("NullAway.Init")
  public AuditReach() {}

  @Override
  public Map<Long, String> names(Set<Long> staffIds) {
    return organization.namesOf(staffIds);
  }

  @Override
  public Reach ofCaller() {
    Actor caller = callers.current();
    @Nullable Long company =
        directory.person(caller.staffId()).map(StaffDirectory.Person::companyId).orElse(null);
    return new Reach(
        caller.username().equals(NOBODY) ? PRODUCT : caller.name(),
        caller.scope().group(),
        company,
        caller.scope().projectIds());
  }
}
