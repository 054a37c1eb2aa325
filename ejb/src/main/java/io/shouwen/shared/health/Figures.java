package io.shouwen.shared.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Figures of a feature among the server's metrics, as long as the feature is there and this is
 * held. By the registry's own methods, for what builders register never leaves the server's
 * registry for applications.
 */
public final class Figures<T> implements AutoCloseable {
  private final MeterRegistry registry;
  private final Supplier<T> seen;
  private final List<String> kept = new ArrayList<>();

  /**
   * Of one source.
   *
   * @param seen asked each time a figure is collected
   */
  public Figures(MeterRegistry registry, Supplier<T> seen) {
    this.registry = registry;
    this.seen = seen;
  }

  /** A figure that goes up and down; its unit ends its name. */
  public Figures<T> gauge(String name, ToDoubleFunction<T> figure) {
    registry.gauge(name, Tags.empty(), this, all -> figure.applyAsDouble(all.seen.get()));
    kept.add(name);
    return this;
  }

  /** One of several figures of the same name, told apart by a label. */
  public Figures<T> gauge(String name, String label, String value, ToDoubleFunction<T> figure) {
    registry.gauge(name, Tags.of(label, value), this, all -> figure.applyAsDouble(all.seen.get()));
    kept.add(name);
    return this;
  }

  /** A figure that only grows. */
  public Figures<T> counter(String name, ToDoubleFunction<T> figure) {
    registry.more().counter(name, Tags.empty(), this, all -> figure.applyAsDouble(all.seen.get()));
    kept.add(name);
    return this;
  }

  /** Takes them away, so that the next deployment can show its own. */
  @Override
  public void close() {
    kept.forEach(name -> registry.find(name).meters().forEach(registry::remove));
    kept.clear();
  }
}
