package io.shouwen.deadline.boundary;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * While it lasts the alarm clock of this node sweeps nothing: the demo's past is being made, whose
 * steps are taken at the time at which they were due.
 */
@ApplicationScoped
public class QuietTime {
  private volatile boolean lasts;

  public void begin() {
    lasts = true;
  }

  public void end() {
    lasts = false;
  }

  public boolean lasts() {
    return lasts;
  }
}
