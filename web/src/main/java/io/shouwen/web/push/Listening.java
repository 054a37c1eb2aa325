package io.shouwen.web.push;

import io.shouwen.complaint.boundary.CaseChanges;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One open page that listens: named first, within the person's session, then connected by that
 * name. Changes between the two are told when it is connected. Written to by one thread at a time.
 */
final class Listening {
  private static final String CHANGE = "event: todo\ndata: \n\n";

  /** What the page connects by: nobody can guess it, and it serves once. */
  final String name = UUID.randomUUID().toString();

  final String person;
  final String session;
  private final AtomicReference<@Nullable AsyncContext> connection = new AtomicReference<>();
  private final AtomicBoolean pending = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile CaseChanges.@Nullable Watch watch;
  private volatile @Nullable Future<?> telling;
  private volatile boolean awaited;

  Listening(String person, String session) {
    this.person = person;
    this.session = session;
  }

  void watchedBy(CaseChanges.Watch its) {
    watch = its;
  }

  void toldBy(Future<?> its) {
    telling = its;
  }

  boolean isConnected() {
    return connection.get() != null;
  }

  /** False if it is connected already, or over. */
  boolean connect(AsyncContext its) {
    return !over.get() && connection.compareAndSet(null, its);
  }

  /** True for the first change since the last one was told: several in a row are told as one. */
  boolean hasChange() {
    return pending.compareAndSet(false, true);
  }

  /** Says that the to-do list may have changed; what nobody hears yet stays to be said. */
  void tell() {
    if (isConnected() && pending.compareAndSet(true, false)) {
      send(CHANGE);
    }
  }

  /**
   * A comment, which keeps the connection and finds out whether somebody is still there. Who has
   * not connected from one beat to the next does not come.
   */
  void beat() {
    if (isConnected()) {
      send(": \n\n");
    } else if (awaited) {
      end();
    } else {
      awaited = true;
    }
  }

  /** Sends; a page that is gone ends the listening. */
  void send(String text) {
    AsyncContext its = connection.get();
    if (its == null || over.get()) {
      return;
    }
    try {
      synchronized (this) {
        OutputStream out = its.getResponse().getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException | IllegalStateException gone) {
      end();
    }
  }

  boolean isOver() {
    return over.get();
  }

  /** Ends it once, whoever finds out. */
  void end() {
    if (over.compareAndSet(false, true)) {
      CaseChanges.Watch its = watch;
      if (its != null) {
        its.close();
      }
      Future<?> waiting = telling;
      if (waiting != null) {
        waiting.cancel(false);
      }
      AsyncContext open = connection.get();
      if (open != null) {
        try {
          open.complete();
        } catch (IllegalStateException completed) {
          // the container was quicker
        }
      }
    }
  }
}
