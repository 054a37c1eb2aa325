package io.shouwen.complaint.boundary;

import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.complaint.store.CaseList;
import io.shouwen.complaint.store.CaseViews;
import io.shouwen.look.boundary.LookBook;
import io.shouwen.look.boundary.Seen;
import io.shouwen.look.domain.Door;
import io.shouwen.look.domain.LookKind;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
  @Inject private LookBook looks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ComplaintQueries() {}

  /** A page of the cases in scope that match. */
  public Page<CaseRow> page(CaseFilter filter, PageRequest wanted) {
    return page(filter, wanted, null).page();
  }

  /**
   * A page of the cases in scope that match, with the ways on from it.
   *
   * @param from the row from which it is read, or null to count rows from the first
   */
  public CasePage page(CaseFilter filter, PageRequest wanted, @Nullable CaseCursor from) {
    return list.page(filter, CaseAccess.of(callers.current()), wanted, from, clock.instant());
  }

  /**
   * Hands every matching case to the consumer, row by row, in flat memory (export). How many
   * persons a batch shows in plain is written down and committed before it is handed out: what has
   * left cannot be rolled back (C-11).
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void each(CaseFilter filter, Consumer<CaseRow> consumer) {
    Actor actor = callers.current();
    String export = UUID.randomUUID().toString();
    list.each(
        filter,
        CaseAccess.of(actor),
        clock.instant(),
        persons -> looks.exported(actor, export, persons),
        consumer);
  }

  /**
   * A case at a glance; empty when there is none that the caller may see. In plain, for those who
   * work on it, it is a look (C-11).
   */
  public Optional<CaseView> view(String number) {
    Actor actor = callers.current();
    Optional<CaseView> found = view(number, actor, CaseViews.Shown.BY_NEED);
    found
        .filter(view -> !view.masked() && !view.anonymised())
        .ifPresent(view -> looks.opened(actor, LookKind.CASE, seen(view)));
    return found;
  }

  /**
   * The case in plain for somebody who sees it masked, for this moment only; the look is written
   * down (C-11).
   *
   * @param reason as typed, or null
   * @throws RuleViolation {@code complaint.unknown} when there is none that the caller may see,
   *     {@code look.reason}
   */
  public CaseView reveal(String number, @Nullable String reason, Door door) {
    Actor actor = callers.current();
    CaseView view =
        view(number, actor, CaseViews.Shown.IN_PLAIN)
            .orElseThrow(() -> new RuleViolation("complaint.unknown", number));
    looks.asked(actor, LookKind.REVEAL, seen(view), door, reason);
    return view;
  }

  /** Writes down that a paper form of the case was printed, if it shows somebody in plain. */
  public void printed(CaseView view) {
    if (!view.masked() && !view.anonymised()) {
      looks.asked(callers.current(), LookKind.PRINT, seen(view), Door.PAGE, null);
    }
  }

  private static Seen seen(CaseView view) {
    return new Seen(view.projectId(), view.facts().customerId(), view.id());
  }

  private Optional<CaseView> view(String number, Actor actor, CaseViews.Shown shown) {
    return views.view(number, actor, shown, timing::of, clock.instant());
  }

  /** The history, the newest first. */
  public Page<EventView> history(String number, PageRequest wanted) {
    return masks.shown(number, views.history(number, CaseAccess.of(callers.current()), wanted));
  }
}
