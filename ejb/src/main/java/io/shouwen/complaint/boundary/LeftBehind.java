package io.shouwen.complaint.boundary;

import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.complaint.store.TodoStore;
import io.shouwen.complaint.store.TodoStore.LeftWork;
import io.shouwen.organization.boundary.People;
import io.shouwen.organization.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people who left have left behind, for their superior: the cases that they own, to be
 * handed over without being asked, and the parts in their hands where no head of the
 * department is there. The owner hears when the one to whom they offered a case has left.
 */
@ApplicationScoped
class LeftBehind {
  private People people;
  private TodoStore todos;

  /** For the container's proxies. */
  @SuppressWarnings("NullAway.Init")
  LeftBehind() {}

  @Inject
  LeftBehind(People people, TodoStore todos) {
    this.people = people;
    this.todos = todos;
  }

  private record Place(long leaverId, long projectId) {}

  /** What was asked once for this caller. */
  private record Seen(
      int rank, Instant now, Map<Place, Optional<Integer>> ranks, Map<Long, Boolean> headed) {}

  List<TodoItem> waitingFor(Actor actor, Instant now, int most) {
    Set<Long> leavers = new HashSet<>(people.left(now));
    if (leavers.isEmpty()) {
      return List.of();
    }
    CaseAccess access = CaseAccess.of(actor);
    List<TodoItem> items = new ArrayList<>(todos.offeredTo(access, leavers, most));
    if (actor.rank() > 0) {
      Seen seen = new Seen(actor.rank(), now, new HashMap<>(), new HashMap<>());
      Set<Long> owned = cases(todos.ownedBy(access, leavers), seen);
      Set<Long> parts = cases(todos.inHandsOf(access, leavers), seen);
      parts.removeAll(owned);
      items.addAll(todos.leftBehind(TodoItem.Kind.LEFT_BEHIND, access, owned, most));
      items.addAll(todos.leftBehind(TodoItem.Kind.LEFT_PART, access, parts, most));
    }
    return items;
  }

  /** The cases of which the caller's rank is the superior's, and no head of department is there. */
  private Set<Long> cases(List<LeftWork> works, Seen seen) {
    Set<Long> cases = new LinkedHashSet<>();
    for (LeftWork work : works) {
      Long department = work.departmentId();
      boolean hasHead =
          department != null
              && seen.headed()
                  .computeIfAbsent(department, id -> !people.heads(id, seen.now()).isEmpty());
      Optional<Integer> rank =
          seen.ranks()
              .computeIfAbsent(
                  new Place(work.leaverId(), work.projectId()),
                  at -> people.superiorRank(at.leaverId(), at.projectId(), seen.now()));
      if (!hasHead && rank.isPresent() && rank.get() == seen.rank()) {
        cases.add(work.caseId());
      }
    }
    return cases;
  }
}
