package io.shouwen.operation.store;

import io.shouwen.shared.Environment;
import jakarta.enterprise.inject.spi.CDI;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Notes the queries that took long: in the log and, the latest of this node, for the page of those
 * who run it. Their words with names of parameters, never values. Named in {@code persistence.xml}.
 *
 * <p>What is long is {@code SHOUWEN_SLOW_QUERY_MS}, in milliseconds, 500 without it.
 */
public final class SlowQueries extends SessionEventAdapter {
  private static final Logger LOG = System.getLogger(SlowQueries.class.getName());
  private static final long OTHERWISE = 500;
  private static final int KEPT = 50;
  private static final int LONGEST = 2_000;
  private static final Deque<Slow> LATEST = new ArrayDeque<>();

  private static final ThreadLocal<Deque<Begun>> RUNNING = ThreadLocal.withInitial(ArrayDeque::new);

  private final Duration from;
  private final Supplier<Clock> clock;

  /** As the installation says. */
  public SlowQueries() {
    this(
        Duration.ofMillis(Environment.number("SHOUWEN_SLOW_QUERY_MS", OTHERWISE)),
        () -> CDI.current().select(Clock.class).get());
  }

  SlowQueries(Duration from, Supplier<Clock> clock) {
    this.from = from;
    this.clock = clock;
  }

  private record Begun(DatabaseQuery query, long at) {}

  /**
   * A query that took long.
   *
   * @param at when it ended
   * @param words the query with names of parameters in place of values
   */
  public record Slow(Instant at, Duration took, String words) implements Serializable {}

  /** The latest of this node, the newest first. */
  public static List<Slow> latest() {
    synchronized (LATEST) {
      List<Slow> rows = new ArrayList<>(LATEST);
      Collections.reverse(rows);
      return rows;
    }
  }

  @Override
  public void preExecuteQuery(SessionEvent event) {
    RUNNING.get().push(new Begun(event.getQuery(), System.nanoTime()));
  }

  @Override
  public void postExecuteQuery(SessionEvent event) {
    Deque<Begun> running = RUNNING.get();
    // one that failed was never said to have ended
    while (!running.isEmpty()) {
      Begun begun = running.pop();
      if (begun.query() == event.getQuery()) {
        note(begun.query(), Duration.ofNanos(System.nanoTime() - begun.at()));
        break;
      }
    }
    if (running.isEmpty()) {
      RUNNING.remove();
    }
  }

  private void note(DatabaseQuery query, Duration took) {
    if (took.compareTo(from) < 0) {
      return;
    }
    Slow slow = new Slow(clock.get().instant(), took, words(query));
    synchronized (LATEST) {
      LATEST.addLast(slow);
      if (LATEST.size() > KEPT) {
        LATEST.removeFirst();
      }
    }
    LOG.log(Level.WARNING, "Slow query, {0} ms: {1}", took.toMillis(), slow.words());
  }

  private static String words(DatabaseQuery query) {
    String text = query.getJPQLString();
    if (text == null) {
      String entity =
          query.getReferenceClass() == null ? "" : " " + query.getReferenceClass().getSimpleName();
      text = query.getName() == null ? query.getClass().getSimpleName() + entity : query.getName();
    }
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
