package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ContactView;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.boundary.RelatedView;
import io.shouwen.complaint.boundary.ThirdPartyView;
import io.shouwen.complaint.domain.CaseEvent;
import io.shouwen.complaint.domain.CaseLink;
import io.shouwen.complaint.domain.CaseReader;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Contact;
import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.complaint.domain.RequestKey;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.ThirdParty;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps complaints and what belongs to them. */
@ApplicationScoped
public class ComplaintStore {
  private static final int MOST = 100;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public ComplaintStore() {}

  /** A new case, which has its id from now on and is written by {@link #write}. */
  public void add(Complaint complaint) {
    entities.persist(complaint);
  }

  /** New parts of the case have their ids from now on. */
  public void addParts(Complaint complaint) {
    complaint.parts().stream().filter(part -> part.id() == 0).forEach(entities::persist);
  }

  public void add(Contact contact) {
    entities.persist(contact);
  }

  public void add(CaseLink link) {
    entities.persist(link);
  }

  public void add(CaseReader reader) {
    entities.persist(reader);
  }

  public void add(ThirdParty thirdParty) {
    entities.persist(thirdParty);
  }

  public void add(RequestKey key) {
    entities.persist(key);
  }

  /** The case with this number, if the access holds it. */
  public Optional<Complaint> byNumber(String number, CaseAccess access) {
    if (access.hidesAll()) {
      return Optional.empty();
    }
    return access
        .bind(
            entities.createQuery(
                "select c from Complaint c where c.number = :number and " + access.condition(),
                Complaint.class))
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /**
   * Writes the case and its new events; the version rises by one even when only something around
   * the case changed, so that a page which did not show it is older than the case. At once, for
   * references by id tell the provider nothing about the order of inserts.
   */
  public void write(Complaint complaint, List<CaseEvent> events) {
    if (complaint.version() > 0) {
      entities.lock(complaint, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    entities.flush();
    for (CaseEvent event : events) {
      entities.persist(event.belongsTo(complaint.id(), complaint.version()));
    }
    entities.flush();
  }

  /** Something that happened to the case by itself; its version stays. */
  public void add(CaseEvent event) {
    entities.persist(event);
  }

  /** All events of a case, the oldest first. */
  @Unscoped(Because.LET_IN)
  public List<CaseEvent> events(long complaintId) {
    return entities
        .createQuery(
            "select e from CaseEvent e where e.complaintId = :complaint order by e.caseVersion, e.id",
            CaseEvent.class)
        .setParameter("complaint", complaintId)
        .setFlushMode(FlushModeType.COMMIT) // a case that is being changed is written once
        .getResultList();
  }

  /** What happened after the version, the oldest first. */
  @Unscoped(Because.LET_IN)
  public List<EventView> eventsSince(long complaintId, long version) {
    return entities
        .createQuery(
            EventRows.SELECT
                + " where e.complaintId = :complaint and e.caseVersion > :version order by e.id",
            EventView.class)
        .setParameter("complaint", complaintId)
        .setParameter("version", version)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** The followers of a lead case that are still open (C-9). */
  @Unscoped(Because.LET_IN)
  public List<Complaint> openFollowers(long leadId) {
    return entities
        .createQuery(
            "select c from Complaint c where c.leadCaseId = :lead and c.stage in :open order by"
                + " c.id",
            Complaint.class)
        .setParameter("lead", leadId)
        .setParameter("open", Stage.OPEN)
        .getResultList();
  }

  @Unscoped(Because.LET_IN)
  public Optional<Complaint> find(long id) {
    return Optional.ofNullable(entities.find(Complaint.class, id));
  }

  @Unscoped(Because.LET_IN)
  public Changed changed(long complaintId) {
    Complaint complaint = entities.find(Complaint.class, complaintId);
    return new Changed(complaint.number(), complaint.version(), complaint.stage());
  }

  @Unscoped(Because.OWN)
  public Optional<RequestKey> request(long staffId, String key) {
    return entities
        .createQuery(
            "select k from RequestKey k where k.staffId = :staff and k.key = :key",
            RequestKey.class)
        .setParameter("staff", staffId)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** Ids of the people named on a case (C-11). */
  @Unscoped(Because.LET_IN)
  public List<Long> readers(long complaintId) {
    return entities
        .createQuery(
            "select k.staffId from CaseReader k where k.complaintId = :complaint", Long.class)
        .setParameter("complaint", complaintId)
        .getResultList();
  }

  @Unscoped(Because.LET_IN)
  public void forgetReaders(long complaintId) {
    entities
        .createQuery(
            "select k from CaseReader k where k.complaintId = :complaint", CaseReader.class)
        .setParameter("complaint", complaintId)
        .getResultList()
        .forEach(entities::remove);
    entities.flush(); // else those named anew come first
  }

  /** The contacts of a case, the newest first. */
  @Unscoped(Because.LET_IN)
  public Page<ContactView> contacts(long complaintId, PageRequest wanted) {
    List<ContactView> rows =
        entities
            .createQuery(
                """
                select new io.shouwen.complaint.boundary.ContactView(k.contactedAt, k.byName, k.method,
                  k.said, k.contradiction, k.promise, k.promisedAt)
                from Contact k where k.complaintId = :complaint order by k.contactedAt desc, k.id desc
                """,
                ContactView.class)
            .setParameter("complaint", complaintId)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        entities
            .createQuery(
                "select count(k) from Contact k where k.complaintId = :complaint", Long.class)
            .setParameter("complaint", complaintId)
            .getSingleResult();
    return new Page<>(rows, wanted.number(), wanted.size(), total);
  }

  @Unscoped(Because.LET_IN)
  public Optional<CaseLink> link(long oneId, long otherId) {
    return entities
        .createQuery(
            """
            select l from CaseLink l where (l.complaintId = :one and l.otherId = :other)
              or (l.complaintId = :other and l.otherId = :one)
            """,
            CaseLink.class)
        .setParameter("one", oneId)
        .setParameter("other", otherId)
        .getResultStream()
        .findFirst();
  }

  /** How many earlier cases this one repeats. */
  @Unscoped(Because.LET_IN)
  public long repeats(long complaintId) {
    entities.flush();
    return entities
        .createQuery(
            "select count(l) from CaseLink l where l.complaintId = :complaint and l.kind = :kind",
            Long.class)
        .setParameter("complaint", complaintId)
        .setParameter("kind", LinkKind.REPEAT_OF)
        .getSingleResult();
  }

  public void unlink(long oneId, long otherId) {
    link(oneId, otherId).ifPresent(entities::remove);
  }

  /**
   * What is linked to a case in either direction, then its lead and the followers of the same lead.
   */
  public List<RelatedView> linked(long complaintId, CaseAccess access) {
    String row =
        """
        select new io.shouwen.complaint.boundary.RelatedView(c.number, c.reception.subject,
          c.classification.severity, c.stage, c.reception.receivedAt, c.reception.place%s)
        """;
    List<RelatedView> related =
        new ArrayList<>(
            access
                .bind(
                    entities.createQuery(
                        row.formatted(", l.kind")
                            + """
                            from CaseLink l, Complaint c
                            where ((l.complaintId = :id and c.id = l.otherId)
                              or (l.otherId = :id and c.id = l.complaintId)) and
                            """
                            + access.condition()
                            + " order by c.id desc",
                        RelatedView.class))
                .setParameter("id", complaintId)
                .setMaxResults(MOST)
                .getResultList());
    related.addAll(
        access
            .bind(
                entities.createQuery(
                    row.formatted("")
                        + """
                        from Complaint c, Complaint me
                        where me.id = :id and c.id <> :id
                          and (c.id = me.leadCaseId or c.leadCaseId = me.id) and
                        """
                        + access.condition()
                        + " order by c.id desc",
                    RelatedView.class))
            .setParameter("id", complaintId)
            .setMaxResults(MOST)
            .getResultList());
    return related;
  }

  /** To whom a case was handed outside, the newest first. */
  @Unscoped(Because.LET_IN)
  public List<ThirdPartyView> thirdParties(long complaintId) {
    return entities
        .createQuery(
            """
            select new io.shouwen.complaint.boundary.ThirdPartyView(t.kind, t.name, t.contact, t.reason,
              t.byName, t.handedAt)
            from ThirdParty t where t.complaintId = :complaint order by t.handedAt desc
            """,
            ThirdPartyView.class)
        .setParameter("complaint", complaintId)
        .setMaxResults(MOST)
        .getResultList();
  }
}
