package io.shouwen.planted.complaint.schedule;

import jakarta.ejb.Schedule;

/** Planted: a timer that the server would keep. */
public class PersistentTimer {
  @Schedule
  void tick() {}
}
