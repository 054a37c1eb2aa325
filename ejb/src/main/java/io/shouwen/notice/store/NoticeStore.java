package io.shouwen.notice.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.notice.domain.Notice;
import io.shouwen.notice.domain.NoticeLine;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finders of notices and their lines. */
@ApplicationScoped
@Unscoped(Because.OWN)
public class NoticeStore {
  /** A person's notices, but for those about a case that was made confidential since (C-11). */
  private static final String OWN =
      """
       from Notice n left join Complaint c on c.number = n.subject
      where n.staffId = :staff and (c.number is null or c.confidential = :openToScope
        or c.ownerId = :staff or c.offeredToId = :staff
        or c.id in (select k.complaintId from CaseReader k where k.staffId = :staff))
      """;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public NoticeStore() {}

  public void add(Notice notice) {
    entities.persist(notice);
  }

  public void add(NoticeLine line) {
    entities.persist(line);
  }

  /**
   * Somebody who is to be told something.
   *
   * @param told true when they were told this already
   * @param chose true when they have a preference
   */
  public record Reader(boolean told, boolean chose) {}

  /**
   * Who is to be told this, in one statement; empty when there is no such member of staff. Selects
   * no ids, for a missing number of a row that is not there would be read as 0.
   */
  public Optional<Reader> reader(long staffId, String key, Instant now) {
    return entities
        .createQuery(
            """
            select l.key, p.channels from Staff s
              left join KeptPreference p on p.staffId = s.id
              left join NoticeLine l on l.staffId = s.id and l.key = :key
            where s.id = :staff and (s.leavesAt is null or s.leavesAt > :now)
            """,
            Object[].class)
        .setFlushMode(FlushModeType.COMMIT) // what is told together is written together
        .setParameter("staff", staffId)
        .setParameter("now", now)
        .setParameter("key", key)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(found -> new Reader(found[0] != null, found[1] != null));
  }

  /** The newest unread notice about the subject, for a line more; others wait for it. */
  public Optional<Notice> unreadAbout(long staffId, String subject) {
    return entities
        .createQuery(
            """
            select n from Notice n
            where n.staffId = :staff and n.subject = :subject and n.readAt is null
            order by n.id desc
            """,
            Notice.class)
        .setParameter("staff", staffId)
        .setParameter("subject", subject)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(this::locked)
        .filter(notice -> notice.readAt() == null);
  }

  private Notice locked(Notice notice) {
    entities.refresh(notice, LockModeType.PESSIMISTIC_WRITE);
    return notice;
  }

  public Optional<Notice> own(long id, long staffId) {
    return Optional.ofNullable(entities.find(Notice.class, id))
        .filter(notice -> notice.staffId() == staffId);
  }

  /** How many the person has not read, counted up to {@code most} and no further. */
  public int unread(long staffId, int most) {
    return entities
        .createQuery("select n.id" + OWN + " and n.readAt is null", Long.class)
        .setParameter("staff", staffId)
        .setParameter("openToScope", false)
        .setMaxResults(most)
        .getResultList()
        .size();
  }

  /** A person's notices: the unread first (nulls are the highest), then the latest. */
  public Page<Notice> page(long staffId, PageRequest wanted) {
    List<Notice> rows =
        entities
            .createQuery(
                "select n" + OWN + " order by n.readAt desc, n.toldAt desc, n.id desc",
                Notice.class)
            .setParameter("staff", staffId)
            .setParameter("openToScope", false)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        entities
            .createQuery("select n.id" + OWN, Long.class)
            .setParameter("staff", staffId)
            .setParameter("openToScope", false)
            .setMaxResults(Page.COUNT_CAP)
            .getResultList()
            .size();
    return new Page<>(rows, wanted.number(), wanted.size(), total);
  }

  /** The lines of these notices, in the order in which they were told. */
  public List<NoticeLine> lines(Collection<Long> noticeIds) {
    return noticeIds.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select l from NoticeLine l where l.notice.id in :ids order by l.toldAt, l.id",
                NoticeLine.class)
            .setParameter("ids", noticeIds)
            .getResultList();
  }

  /** The person has seen all of them. */
  @PastTheGate("what somebody has read")
  public void readAll(long staffId, Instant now) {
    entities
        .createQuery(
            """
            update Notice n set n.readAt = :now where n.staffId = :staff and n.readAt is null
            """)
        .setParameter("now", now)
        .setParameter("staff", staffId)
        .executeUpdate();
  }

  /** Lets go of what was read before then. */
  @PastTheGate("what was read long ago goes by itself")
  public void dropReadBefore(Instant then) {
    entities
        .createQuery(
            """
            delete from NoticeLine l
            where l.notice.id in (select n.id from Notice n where n.readAt < :then)
            """)
        .setParameter("then", then)
        .executeUpdate();
    entities
        .createQuery("delete from Notice n where n.readAt < :then")
        .setParameter("then", then)
        .executeUpdate();
  }
}
