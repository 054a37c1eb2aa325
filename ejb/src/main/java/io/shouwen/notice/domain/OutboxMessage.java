package io.shouwen.notice.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out by one channel (N-2). Queued in the transaction of the change; tried,
 * tried again with growing waits, and either sent or, after a day, given up; given up it can be
 * sent again by hand. Its message id never changes, so that a receiver recognises a repeat.
 */
@Entity
@Table(name = "outbox_message")
@SuppressWarnings("UnusedVariable") // queries claim and find by columns that this class only holds
public class OutboxMessage {
  private static final int BODY_LENGTH = 8000;
  private static final int DETAIL_LENGTH = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
  @SequenceGenerator(name = "outbox_seq", sequenceName = "outbox_seq", allocationSize = 50)
  private long id;

  @Column(name = "message_id")
  private String messageId;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "company_id")
  private @Nullable Long companyId;

  @Enumerated(EnumType.STRING)
  private NoticeChannel channel;

  private String kind;
  private String subject;
  private String path;
  private String title;
  private String body;

  @Column(name = "line_count")
  private int lines;

  private boolean urgent;

  @Enumerated(EnumType.STRING)
  private OutboxState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "first_due_at")
  private Instant firstDueAt;

  private int attempts;

  @Column(name = "claimed_by")
  private @Nullable String claimedBy;

  @Column(name = "claimed_until")
  private @Nullable Instant claimedUntil;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Enumerated(EnumType.STRING)
  private @Nullable DeliveryFailure failure;

  @Column(name = "failure_detail")
  private @Nullable String failureDetail;

  @Column(name = "failed_at")
  private @Nullable Instant failedAt;

  @Column(name = "given_up_at")
  private @Nullable Instant givenUpAt;

  @Column(name = "again_by_id")
  private @Nullable Long againById;

  @Column(name = "again_by_name")
  private @Nullable String againByName;

  @Column(name = "again_at")
  private @Nullable Instant againAt;

  @SuppressWarnings("NullAway.Init")
  protected OutboxMessage() {}

  /**
   * A message that waits to be sent.
   *
   * @param companyId the recipient's company, null for people of the whole group
   * @param what what it is about and where to act
   * @param dueAt not sent before
   */
  @SuppressWarnings("NullAway.Init")
  public OutboxMessage(
      long staffId,
      @Nullable Long companyId,
      NoticeChannel channel,
      About what,
      Wording wording,
      Instant dueAt,
      Instant now) {
    this.messageId = UUID.randomUUID().toString();
    this.staffId = staffId;
    this.companyId = companyId;
    this.channel = channel;
    this.kind = what.kind();
    this.subject = what.subject();
    this.path = what.path();
    this.urgent = what.urgent();
    this.title = wording.title();
    this.body = wording.body();
    this.lines = 1;
    this.state = OutboxState.QUEUED;
    this.createdAt = now;
    this.dueAt = dueAt;
    this.firstDueAt = dueAt;
  }

  /** What a message is about. */
  public record About(String kind, String subject, String path, boolean urgent) {}

  /**
   * Says one thing more in the same message.
   *
   * @param several the title from now on
   * @return false when there is no room for it
   */
  public boolean join(Wording more, String several) {
    String line = more.body().isEmpty() ? more.title() : more.body();
    if (body.length() + line.length() + 1 > BODY_LENGTH) {
      return false;
    }
    body = (body.isEmpty() ? title : body) + "\n" + line;
    title = several;
    lines++;
    return true;
  }

  /** Waits until then, for the person does not want to be disturbed; no attempt was made. */
  public void postpone(Instant until) {
    dueAt = until;
    firstDueAt = until;
    giveBack();
  }

  /** It was taken by the receiver. */
  public void sent(Instant now) {
    state = OutboxState.SENT;
    sentAt = now;
    attempts++;
    giveBack();
  }

  /** It was not taken: tried again later, or given up. */
  public void failed(
      DeliveryFailure why, String detail, SendingRules rules, QuietHours quiet, Times times) {
    Instant now = times.now();
    attempts++;
    failure = why;
    failureDetail =
        detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH - 1) + "…";
    failedAt = now;
    giveBack();
    if (rules.givesUp(firstDueAt, now)) {
      state = OutboxState.GIVEN_UP;
      givenUpAt = now;
    } else {
      Instant next = rules.retryAt(attempts, now);
      dueAt = urgent ? next : quiet.release(next, times.zone());
    }
  }

  /** Its recipient left meanwhile: nobody is sent anything any more. */
  public void recipientLeft(Instant now) {
    failure = DeliveryFailure.LEFT;
    failureDetail = "";
    failedAt = now;
    givenUpAt = now;
    state = OutboxState.GIVEN_UP;
    giveBack();
  }

  /** An instant by the clock of the recipient's company. */
  public record Times(Instant now, ZoneId zone) {}

  /** Somebody wants it sent again; true unless it is not given up. */
  public boolean again(long byId, String byName, Instant now) {
    if (state != OutboxState.GIVEN_UP) {
      return false;
    }
    state = OutboxState.QUEUED;
    attempts = 0;
    dueAt = now;
    firstDueAt = now;
    givenUpAt = null;
    againById = byId;
    againByName = byName;
    againAt = now;
    return true;
  }

  /** True while nobody has begun to send it, so that it can still say more. */
  public boolean untried() {
    return state == OutboxState.QUEUED && attempts == 0 && claimedBy == null;
  }

  private void giveBack() {
    claimedBy = null;
    claimedUntil = null;
  }

  public long id() {
    return id;
  }

  public String messageId() {
    return messageId;
  }

  public long staffId() {
    return staffId;
  }

  public @Nullable Long companyId() {
    return companyId;
  }

  public NoticeChannel channel() {
    return channel;
  }

  public String path() {
    return path;
  }

  public String title() {
    return title;
  }

  public String body() {
    return body;
  }

  public int lines() {
    return lines;
  }

  public boolean urgent() {
    return urgent;
  }

  public OutboxState state() {
    return state;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant firstDueAt() {
    return firstDueAt;
  }

  public int attempts() {
    return attempts;
  }

  public @Nullable DeliveryFailure failure() {
    return failure;
  }
}
