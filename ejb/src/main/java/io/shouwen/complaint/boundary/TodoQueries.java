package io.shouwen.complaint.boundary;

import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.complaint.store.PromiseStore;
import io.shouwen.complaint.store.TodoStore;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
  @Inject private PromiseStore promises;
  @Inject private ExtensionQueue extensions;
  @Inject private LeftBehind leftBehind;
  @Inject private KeptCounts counts;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public TodoQueries() {}

  /** At most {@code most} things that wait for the caller, the earliest due first, undated last. */
  public List<TodoItem> mine(int most) {
    return waitingFor(callers.current(), most);
  }

  private List<TodoItem> waitingFor(Actor actor, int most) {
    Instant now = clock.instant();
    List<TodoItem> items = new ArrayList<>(todos.waitingFor(CaseAccess.of(actor), most, now));
    extensions.waitingFor(actor, now, most).stream().map(TodoQueries::toDecide).forEach(items::add);
    items.addAll(leftBehind.waitingFor(actor, now, most));
    return items.stream().sorted(TodoStore.URGENT_FIRST).limit(most).toList();
  }

  /**
   * Promises to customers that were due in a period, of the cases that the caller may see (C-4).
   *
   * @param from inclusive
   * @param to exclusive; what is due later than now does not count
   */
  public PromisesKept promises(Instant from, Instant to) {
    Instant now = clock.instant();
    return promises.kept(CaseAccess.of(callers.current()), from, to.isAfter(now) ? now : to, now);
  }

  /**
   * How many things wait for the caller, counted up to 100.
   *
   * @param all of any kind
   * @param extensions requests for more time to be decided, which are among them
   */
  public record Counts(int all, int extensions) implements Serializable {}

  /** How many things wait for the caller; kept for a moment (see {@link KeptCounts}). */
  public Counts counts() {
    Actor actor = callers.current();
    return counts.of(Counts.class, actor, () -> count(actor));
  }

  private Counts count(Actor actor) {
    List<TodoItem> items = waitingFor(actor, TodoStore.COUNT_CAP);
    return new Counts(
        items.size(),
        (int) items.stream().filter(i -> i.kind() == TodoItem.Kind.DECIDE_EXTENSION).count());
  }

  private static TodoItem toDecide(PendingExtension wish) {
    return new TodoItem(
        TodoItem.Kind.DECIDE_EXTENSION,
        wish.number(),
        wish.version(),
        wish.requestId(),
        wish.severity(),
        wish.subject(),
        null,
        wish.place(),
        wish.projectName(),
        wish.askedAt(),
        wish.decideBy(),
        Obligation.DECISION,
        wish.askedAt(),
        null);
  }
}
