package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.DispatchPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has to be known of a case to tell people of it, in one statement. */
@ApplicationScoped
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
              c.confidential, c.projectId, p.name, u.label, c.reception.place, c.ownerId,
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

  /** Those who are named on a confidential case (C-11). */
  public Set<Long> readers(long complaintId) {
    return new HashSet<>(
        entities
            .createQuery("select k.staffId from CaseReader k where k.complaintId = :id", Long.class)
            .setParameter("id", complaintId)
            .getResultList());
  }
}
