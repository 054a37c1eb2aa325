package io.shouwen.complaint.boundary;

import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.complaint.store.CaseList;
import io.shouwen.complaint.store.CaseViews;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads cases: lists, one case at a glance, its history. A fixed number of statements each. */
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
public class ComplaintQueries {
  @Inject private Callers callers;
  @Inject private CaseList list;
  @Inject private CaseViews views;
  @Inject private CaseTiming timing;
  @Inject private CaseMasks masks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ComplaintQueries() {}

  /** A page of the cases in scope that match. */
  public Page<CaseRow> page(CaseFilter filter, PageRequest wanted) {
    return list.page(filter, CaseAccess.of(callers.current()), wanted, clock.instant());
  }

  /** Hands every matching case to the consumer, row by row, in flat memory (export). */
  public void each(CaseFilter filter, Consumer<CaseRow> consumer) {
    list.each(filter, CaseAccess.of(callers.current()), clock.instant(), consumer);
  }

  /** A case at a glance; empty when there is none that the caller may see. */
  public Optional<CaseView> view(String number) {
    return views.view(
        number, callers.current(), CaseViews.Shown.BY_NEED, timing::of, clock.instant());
  }

  /** The history, the newest first. */
  public Page<EventView> history(String number, PageRequest wanted) {
    return masks.shown(number, views.history(number, CaseAccess.of(callers.current()), wanted));
  }
}
