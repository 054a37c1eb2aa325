package io.shouwen.planted.complaint.boundary;

import jakarta.ejb.Schedule;

/** Planted: a timer outside of the room for timers. */
public class TimerInBoundary {
  @Schedule(persistent = false)
  void tick() {}
}
