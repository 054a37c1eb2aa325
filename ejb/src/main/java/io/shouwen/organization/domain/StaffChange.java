package io.shouwen.organization.domain;

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
import org.jspecify.annotations.Nullable;

/** Who changed what of the directory, and when. Written once. */
@Entity
@Table(name = "staff_change")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class StaffChange {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST = 500;

  /** What was changed. */
  public enum Kind {
    JOINED,
    CHANGED,
    LEAVES,
    STAYS,
    FIRST_ADMINISTRATOR,
    COMPANY,
    PROJECT,
    DEPARTMENT,
    HELP_CONTACT,
    ON_CALL
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_seq")
  @SequenceGenerator(name = "directory_seq", sequenceName = "directory_seq", allocationSize = 50)
  private long id;

  @Column(name = "staff_id")
  private @Nullable Long staffId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String subject;
  private @Nullable String was;
  private @Nullable String became;

  @Column(name = "actor_id")
  private long actorId;

  @Column(name = "actor_name")
  private String actorName;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @SuppressWarnings("NullAway.Init")
  protected StaffChange() {}

  /**
   * A change.
   *
   * @param staffId of the person, or null when it is about none
   * @param subject what was changed, in words
   * @param was before, or null for something new
   * @param became after, or null
   */
  public StaffChange(
      @Nullable Long staffId,
      Kind kind,
      String subject,
      @Nullable String was,
      @Nullable String became,
      Actor actor,
      Instant happenedAt) {
    this.staffId = staffId;
    this.kind = kind;
    this.subject = cut(subject, LONGEST_SUBJECT);
    this.was = was == null ? null : cut(was, LONGEST);
    this.became = became == null ? null : cut(became, LONGEST);
    this.actorId = actor.staffId();
    this.actorName = cut(actor.name(), Staff.LONGEST_NAME);
    this.happenedAt = happenedAt;
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
