package io.shouwen.complaint.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The numbers of what waits")
class KeptCountsTest {
  private final MovedClock clock = new MovedClock();
  private final KeptCounts counts = new KeptCounts(clock);
  private int counted;

  private static Actor of(Role role, Scope scope) {
    return new Actor(11, "somebody", "Somebody", Set.of(role), scope, null);
  }

  private static final Actor DESK = of(Role.RECEPTIONIST, Scope.projects(Set.of(1L, 2L)));

  private int count(Actor actor) {
    return counts.of(Integer.class, actor, () -> ++counted);
  }

  @Test
  @DisplayName("are counted anew when a case in scope changes, and not for another project's")
  void changes() {
    assertEquals(1, count(DESK));
    counts.changed(Set.of(3L));
    assertEquals(1, count(DESK));
    counts.changed(Set.of(3L, 2L));
    assertEquals(2, count(DESK));
    counts.anyChanged();
    assertEquals(3, count(DESK));
  }

  @Test
  @DisplayName("are never older than fifteen seconds, whichever way the clock goes")
  void age() {
    assertEquals(1, count(DESK));
    clock.move(KeptCounts.LASTING.minusNanos(1));
    assertEquals(1, count(DESK));
    clock.move(Duration.ofNanos(1));
    assertEquals(2, count(DESK));
    clock.move(Duration.ofSeconds(-1));
    assertEquals(3, count(DESK));
  }

  @Test
  @DisplayName("are others with another role, another scope or of another kind")
  void others() {
    assertEquals(1, count(DESK));
    assertEquals(2, count(of(Role.HANDLER, DESK.scope())));
    assertEquals(3, count(of(Role.RECEPTIONIST, Scope.wholeGroup())));
    assertEquals(9L, counts.of(Long.class, DESK, () -> 9L));
    assertEquals(5, counts.of(Integer.class, CaseFilter.containing("梯"), DESK, () -> 5));
    assertEquals(6, counts.of(Integer.class, CaseFilter.containing("灯"), DESK, () -> 6));
    assertEquals(5, counts.of(Integer.class, CaseFilter.containing("梯"), DESK, () -> 7));
    assertEquals(1, count(DESK));
  }

  @Test
  @DisplayName("are not kept when a case changed while they were counted")
  void meanwhile() {
    int first =
        counts.of(
            Integer.class,
            DESK,
            () -> {
              counts.changed(Set.of(1L));
              return ++counted;
            });
    assertEquals(1, first);
    assertEquals(2, count(DESK));
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.EPOCH;

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
