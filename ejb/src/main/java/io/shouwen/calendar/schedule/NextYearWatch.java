package io.shouwen.calendar.schedule;

import io.shouwen.calendar.boundary.NextYearWarning;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/**
 * Looks once a day, on each node: what is told has a key, so that two nodes tell it once. It needs
 * no catching up, for the next day says the same.
 */
@Singleton
@PermitAll
@RunAs(Role.Names.ADMINISTRATOR)
@DependsOn("SchemaMigration")
public class NextYearWatch {
  @Inject private NextYearWarning warning;

  @SuppressWarnings("NullAway.Init")
  public NextYearWatch() {}

  @Schedule(hour = "6", minute = "10", persistent = false)
  void look() {
    warning.tell();
  }
}
