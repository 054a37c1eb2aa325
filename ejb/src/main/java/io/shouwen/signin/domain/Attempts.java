package io.shouwen.signin.domain;

import io.shouwen.signin.domain.SlowingLimit.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The failed sign-ins that still count, by name and address, of one node. Of too many the oldest
 * are forgotten. Safe for many threads.
 */
public final class Attempts {
  private static final int REMEMBERED = 20_000;

  private final Map<Subject, SlowingLimit> limits = new EnumMap<>(Subject.class);
  private final Map<Key, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Attempts(Collection<SlowingLimit> limits) {
    limits.forEach(limit -> this.limits.put(limit.subject(), limit));
  }

  private record Key(Subject subject, String value) {}

  private record Failures(int count, Instant last) {}

  /**
   * How long somebody has to wait before they may try again; zero when they need not. Upper and
   * lower case of a name are one.
   */
  public synchronized Duration waitOf(String username, String address, Instant now) {
    Duration longest = Duration.ZERO;
    for (SlowingLimit limit : limits.values()) {
      Failures known = failures.get(key(limit.subject(), username, address));
      if (known != null && !isForgotten(known, limit, now)) {
        Duration left = Duration.between(now, known.last().plus(limit.waitAfter(known.count())));
        longest = left.compareTo(longest) > 0 ? left : longest;
      }
    }
    return longest;
  }

  /** Somebody failed. */
  public synchronized void failed(String username, String address, Instant now) {
    for (SlowingLimit limit : limits.values()) {
      failures.compute(
          key(limit.subject(), username, address),
          (key, known) ->
              new Failures(
                  known == null || isForgotten(known, limit, now) ? 1 : known.count() + 1, now));
    }
  }

  /** Somebody got in: what counts by their name at this address is forgotten, not the address. */
  public synchronized void succeeded(String username, String address) {
    failures.remove(key(Subject.PERSON_AT_ADDRESS, username, address));
  }

  private static boolean isForgotten(Failures known, SlowingLimit limit, Instant now) {
    return known.last().plus(limit.forgottenAfter()).isBefore(now);
  }

  private static Key key(Subject subject, String username, String address) {
    String name = username.toLowerCase(Locale.ROOT);
    return new Key(
        subject,
        switch (subject) {
          case PERSON_AT_ADDRESS -> name + "\n" + address;
          case ADDRESS -> address;
          case PERSON -> name;
        });
  }
}
