package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Another roster, asked once for each place and then remembered, whatever the instant: for work
 * that is over within seconds. Used by one thread.
 */
public final class RememberedRoster implements Roster {
  private final Roster asked;
  private final Map<Held, List<OnDuty>> holding = new HashMap<>();
  private final Map<Long, List<OnDuty>> heads = new HashMap<>();
  private final Map<Known, List<OnDuty>> people = new HashMap<>();
  private final Map<Long, Boolean> left = new HashMap<>();
  private final Map<Long, List<OnDuty>> onCall = new HashMap<>();

  public RememberedRoster(Roster asked) {
    this.asked = asked;
  }

  private record Held(Role role, long projectId) {}

  private record Known(long staffId, long projectId) {}

  @Override
  public List<OnDuty> holding(Role role, long projectId, Instant at) {
    return holding.computeIfAbsent(
        new Held(role, projectId), place -> asked.holding(role, projectId, at));
  }

  @Override
  public List<OnDuty> heads(long departmentId, Instant at) {
    return heads.computeIfAbsent(departmentId, id -> asked.heads(id, at));
  }

  @Override
  public List<OnDuty> person(long staffId, long projectId, Instant at) {
    return people.computeIfAbsent(
        new Known(staffId, projectId), known -> asked.person(staffId, projectId, at));
  }

  @Override
  public boolean hasLeft(long staffId, Instant at) {
    return left.computeIfAbsent(staffId, id -> asked.hasLeft(id, at));
  }

  @Override
  public List<OnDuty> onCall(long projectId, Instant at) {
    return onCall.computeIfAbsent(projectId, id -> asked.onCall(id, at));
  }
}
