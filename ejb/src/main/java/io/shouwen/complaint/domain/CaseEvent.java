package io.shouwen.complaint.domain;

import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.ValuesConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/**
 * One change of a case: who, when, what, from which stage to which. Written by the
 * aggregate's verbs, never changed or deleted.
 */
@Entity
@Table(name = "case_event")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class CaseEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_child_seq")
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  /**
   * The version of the case that this change made; what a stale page has missed is what lies above
   * its own.
   */
  @Column(name = "case_version")
  private long caseVersion;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "actor_id")
  private long actorId;

  @Column(name = "actor_name")
  private String actorName;

  @Enumerated(EnumType.STRING)
  private EventKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "stage_before")
  private Stage stageBefore;

  @Enumerated(EnumType.STRING)
  @Column(name = "stage_after")
  private Stage stageAfter;

  @Convert(converter = ValuesConverter.class)
  private Map<String, String> details;

  @SuppressWarnings("NullAway.Init")
  protected CaseEvent() {}

  CaseEvent(
      Instant happenedAt,
      long actorId,
      String actorName,
      EventKind kind,
      Stage stageBefore,
      Stage stageAfter,
      Map<String, String> details) {
    this.happenedAt = happenedAt;
    this.actorId = actorId;
    this.actorName = actorName;
    this.kind = kind;
    this.stageBefore = stageBefore;
    this.stageAfter = stageAfter;
    this.details = details;
  }

  /**
   * Something that happened by itself and left the stage: a reminder, a breach (T-3).
   *
   * @param details as {@link Details} keeps them
   */
  public static CaseEvent byItself(
      EventKind kind, Stage stage, Details details, Actor system, Instant now) {
    return new CaseEvent(now, system.staffId(), system.name(), kind, stage, stage, details.asMap());
  }

  /**
   * Says which case, and which version of it, this event belongs to; the gate does so when it
   * saves.
   */
  public CaseEvent belongsTo(long complaint, long version) {
    this.complaintId = complaint;
    this.caseVersion = version;
    return this;
  }

  public EventKind kind() {
    return kind;
  }

  public Stage stageBefore() {
    return stageBefore;
  }

  public Stage stageAfter() {
    return stageAfter;
  }

  public Map<String, String> details() {
    return details;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public long actorId() {
    return actorId;
  }
}
