package io.shouwen.notice.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.notice.domain.DeliveryFailure;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.OutboxMessage;
import io.shouwen.notice.domain.OutboxState;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finders of messages on their way out. */
@ApplicationScoped
@Unscoped(Because.BY_ITSELF)
public class OutboxStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public OutboxStore() {}

  /**
   * A message that is due.
   *
   * @param companyId whose endpoint it goes to, null for the group's
   */
  public record Due(long id, @Nullable Long companyId) {}

  /** A message as an administrator sees it, without what it says. */
  public record Row(
      long id,
      long staffId,
      NoticeChannel channel,
      String kind,
      String subject,
      OutboxState state,
      int attempts,
      Instant createdAt,
      Instant dueAt,
      @Nullable Instant sentAt,
      @Nullable DeliveryFailure failure,
      @Nullable String failureDetail,
      @Nullable Instant givenUpAt,
      @Nullable String againByName,
      @Nullable Instant againAt)
      implements Serializable {}

  public void add(OutboxMessage message) {
    entities.persist(message);
  }

  /** The ids of messages to be sent now, the longest due first. */
  public List<Due> due(NoticeChannel channel, Instant now, int most) {
    return entities
        .createQuery(
            """
            select new io.shouwen.notice.store.OutboxStore.Due(m.id, m.companyId)
            from OutboxMessage m
            where m.state = :queued and m.channel = :channel and m.dueAt <= :now
              and (m.claimedUntil is null or m.claimedUntil < :now)
            order by m.dueAt, m.id
            """,
            Due.class)
        .setParameter("queued", OutboxState.QUEUED)
        .setParameter("channel", channel)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Takes a message to send it; nobody else does so until then.
   *
   * @return empty when somebody else was faster, or it is not due any more
   */
  @PastTheGate("which worker has the message")
  public Optional<OutboxMessage> claim(long id, String worker, Instant now, Instant until) {
    int taken =
        entities
            .createQuery(
                """
                update OutboxMessage m set m.claimedBy = :worker, m.claimedUntil = :until
                where m.id = :id and m.state = :queued and m.dueAt <= :now
                  and (m.claimedUntil is null or m.claimedUntil < :now)
                """)
            .setParameter("worker", worker)
            .setParameter("until", until)
            .setParameter("id", id)
            .setParameter("queued", OutboxState.QUEUED)
            .setParameter("now", now)
            .executeUpdate();
    return taken == 1
        ? Optional.ofNullable(entities.find(OutboxMessage.class, id))
        : Optional.empty();
  }

  /** The message that this worker took, to say what became of it. */
  public Optional<OutboxMessage> claimed(long id, String worker) {
    return entities
        .createQuery(
            "select m from OutboxMessage m where m.id = :id and m.claimedBy = :worker",
            OutboxMessage.class)
        .setParameter("id", id)
        .setParameter("worker", worker)
        .getResultStream()
        .findFirst();
  }

  /** Messages about the subject that nobody has tried to send yet, for a line more. */
  public Optional<OutboxMessage> untriedAbout(long staffId, String subject, NoticeChannel channel) {
    return entities
        .createQuery(
            """
            select m from OutboxMessage m
            where m.staffId = :staff and m.subject = :subject and m.channel = :channel
              and m.state = :queued and m.attempts = 0 and m.claimedBy is null
            order by m.id desc
            """,
            OutboxMessage.class)
        .setParameter("staff", staffId)
        .setParameter("subject", subject)
        .setParameter("channel", channel)
        .setParameter("queued", OutboxState.QUEUED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .flatMap(found -> toChange(found.id()))
        .filter(found -> found.untried());
  }

  /** The message for a change: whoever else wants to change or claim it waits. */
  public Optional<OutboxMessage> toChange(long id) {
    return Optional.ofNullable(entities.find(OutboxMessage.class, id))
        .map(
            message -> {
              entities.refresh(message, LockModeType.PESSIMISTIC_WRITE);
              return message;
            });
  }

  /**
   * The messages of a company, or of everybody, the newest first.
   *
   * @param companyId null for everybody
   * @param state null for all states
   */
  public Page<Row> page(@Nullable Long companyId, @Nullable OutboxState state, PageRequest wanted) {
    String of =
        " from OutboxMessage m where m.id > 0"
            + (state == null ? "" : " and m.state = :state")
            + (companyId == null ? "" : " and m.companyId = :company");
    List<Row> rows =
        filtered(
                entities.createQuery(
                    "select new io.shouwen.notice.store.OutboxStore.Row(m.id, m.staffId, m.channel,"
                        + " m.kind, m.subject, m.state, m.attempts, m.createdAt, m.dueAt, m.sentAt,"
                        + " m.failure, m.failureDetail, m.givenUpAt, m.againByName, m.againAt)"
                        + of
                        + " order by m.id desc",
                    Row.class),
                companyId,
                state)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        filtered(entities.createQuery("select m.id" + of, Long.class), companyId, state)
            .setMaxResults(Page.COUNT_CAP)
            .getResultList()
            .size();
    return new Page<>(rows, wanted.number(), wanted.size(), total);
  }

  private static <T> TypedQuery<T> filtered(
      TypedQuery<T> query, @Nullable Long companyId, @Nullable OutboxState state) {
    if (state != null) {
      query.setParameter("state", state);
    }
    if (companyId != null) {
      query.setParameter("company", companyId);
    }
    return query;
  }

  /** How many are in the state. */
  public long count(OutboxState state) {
    return entities
        .createQuery("select count(m) from OutboxMessage m where m.state = :state", Long.class)
        .setParameter("state", state)
        .getSingleResult();
  }

  /** Since when the oldest message that should have left has been due; empty when none is. */
  public Optional<Instant> oldestDue(Instant now) {
    return entities
        .createQuery(
            """
            select m from OutboxMessage m where m.state = :queued and m.firstDueAt <= :now
            order by m.firstDueAt
            """,
            OutboxMessage.class)
        .setParameter("queued", OutboxState.QUEUED)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(OutboxMessage::firstDueAt);
  }

  /** Lets go of what was sent before then. */
  @PastTheGate("what was sent long ago goes by itself")
  public void dropSentBefore(Instant then) {
    entities
        .createQuery("delete from OutboxMessage m where m.state = :sent and m.sentAt < :then")
        .setParameter("sent", OutboxState.SENT)
        .setParameter("then", then)
        .executeUpdate();
  }
}
