package io.shouwen.complaint.boundary;

import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Says that cases changed, after the change is committed, to those who watch (N-1). It says nothing
 * of what changed: who is told asks again and sees what they may see. Watches are kept in memory:
 * they belong to open connections of this node.
 *
 * <p>Events of this archive do not reach observers of another, hence this registry.
 */
@ApplicationScoped
public class CaseChanges {
  private final List<Registered> watches = new CopyOnWriteArrayList<>();

  @Inject private Callers callers;

  @SuppressWarnings("NullAway.Init")
  public CaseChanges() {}

  /** What ends a watch. */
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  private record Registered(Scope scope, Runnable told) {}

  /**
   * Watches the cases of the caller's scope until the watch is closed.
   *
   * @param told called after each change, by the thread that made it: returns at once, throws
   *     nothing
   */
  public Watch watch(Runnable told) {
    Registered registered = new Registered(callers.current().scope(), told);
    watches.add(registered);
    return () -> watches.remove(registered);
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseChanged change) {
    for (Registered each : watches) {
      if (each.scope().holds(change.projectId())) {
        each.told().run();
      }
    }
  }
}
