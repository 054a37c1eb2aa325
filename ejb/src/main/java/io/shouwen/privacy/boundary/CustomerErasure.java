package io.shouwen.privacy.boundary;

import io.shouwen.complaint.boundary.FileReception;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.privacy.domain.Anonymisation;
import io.shouwen.privacy.store.ErasureStore;
import io.shouwen.privacy.store.ErasureStore.OwnCase;
import io.shouwen.privacy.store.ErasureStore.Person;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a customer anonymous (PIPL): names, numbers and texts go from everywhere, figures stay. All
 * or nothing; done again it reaches only what came in since.
 */
@Stateless
@RolesAllowed({Role.Names.QUALITY, Role.Names.ADMINISTRATOR})
public class CustomerErasure {
  @Inject private Callers callers;
  @Inject private ErasureStore erasures;
  @Inject private FileReception files;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CustomerErasure() {}

  /** That it was done. */
  public record Done(Instant at, String byName, String reason, int cases, int files)
      implements Serializable {}

  /** Who made the customer anonymous and why, if somebody did. */
  public Optional<Done> done(long customerId) {
    require(erasures.person(customerId), callers.current());
    return erasures.done(customerId).map(CustomerErasure::view);
  }

  /**
   * Makes the customer anonymous.
   *
   * @param reason why, for the record; without a name
   * @param typed the customer's number, typed again
   * @throws RuleViolation {@code customer.unknown}, {@code privacy.open-cases}, {@code
   *     privacy.reason}, {@code privacy.not-confirmed}
   */
  public Done anonymise(long customerId, String reason, String typed) {
    Actor actor = callers.current();
    Instant now = clock.instant();
    Person person = require(erasures.locked(customerId), actor);
    List<OwnCase> cases = erasures.cases(customerId);
    RuleViolation.unless(cases.stream().noneMatch(c -> c.stage().isOpen()), "privacy.open-cases");
    Anonymisation asked =
        new Anonymisation(customerId, person.projectId(), reason, typed, actor, now);
    List<OwnCase> fresh = cases.stream().filter(c -> !c.anonymised()).toList();
    List<String> keys = new ArrayList<>(erasures.fileKeys(customerId));
    keys.addAll(erasures.dropDrafts(customerId, person));
    erasures.overwrite(customerId, person, now);
    erasures.tellHistory(fresh, actor, now);
    keys.forEach(files::drop);
    Anonymisation record =
        erasures
            .done(customerId)
            .orElseGet(
                () -> {
                  erasures.add(asked);
                  return asked;
                });
    record.reached(fresh.size(), keys.size());
    return view(record);
  }

  private static Person require(Optional<Person> found, Actor actor) {
    return found
        .filter(p -> actor.scope().holds(p.projectId()))
        .orElseThrow(() -> new RuleViolation("customer.unknown"));
  }

  private static Done view(Anonymisation a) {
    return new Done(a.doneAt(), a.byName(), a.reason(), a.cases(), a.files());
  }
}
