package io.shouwen.web.push;

import io.shouwen.complaint.boundary.CaseChanges;
import io.shouwen.organization.boundary.Admissions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The open pages that listen on this node. Changes are told by a thread of the container's, never
 * by the one that made them, and several within a moment as one. Who left hears nothing any more.
 * When the server begins to stop all of them end, for it waits for requests that run; the pages ask
 * again until it, or another node, takes them.
 */
@ApplicationScoped
public class Listeners {
  /** Pages of one person that may listen at a time; a browser has few connections to give. */
  static final int MOST_OF_ONE = 6;

  private static final Logger LOG = System.getLogger(Listeners.class.getName());
  private static final int BEAT_SECONDS = 20;
  private static final int MOMENT_MILLIS = 200;

  private final List<Listening> all = new CopyOnWriteArrayList<>();

  @Inject private CaseChanges changes;
  @Inject private Admissions admissions;
  @Inject private Clock clock;
  @Resource private ManagedScheduledExecutorService executor;
  private @Nullable ScheduledFuture<?> beating;
  private volatile Instant beatAt = Instant.EPOCH;
  private @Nullable ServerState server;
  private boolean ending;

  @SuppressWarnings("NullAway.Init")
  public Listeners() {}

  @PostConstruct
  void hearServer() {
    server = ServerState.heard(this::endAll, this::beginAgain);
  }

  private synchronized void endAll() {
    ending = true;
    all.forEach(this::remove);
  }

  private synchronized void beginAgain() {
    ending = false;
  }

  /**
   * Begins to tell a page of what changes in the scope of the person who calls. Of too many pages
   * of one person the oldest makes room: it is the one that was left, which only its next beat
   * would find out.
   *
   * @return false while the server stops: nobody is added any more
   */
  synchronized boolean add(Listening page) {
    if (ending) {
      return false;
    }
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
      beatAt = clock.instant();
      beating =
          executor.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }
    return true;
  }

  private void beat() {
    try {
      Instant now = clock.instant();
      List<String> left = admissions.leftBetween(beatAt, now);
      beatAt = now;
      all.stream().filter(each -> left.contains(each.person)).forEach(this::remove);
    } catch (RuntimeException failed) { // asked again at the next beat, which has to come
      LOG.log(Level.WARNING, "who left could not be asked", failed);
    }
    all.forEach(Listening::beat);
    all.removeIf(Listening::isOver);
  }

  /** The page of this name; null if there is none, or no more. */
  @Nullable Listening named(@Nullable String name) {
    return all.stream().filter(each -> each.name.equals(name)).findFirst().orElse(null);
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
    ServerState heard = server;
    if (heard != null) {
      heard.close();
    }
    ScheduledFuture<?> its = beating;
    if (its != null) {
      its.cancel(false);
    }
    all.forEach(this::remove);
  }
}
