package io.shouwen.web.push;

import io.shouwen.complaint.boundary.CaseChanges;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The open pages that listen on this node. Changes are told by a thread of the container's, never
 * by the one that made them, and several within a moment as one.
 */
@ApplicationScoped
public class Listeners {
  /** Pages of one person that may listen at a time; a browser has few connections to give. */
  static final int MOST_OF_ONE = 6;

  private static final int BEAT_SECONDS = 20;
  private static final int MOMENT_MILLIS = 200;

  private final List<Listening> all = new CopyOnWriteArrayList<>();

  @Inject private CaseChanges changes;
  @Resource private ManagedScheduledExecutorService executor;
  private @Nullable ScheduledFuture<?> beating;

  @SuppressWarnings("NullAway.Init")
  public Listeners() {}

  /**
   * Begins to tell a page of what changes in the scope of the person who calls. Of too many pages
   * of one person the oldest makes room: it is the one that was left, which only its next beat
   * would find out.
   */
  synchronized void add(Listening page) {
    List<Listening> before = all.stream().filter(each -> each.person.equals(page.person)).toList();
    before.stream().limit(Math.max(0, before.size() - MOST_OF_ONE + 1)).forEach(this::remove);
    page.watchedBy(
        changes.watch(
            () -> {
              if (page.hasChange()) {
                page.toldBy(executor.schedule(page::tell, MOMENT_MILLIS, TimeUnit.MILLISECONDS));
              }
            }));
    all.add(page);
    if (beating == null) {
      beating =
          executor.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void beat() {
    all.forEach(Listening::beat);
    all.removeIf(Listening::isOver);
  }

  void remove(Listening page) {
    page.end();
    all.remove(page);
  }

  /** Nobody listens in a session that is over. */
  void endOf(String session) {
    all.stream().filter(each -> each.session.equals(session)).forEach(this::remove);
  }

  @PreDestroy
  void close() {
    ScheduledFuture<?> its = beating;
    if (its != null) {
      its.cancel(false);
    }
    all.forEach(this::remove);
  }
}
