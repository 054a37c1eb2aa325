package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.DispatchPart;
import io.shouwen.complaint.store.AlertRecord;
import io.shouwen.complaint.store.AlertStore;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.boundary.OnDuty;
import io.shouwen.organization.boundary.RememberedRoster;
import io.shouwen.organization.boundary.Roster;
import io.shouwen.organization.domain.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * On whom an obligation of a case waits, and who comes next above them (T-3). Deputies stand in for
 * those on leave; of a confidential case only those hear who may see it (C-11).
 */
@ApplicationScoped
class WhoIsTold {
  private Roster people;
  private AlertStore alerts;

  /** For the container's proxies. */
  @SuppressWarnings("NullAway.Init")
  WhoIsTold() {}

  @Inject
  WhoIsTold(Roster people, AlertStore alerts) {
    this.people = people;
    this.alerts = alerts;
  }

  /** The same, but each place is looked up once: for the steps of a few seconds. */
  WhoIsTold remembering() {
    return new WhoIsTold(new RememberedRoster(people), alerts);
  }

  /** Those who have to do it. */
  Set<OnDuty> waiting(AlertRecord about, Obligation obligation, long key, Instant at) {
    List<OnDuty> told =
        switch (obligation) {
          case SIGN, PART ->
              alerts.part(key).map(part -> department(about, part, at)).orElse(owner(about, at));
          case PASS_TO_CENTRE_MANAGER, PASS_TO_COMPANY_MANAGER, ANSWER, CONTACT, PROMISED_CONTACT ->
              owner(about, at);
          case FOLLOW_UP, SECOND_LOOK -> desk(about, at);
          case FIRST_RESPONSE -> onSite(about, at);
          default -> onWhomTheCaseWaits(about, at);
        };
    return visible(about, told);
  }

  /** The rank of those on whom it waits: 0 for desk and departments. */
  static int rank(AlertRecord about, Obligation obligation) {
    return switch (obligation) {
      case SOLVE, PROMISED_WORK ->
          switch (about.waitingFor()) {
            case CENTRE_SUPERVISOR -> Role.CENTRE_SUPERVISOR.rank();
            case CENTRE_MANAGER -> Role.CENTRE_MANAGER.rank();
            case COMPANY_MANAGER -> Role.COMPANY_MANAGER.rank();
            default -> 0;
          };
      default -> 0;
    };
  }

  /** The managers of a rank, 1 to 4; a higher one means the highest. */
  Set<OnDuty> managers(AlertRecord about, int rank, Instant at) {
    Role role = Role.ofRank(Math.min(rank, Role.GENERAL_MANAGER.rank()));
    return visible(about, managing(role, about, at));
  }

  /** Those on whom the case as a whole waits. */
  Set<OnDuty> onCase(AlertRecord about, Instant at) {
    return visible(about, onWhomTheCaseWaits(about, at));
  }

  /** Those who are on call where the case is (S-5). */
  Set<OnDuty> onCall(AlertRecord about, Instant at) {
    return visible(about, people.onCall(about.projectId(), at));
  }

  /** One person, if they may see the case. */
  Set<OnDuty> person(AlertRecord about, long staffId, Instant at) {
    return visible(about, people.person(staffId, about.projectId(), at));
  }

  /** The heads of a department, and the person if one is named. */
  Set<OnDuty> ofPart(AlertRecord about, DispatchPart part, Instant at) {
    return visible(about, department(about, part, at));
  }

  private List<OnDuty> onWhomTheCaseWaits(AlertRecord about, Instant at) {
    return switch (about.waitingFor()) {
      case OWNER, NOBODY -> owner(about, at);
      case DEPARTMENT ->
          leadPart(about).map(part -> department(about, part, at)).orElse(owner(about, at));
      case CENTRE_SUPERVISOR -> managing(Role.CENTRE_SUPERVISOR, about, at);
      case CENTRE_MANAGER -> managing(Role.CENTRE_MANAGER, about, at);
      case COMPANY_MANAGER -> managing(Role.COMPANY_MANAGER, about, at);
      case FOLLOW_UP -> desk(about, at);
    };
  }

  private Optional<DispatchPart> leadPart(AlertRecord about) {
    return alerts.parts(about.id()).stream().filter(DispatchPart::running).findFirst();
  }

  private List<OnDuty> owner(AlertRecord about, Instant at) {
    List<OnDuty> told = new ArrayList<>(people.person(about.ownerId(), about.projectId(), at));
    if (about.confidential() && people.hasLeft(about.ownerId(), at)) {
      for (long named : alerts.readers(about.id())) { // of those above only the named may know
        told.addAll(people.person(named, about.projectId(), at));
      }
    }
    return told;
  }

  private List<OnDuty> department(AlertRecord about, DispatchPart part, Instant at) {
    Long handler = part.handlerId();
    boolean left = handler != null && people.hasLeft(handler, at);
    List<OnDuty> person =
        handler == null || left ? List.of() : people.person(handler, about.projectId(), at);
    if (!person.isEmpty() && part.signedAt() != null) {
      return person;
    }
    List<OnDuty> all = new ArrayList<>(people.heads(part.departmentId(), at));
    all.addAll(person);
    return all.isEmpty() ? managing(Role.CENTRE_SUPERVISOR, about, at) : all;
  }

  /** Those who hold the role there, or while nobody does the next above them. */
  private List<OnDuty> managing(Role role, AlertRecord about, Instant at) {
    List<OnDuty> found = List.of();
    for (int rank = role.rank(); rank <= Role.GENERAL_MANAGER.rank() && found.isEmpty(); rank++) {
      found = people.holding(Role.ofRank(rank), about.projectId(), at);
    }
    return found;
  }

  private List<OnDuty> desk(AlertRecord about, Instant at) {
    List<OnDuty> desk = new ArrayList<>();
    desk.addAll(people.holding(Role.INTERVIEWER, about.projectId(), at));
    desk.addAll(people.holding(Role.CENTRE_SUPERVISOR, about.projectId(), at));
    return desk;
  }

  private List<OnDuty> onSite(AlertRecord about, Instant at) {
    List<OnDuty> all = new ArrayList<>(owner(about, at));
    alerts.parts(about.id()).stream()
        .filter(DispatchPart::running)
        .forEach(part -> all.addAll(department(about, part, at)));
    all.addAll(managing(Role.CENTRE_SUPERVISOR, about, at));
    all.addAll(people.onCall(about.projectId(), at));
    return all;
  }

  private Set<OnDuty> visible(AlertRecord about, List<OnDuty> people) {
    Set<OnDuty> told = new LinkedHashSet<>(people);
    if (about.confidential()) {
      Set<Long> readers = alerts.readers(about.id());
      told.removeIf(
          p ->
              p.staffId() != about.ownerId()
                  && !Long.valueOf(p.staffId()).equals(about.offeredToId())
                  && !readers.contains(p.staffId()));
    }
    return told;
  }
}
