package io.shouwen.planted.complaint.domain;

import java.time.Instant;

/** Planted: somebody looks at the wall. */
public class ReadsTheTime {
  public Instant read() {
    return Instant.now();
  }
}
