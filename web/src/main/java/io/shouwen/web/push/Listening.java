package io.shouwen.web.push;

import io.shouwen.complaint.boundary.CaseChanges;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One open page that listens. Written to by one thread at a time. */
final class Listening {
  final String person;
  final String session;
  private final AsyncContext connection;
  private final AtomicBoolean pending = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile CaseChanges.@Nullable Watch watch;
  private volatile @Nullable Future<?> telling;

  Listening(String person, String session, AsyncContext connection) {
    this.person = person;
    this.session = session;
    this.connection = connection;
  }

  void watchedBy(CaseChanges.Watch its) {
    watch = its;
  }

  void toldBy(Future<?> its) {
    telling = its;
  }

  /** True for the first change since the last one was told: several in a row are told as one. */
  boolean hasChange() {
    return pending.compareAndSet(false, true);
  }

  /** Says that the to-do list may have changed. */
  void tell() {
    pending.set(false);
    send("event: todo\ndata: \n\n");
  }

  /** A comment, which keeps the connection and finds out whether somebody is still there. */
  void beat() {
    send(": \n\n");
  }

  /** Sends; a page that is gone ends the listening. */
  void send(String text) {
    if (over.get()) {
      return;
    }
    try {
      synchronized (this) {
        OutputStream out = connection.getResponse().getOutputStream();
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
      try {
        connection.complete();
      } catch (IllegalStateException completed) {
        // the container was quicker
      }
    }
  }
}
