package io.shouwen.complaint.boundary;

import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.complaint.store.TodoStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What waits for the caller, and why (N-1). */
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
public class TodoQueries {
  @Inject private Callers callers;
  @Inject private TodoStore todos;

  @SuppressWarnings("NullAway.Init")
  public TodoQueries() {}

  /** At most {@code most} things that wait for the caller, the earliest due first, undated last. */
  public List<TodoItem> mine(int most) {
    return todos.waitingFor(CaseAccess.of(callers.current()), most);
  }

  /** How many things wait for the caller, counted up to 100. */
  public int count() {
    return todos.waitingFor(CaseAccess.of(callers.current()), TodoStore.COUNT_CAP).size();
  }
}
