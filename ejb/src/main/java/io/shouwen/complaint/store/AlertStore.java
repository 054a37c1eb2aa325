package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.DispatchPart;
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
import java.util.Optional;
import java.util.Set;

/** What has to be known of a case to tell people of it, in one statement. */
@ApplicationScoped
@Unscoped(Because.BY_ITSELF)
public class AlertStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public AlertStore() {}

  /** The facts of a case that exists. */
  public AlertRecord facts(long complaintId) {
    return entities
        .createQuery(
            """
            select new io.shouwen.complaint.store.AlertRecord(c.id, c.version, c.number,
              c.reception.subject, c.classification.severity, c.classification.emergency,
              c.confidential, c.reception.receivedAt, c.projectId, p.name, u.label,
              c.reception.place, c.reception.complainantName, c.reception.phone, c.ownerId,
              c.offeredToId, c.inChargeId, c.stage, c.waitingFor, c.waitingDepartmentId)
            from Complaint c
              join Project p on p.id = c.projectId
              left join Unit u on u.id = c.reception.unitId
            where c.id = :id
            """,
            AlertRecord.class)
        .setParameter("id", complaintId)
        .getSingleResult();
  }

  /** What has to be known of cases to decide on more time for them, by case. */
  public Map<Long, ExtensionFacts> toDecide(Collection<Long> complaintIds) {
    Map<Long, ExtensionFacts> found = new HashMap<>();
    if (!complaintIds.isEmpty()) {
      entities
          .createQuery(
              """
              select new io.shouwen.complaint.store.ExtensionFacts(c.id, c.version, c.number,
                c.reception.subject, c.classification.severity, c.stage, c.reception.receivedAt,
                c.reception.narrative, c.reception.demand, u.label, c.reception.place, p.name,
                c.reopenCount)
              from Complaint c
                join Project p on p.id = c.projectId
                left join Unit u on u.id = c.reception.unitId
              where c.id in :ids
              """,
              ExtensionFacts.class)
          .setParameter("ids", complaintIds)
          .getResultStream()
          .forEach(facts -> found.put(facts.id(), facts));
    }
    return found;
  }

  public Optional<DispatchPart> part(long partId) {
    return Optional.ofNullable(entities.find(DispatchPart.class, partId));
  }

  /** The parts of a case, the lead first. */
  public List<DispatchPart> parts(long complaintId) {
    return entities
        .createQuery(
            "select t from DispatchPart t where t.complaint.id = :id order by t.lead desc, t.id desc",
            DispatchPart.class)
        .setParameter("id", complaintId)
        .getResultList();
  }

  /** Of these cases the confidential ones that none of these people may see (C-11). */
  public Set<Long> closedTo(Collection<Long> complaintIds, Collection<Long> staffIds) {
    if (complaintIds.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        entities
            .createQuery(
                """
                select c.id from Complaint c where c.id in :ids and c.confidential = :yes
                  and c.ownerId not in :people
                  and (c.offeredToId is null or c.offeredToId not in :people)
                  and c.id not in (select k.complaintId from CaseReader k where k.staffId in :people)
                """,
                Long.class)
            .setParameter("ids", complaintIds)
            .setParameter("yes", true)
            .setParameter("people", staffIds)
            .setFlushMode(FlushModeType.COMMIT) // a case that is being changed is written once
            .getResultList());
  }

  /** Those who are named on a confidential case (C-11). */
  public Set<Long> readers(long complaintId) {
    return new HashSet<>(
        entities
            .createQuery("select k.staffId from CaseReader k where k.complaintId = :id", Long.class)
            .setParameter("id", complaintId)
            .getResultList());
  }
}
