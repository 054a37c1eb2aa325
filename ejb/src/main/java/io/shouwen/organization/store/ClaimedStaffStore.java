package io.shouwen.organization.store;

import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.Department;
import io.shouwen.organization.domain.DepartmentKind;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The places that a sign-in names by their codes. */
@ApplicationScoped
@Unscoped(Because.COMMON)
public class ClaimedStaffStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public ClaimedStaffStore() {}

  public Optional<Company> companyCoded(String code) {
    return entities
        .createQuery("select c from Company c where c.code = :code", Company.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  public Optional<Department> department(long projectId, DepartmentKind kind) {
    return entities
        .createQuery(
            "select d from Department d where d.projectId = :project and d.kind = :kind",
            Department.class)
        .setParameter("project", projectId)
        .setParameter("kind", kind)
        .getResultStream()
        .findFirst();
  }
}
