package io.shouwen.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.calendar.domain.Timekeeping;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Each cell of the table of time limits (handbook section 5, T-1)")
class HandbookTableTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Timekeeping ALWAYS = Timekeeping.always(SHANGHAI);

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  private static Optional<Deadline> deadline(Obligation obligation, String severity, Instant from) {
    return Deadline.of(
        Policies.owed(obligation, severity).from(from).running(), Policies.handbook(), ALWAYS);
  }

  @ParameterizedTest(name = "T-1 {0} of a {1} case from {2} is due {3}")
  @CsvSource({
    // form to the department, signed for: 10 min
    "SIGN, MINOR,     2026-03-11T09:02, 2026-03-11T09:12",
    "SIGN, IMPORTANT, 2026-03-11T09:02, 2026-03-11T09:12",
    "SIGN, MAJOR,     2026-03-11T09:02, 2026-03-11T09:12",
    "SIGN, MINOR,     2026-03-11T23:55, 2026-03-12T00:05",
    // passed upwards: centre manager within 1 h, company manager the same day
    "PASS_TO_CENTRE_MANAGER, IMPORTANT, 2026-03-11T09:02, 2026-03-11T10:02",
    "PASS_TO_COMPANY_MANAGER, IMPORTANT, 2026-03-11T09:02, 2026-03-12T00:00",
    "PASS_TO_COMPANY_MANAGER, MAJOR, 2026-03-11T09:02, 2026-03-12T00:00",
    "PASS_TO_COMPANY_MANAGER, MAJOR, 2026-03-11T23:59, 2026-03-12T00:00",
    "PASS_TO_COMPANY_MANAGER, MAJOR, 2026-03-12T00:00, 2026-03-13T00:00",
    // clear answer: major 2 days
    "ANSWER, MAJOR, 2026-03-11T09:02, 2026-03-13T09:02",
    // solved: 2, 3, 10 days
    "SOLVE, MINOR, 2026-03-11T09:02, 2026-03-13T09:02",
    "SOLVE, IMPORTANT, 2026-03-11T09:02, 2026-03-14T09:02",
    "SOLVE, MAJOR, 2026-03-11T09:02, 2026-03-21T09:02",
    // follow-up: 24 h
    "FOLLOW_UP, MINOR, 2026-03-11T09:02, 2026-03-12T09:02",
    "FOLLOW_UP, IMPORTANT, 2026-03-11T09:02, 2026-03-12T09:02",
    "FOLLOW_UP, MAJOR, 2026-03-11T09:02, 2026-03-12T09:02",
    // second look: 3 days
    "SECOND_LOOK, MINOR, 2026-03-11T09:02, 2026-03-14T09:02",
    "SECOND_LOOK, IMPORTANT, 2026-03-11T09:02, 2026-03-14T09:02",
    "SECOND_LOOK, MAJOR, 2026-03-11T09:02, 2026-03-14T09:02",
    // S-5, C-3, S-1, T-4
    "FIRST_RESPONSE, MINOR, 2026-03-11T09:02, 2026-03-11T10:02",
    "CONTACT, MINOR, 2026-03-11T09:02, 2026-03-12T09:02",
    "PROMOTION, MINOR, 2026-03-11T09:02, 2026-04-10T09:02",
    "PROMOTION, IMPORTANT, 2026-03-11T09:02, 2026-04-10T09:02",
    "DECISION, MAJOR, 2026-03-11T09:02, 2026-03-11T13:02",
  })
  void dueBy(Obligation obligation, String severity, String from, String due) {
    assertEquals(at(due), deadline(obligation, severity, at(from)).orElseThrow().dueAt(), severity);
  }

  @ParameterizedTest(name = "T-1 a {1} case has no {0}")
  @CsvSource({
    "PASS_TO_CENTRE_MANAGER, MINOR",
    "PASS_TO_CENTRE_MANAGER, MAJOR",
    "PASS_TO_COMPANY_MANAGER, MINOR",
    "ANSWER, MINOR",
    "ANSWER, IMPORTANT",
    "PROMOTION, MAJOR",
  })
  void notOwed(Obligation obligation, String severity) {
    assertTrue(deadline(obligation, severity, Policies.START).isEmpty());
  }

  @ParameterizedTest(
      name = "T-1 a minor case that the customer wants by {0} is to be solved by {1}")
  @CsvSource({
    "2026-03-12T00:00, 2026-03-12T00:00",
    "2026-03-13T09:02, 2026-03-13T09:02",
    "2026-03-20T00:00, 2026-03-13T09:02",
  })
  void customersDate(String wanted, String due) {
    Course course = Policies.solving(Policies.MINOR).wantedBy(at(wanted)).running();
    assertEquals(at(due), Deadline.of(course, Policies.handbook(), ALWAYS).orElseThrow().dueAt());
  }

  @Test
  @DisplayName("the same day is the day of the company's zone (T-2)")
  void zone() {
    Instant evening = Instant.parse("2026-03-11T23:30:00Z");
    Course course =
        Policies.owed(Obligation.PASS_TO_COMPANY_MANAGER, Policies.MAJOR).from(evening).running();
    Policy policy = Policies.handbook();
    assertEquals(
        Instant.parse("2026-03-12T16:00:00Z"),
        Deadline.of(course, policy, ALWAYS).orElseThrow().dueAt());
    assertEquals(
        Instant.parse("2026-03-12T00:00:00Z"),
        Deadline.of(course, policy, Timekeeping.always(ZoneId.of("UTC"))).orElseThrow().dueAt());
  }

  @Test
  @DisplayName(
      "across a change of the clocks 2 days are 48 hours, and the same day ends at midnight")
  void daylightSaving() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant saturday = LocalDateTime.parse("2026-03-28T12:00").atZone(berlin).toInstant();
    Timekeeping time = Timekeeping.always(berlin);
    Course solve = Policies.solving(Policies.MINOR).from(saturday).running();
    assertEquals(
        LocalDateTime.parse("2026-03-30T13:00").atZone(berlin).toInstant(),
        Deadline.of(solve, Policies.handbook(), time).orElseThrow().dueAt());
    Instant sunday = LocalDateTime.parse("2026-03-29T00:30").atZone(berlin).toInstant();
    Course told =
        Policies.owed(Obligation.PASS_TO_COMPANY_MANAGER, Policies.MAJOR).from(sunday).running();
    assertEquals(
        LocalDateTime.parse("2026-03-30T00:00").atZone(berlin).toInstant(),
        Deadline.of(told, Policies.handbook(), time).orElseThrow().dueAt());
  }

  @Test
  @DisplayName("a line for a category goes before one for a severity, before one for all")
  void precision() {
    Policy policy =
        new Policy(
            7,
            java.util.List.of(
                Policies.limit(Obligation.SOLVE, null, 9, Allowance.Unit.DAYS, java.util.Set.of()),
                Policies.limit(
                    Obligation.SOLVE, "MINOR", 2, Allowance.Unit.DAYS, java.util.Set.of()),
                new Limit(
                    Obligation.SOLVE,
                    null,
                    "EMERGENCY",
                    Allowance.elapsed(4, Allowance.Unit.HOURS),
                    java.util.Set.of(),
                    java.util.List.of(),
                    java.util.List.of())));
    assertEquals(
        at("2026-03-11T13:02"),
        Deadline.of(Policies.solving("MINOR").in("EMERGENCY").running(), policy, ALWAYS)
            .orElseThrow()
            .dueAt());
    assertEquals(
        at("2026-03-13T09:02"),
        Deadline.of(Policies.solving("MINOR").in("CHARGES").running(), policy, ALWAYS)
            .orElseThrow()
            .dueAt());
    assertEquals(
        at("2026-03-20T09:02"),
        Deadline.of(Policies.solving("MAJOR").running(), policy, ALWAYS).orElseThrow().dueAt());
  }
}
