package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.PartState;
import io.shouwen.customer.domain.Desk;
import io.shouwen.customer.domain.PersonalValues;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who the customers of cases are, for hiding them from those who do not work on these (C-11). */
@ApplicationScoped
@Unscoped(Because.LET_IN)
public class CasePersons {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public CasePersons() {}

  /**
   * What is to be hidden from somebody, by the number of the case; a case on which they work is not
   * among the keys. At most two statements, and none for the desk.
   */
  public Map<String, PersonalValues> hiddenFrom(Actor actor, Collection<String> numbers) {
    Map<String, PersonalValues> hidden = new HashMap<>();
    if (numbers.isEmpty() || Desk.serves(actor)) {
      return hidden;
    }
    Viewer viewer = new Viewer(actor);
    List<PersonRecord> persons =
        entities
            .createQuery(
                """
                select new io.shouwen.complaint.store.PersonRecord(c.number, c.ownerId,
                  c.offeredToId, c.inChargeId, c.waitingFor, c.waitingDepartmentId,
                  c.reception.complainantName, c.reception.phone, u.label)
                from Complaint c left join Unit u on u.id = c.reception.unitId
                where c.number in :numbers
                """,
                PersonRecord.class)
            .setFlushMode(FlushModeType.COMMIT) // a case that is being changed is written once
            .setParameter("numbers", numbers)
            .getResultList();
    Set<String> ofDepartment = ofDepartment(actor, numbers);
    for (PersonRecord person : persons) {
      if (!person.concerns(viewer) && !ofDepartment.contains(person.number())) {
        hidden.put(person.number(), person.values());
      }
    }
    return hidden;
  }

  private Set<String> ofDepartment(Actor actor, Collection<String> numbers) {
    Long department = actor.departmentId();
    if (department == null || !(actor.is(Role.HANDLER) || actor.is(Role.DEPARTMENT_HEAD))) {
      return Set.of();
    }
    return new HashSet<>(
        entities
            .createQuery(
                """
                select t.complaint.number from DispatchPart t
                where t.complaint.number in :numbers and t.departmentId = :department
                  and t.state <> :returned
                """,
                String.class)
            .setFlushMode(FlushModeType.COMMIT)
            .setParameter("numbers", numbers)
            .setParameter("department", department)
            .setParameter("returned", PartState.RETURNED)
            .getResultList());
  }
}
