package io.shouwen.complaint.boundary;

import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Says that cases changed, after the change is committed, to those who watch (N-1). It says nothing
 * of what changed: who is told asks again and sees what they may see. Watches are kept in memory:
 * they belong to open connections of this node; what changed on another node is heard from it.
 *
 * <p>Events of this archive do not reach observers of another, hence this registry.
 */
@ApplicationScoped
public class CaseChanges {
  /** Whether this server is one of several: {@code bin/cluster.sh} says so. */
  public static final boolean SEVERAL_NODES = Boolean.getBoolean("shouwen.cluster");

  private final List<Registered> watches = new CopyOnWriteArrayList<>();
  private final Set<Long> unsaid = new HashSet<>();

  @Inject private Callers callers;
  @Inject private KeptCounts counts;

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
    if (SEVERAL_NODES) {
      stillUnsaid(Set.of(change.projectId()));
    }
    changedElsewhere(Set.of(change.projectId()));
  }

  /** Tells those who watch one of these projects: cases changed there, on another node. */
  public void changedElsewhere(Set<Long> projects) {
    counts.changed(projects);
    for (Registered each : watches) {
      if (projects.stream().anyMatch(each.scope()::holds)) {
        each.told().run();
      }
    }
  }

  /** Tells everybody who watches: on another node something changed, nobody knows where. */
  public void anyChangedElsewhere() {
    counts.anyChanged();
    watches.forEach(each -> each.told().run());
  }

  /** In which projects cases changed here that the other nodes were not told of; taken once. */
  public Set<Long> unsaid() {
    synchronized (unsaid) {
      Set<Long> taken = Set.copyOf(unsaid);
      unsaid.clear();
      return taken;
    }
  }

  /** The other nodes are still to be told of these. */
  public void stillUnsaid(Set<Long> projects) {
    synchronized (unsaid) {
      unsaid.addAll(projects);
    }
  }
}
