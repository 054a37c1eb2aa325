package io.shouwen.approval.boundary;

import io.shouwen.approval.domain.Power;
import io.shouwen.organization.boundary.People;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The powers of somebody to decide: their own, and those of the people they stand in for. */
@ApplicationScoped
class Powers {
  @Inject private People people;

  @SuppressWarnings("NullAway.Init")
  Powers() {}

  /** The own one first, also without a rank: it says what lies in their scope. */
  List<Power> of(Actor actor, Instant at) {
    List<Power> powers = new ArrayList<>();
    powers.add(new Power(actor.staffId(), actor.name(), actor.rank(), actor.scope()));
    for (long absent : people.standsInFor(actor.staffId(), at)) {
      int rank = people.rolesOf(absent).stream().mapToInt(Role::rank).max().orElse(0);
      if (rank > 0) {
        powers.add(new Power(absent, people.nameOf(absent), rank, people.scopeOf(absent)));
      }
    }
    return powers;
  }
}
