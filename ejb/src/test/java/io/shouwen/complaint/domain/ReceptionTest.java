package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is recorded at reception (C-1)")
class ReceptionTest {
  private static final Instant NOW = Cases.NOW;

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("complaint.received-in-future", new Form().receivedAt(NOW.plusNanos(1000))),
        Arguments.of("complaint.occurred-in-future", new Form().occurredAt(NOW.plusSeconds(1))),
        Arguments.of("complaint.subject", new Form().subject("  ")),
        Arguments.of("complaint.subject", new Form().subject("x".repeat(201))),
        Arguments.of("complaint.narrative", new Form().narrative("")),
        Arguments.of("complaint.narrative", new Form().narrative("x".repeat(20_001))),
        Arguments.of("complaint.demand-length", new Form().demand("x".repeat(2_001))),
        Arguments.of("complaint.complainant-name", new Form().name(" ")),
        Arguments.of("complaint.line-length", new Form().name("x".repeat(201))),
        Arguments.of("customer.phone-number", new Form().phone("12a45")),
        Arguments.of("customer.phone-number", new Form().phone("1234")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  @DisplayName("is refused with the reason")
  void isRefused(String code, Form form) {
    assertEquals(
        code, assertThrows(RuleViolation.class, () -> Reception.of(form.facts(), NOW)).code());
  }

  static Stream<Form> taken() {
    return Stream.of(
        new Form().receivedAt(NOW),
        new Form().occurredAt(NOW),
        new Form().subject("x".repeat(200)),
        new Form().narrative("x".repeat(20_000)),
        new Form().demand("x".repeat(2_000)),
        new Form().demand(" "),
        new Form().phone(" "),
        new Form().anonymous().name(null));
  }

  @ParameterizedTest
  @MethodSource("taken")
  @DisplayName("is taken up to its limits")
  void isTaken(Form form) {
    assertEquals(form.facts().channel(), Reception.of(form.facts(), NOW).facts().channel());
  }

  @Test
  @DisplayName("is kept stripped, blanks as nothing, the phone as digits")
  void isKeptStripped() {
    ReceptionFacts kept =
        Reception.of(new Form().subject(" lift ").phone("138-0000 1234").demand("  ").facts(), NOW)
            .facts();
    assertEquals("lift", kept.subject());
    assertEquals("13800001234", kept.phone());
    assertEquals(null, kept.demand());
    assertEquals("Wang", kept.complainantName());
  }

  /** A form that would be taken, with one field spoilt. */
  static final class Form {
    private Instant receivedAt = NOW;
    private @Nullable Instant occurredAt;
    private Complainant complainant = Complainant.CUSTOMER;
    private @Nullable String name = "Wang";
    private @Nullable String phone;
    private String subject = "lift";
    private String narrative = "rattles";
    private @Nullable String demand;

    Form receivedAt(Instant at) {
      receivedAt = at;
      return this;
    }

    Form occurredAt(Instant at) {
      occurredAt = at;
      return this;
    }

    Form anonymous() {
      complainant = Complainant.ANONYMOUS;
      return this;
    }

    Form name(@Nullable String text) {
      name = text;
      return this;
    }

    Form phone(String text) {
      phone = text;
      return this;
    }

    Form subject(String text) {
      subject = text;
      return this;
    }

    Form narrative(String text) {
      narrative = text;
      return this;
    }

    Form demand(String text) {
      demand = text;
      return this;
    }

    ReceptionFacts facts() {
      return new ReceptionFacts(
          Channel.WALK_IN,
          receivedAt,
          complainant,
          null,
          name,
          phone,
          null,
          null,
          null,
          occurredAt,
          null,
          null,
          subject,
          narrative,
          demand,
          null,
          Mood.CALM,
          null);
    }
  }
}
