package io.shouwen.demo;

import io.shouwen.demo.store.DemoStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** Remembers how far the making came, each mark in a transaction of its own. */
@Stateless
@PermitAll
public class DemoMarks {
  @Inject private DemoStore store;

  @SuppressWarnings("NullAway.Init")
  public DemoMarks() {}

  /** True when the mark was set by an earlier start. */
  public boolean has(String name) {
    return store.isMarked(name);
  }

  public void set(String name, Instant now) {
    store.mark(name, now);
  }
}
