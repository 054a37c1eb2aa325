package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that belongs to another one, or might (C-6).
 *
 * @param kind how it is linked, or null when it is only similar
 * @param why for a similar one: what they share
 */
public record RelatedView(
    String number,
    String subject,
    Severity severity,
    Stage stage,
    Instant receivedAt,
    @Nullable String place,
    @Nullable LinkKind kind,
    @Nullable Likeness why)
    implements Serializable {

  /** A linked one. */
  public RelatedView(
      String number,
      String subject,
      Severity severity,
      Stage stage,
      Instant receivedAt,
      @Nullable String place,
      @Nullable LinkKind kind) {
    this(number, subject, severity, stage, receivedAt, place, kind, null);
  }

  /** One of the same common problem (C-9). */
  public RelatedView(
      String number,
      String subject,
      Severity severity,
      Stage stage,
      Instant receivedAt,
      @Nullable String place) {
    this(number, subject, severity, stage, receivedAt, place, LinkKind.SAME_CAUSE, null);
  }

  /** What two complaints share, the strongest first. */
  public enum Likeness {
    SAME_CUSTOMER,
    SAME_UNIT,
    SAME_BUILDING,
    SIMILAR_TEXT
  }
}
