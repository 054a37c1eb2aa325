package io.shouwen.complaint.boundary;

import io.shouwen.organization.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Numbers that are shown again and again (what waits for somebody, how many cases a list has), kept
 * for the caller until a case in their scope changes, here or on another node, and never longer
 * than {@link #LASTING}: what comes due, who is away and who left changes them without a case being
 * changed (N-1).
 */
@ApplicationScoped
public class KeptCounts {
  /** Nothing kept is older. */
  static final Duration LASTING = Duration.ofSeconds(15);

  private static final int MOST = 5_000;

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private Clock clock;

  /** For the container's proxies. */
  @SuppressWarnings("NullAway.Init")
  KeptCounts() {}

  @Inject
  KeptCounts(Clock clock) {
    this.clock = clock;
  }

  /** Of whom, with the roles and the scope they have: with others it is another number. */
  private record Key(Object counted, Actor actor) {}

  private record Kept(Object count, Instant at) {}

  /**
   * The number kept, or counted now.
   *
   * @param kind what sort of number it is
   * @param actor whose
   */
  public <T> T of(Class<T> kind, Actor actor, Supplier<T> counting) {
    return of(kind, kind, actor, counting);
  }

  /**
   * The number kept, or counted now, when there are several of a kind.
   *
   * @param counted what it is the number of; a value
   * @param actor whose
   */
  public <T> T of(Class<T> kind, Object counted, Actor actor, Supplier<T> counting) {
    Key key = new Key(counted, actor);
    Instant now = clock.instant();
    Kept known = kept.get(key);
    if (known != null && !now.isBefore(known.at()) && now.isBefore(known.at().plus(LASTING))) {
      return kind.cast(known.count());
    }
    long before = changes.get();
    T number = counting.get();
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(key, new Kept(number, now));
    if (changes.get() != before) {
      kept.remove(key); // a case changed meanwhile, perhaps unseen
    }
    return number;
  }

  /** Cases changed in these projects. */
  void changed(Set<Long> projects) {
    changes.incrementAndGet();
    kept.keySet().removeIf(key -> projects.stream().anyMatch(key.actor().scope()::holds));
  }

  /** Cases changed, nobody knows where. */
  void anyChanged() {
    changes.incrementAndGet();
    kept.clear();
  }
}
