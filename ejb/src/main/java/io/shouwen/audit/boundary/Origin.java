package io.shouwen.audit.boundary;

import io.shouwen.audit.domain.Way;
import io.shouwen.shared.LogContext;
import org.jspecify.annotations.Nullable;

/**
 * From where the requests of this thread come: said by the filters of the pages and of REST, for as
 * long as they work on a request. Without it work happens by itself.
 */
public final class Origin {
  private static final ThreadLocal<@Nullable Origin> CURRENT = new ThreadLocal<>();

  private final Way way;
  private final String address;

  private Origin(Way way, String address) {
    this.way = way;
    this.address = address;
  }

  /** A request that is worked on. */
  public interface Request {
    /** The work is over; what comes next in this thread comes from elsewhere. */
    void end();
  }

  /**
   * A request begins in this thread.
   *
   * @param address of the client
   */
  public static Request of(Way way, String address) {
    Origin before = CURRENT.get();
    CURRENT.set(new Origin(way, address));
    return () -> {
      if (before == null) {
        CURRENT.remove();
        LogContext.clear();
      } else {
        CURRENT.set(before);
      }
    };
  }

  static Way way() {
    Origin current = CURRENT.get();
    return current == null ? Way.SYSTEM : current.way;
  }

  static @Nullable String address() {
    Origin current = CURRENT.get();
    return current == null ? null : current.address;
  }
}
