package io.shouwen.it.listening;

import io.shouwen.shared.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hears what people are told, in the order in which it is said. */
@ApplicationScoped
public class Told {
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public Told() {}

  /** What was told, and when by the business's clock. */
  public record Heard(Notification what, Instant at) {}

  void hear(@Observes Notification what) {
    heard.add(new Heard(what, clock.instant()));
  }

  /** What was told about a subject, in order. */
  public List<Heard> about(String subject) {
    return heard.stream().filter(h -> h.what().subject().equals(subject)).toList();
  }
}
