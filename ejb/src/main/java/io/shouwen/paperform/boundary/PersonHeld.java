package io.shouwen.paperform.boundary;

import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.customer.domain.CustomerKind;
import io.shouwen.customer.domain.ImportantGroup;
import io.shouwen.look.domain.LookKind;
import io.shouwen.organization.domain.Role;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is held about a customer, for the report that the person may ask for. */
public record PersonHeld(
    Card card,
    List<String> units,
    List<HeldCase> cases,
    List<Text> texts,
    List<File> files,
    List<Look> looks,
    List<Told> told)
    implements Serializable {

  /** The archive card. */
  public record Card(
      long id,
      long projectId,
      String project,
      CustomerKind kind,
      String name,
      @Nullable String phone,
      @Nullable ImportantGroup importantGroup,
      @Nullable LocalDate movedInOn,
      @Nullable Integer householdSize,
      @Nullable String note,
      Instant enteredAt)
      implements Serializable {}

  /** A complaint in the words of reception. */
  public record HeldCase(
      String number,
      Instant receivedAt,
      Channel channel,
      Stage stage,
      Severity severity,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String preferredTime,
      @Nullable String unit,
      @Nullable String place,
      String subject,
      String narrative,
      @Nullable String demand)
      implements Serializable {}

  /**
   * Something written about a complaint.
   *
   * @param what key of its name in the form's bundle
   * @param byName who wrote it
   */
  public record Text(String what, String number, Instant at, String byName, String words)
      implements Serializable {}

  /** A file of a complaint. */
  public record File(String number, String name, Instant at, String byName)
      implements Serializable {}

  /** A look at the person's data. */
  public record Look(Instant at, String byName, Role role, LookKind kind) implements Serializable {}

  /** Somebody who was told of a complaint. */
  public record Told(String number, String name, Instant at) implements Serializable {}
}
