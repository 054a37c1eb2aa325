package io.shouwen.approval.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A request to managers (T-4, R-3)")
class ApprovalRequestTest {
  private static final Instant NOW = Instant.parse("2026-03-11T01:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofDays(1));
  private static final Instant ASKED = NOW.plus(Duration.ofDays(3));
  private static final long PROJECT = 7;
  private static final long OTHER_PROJECT = 8;

  private static final Actor HANDLER = actor(1, "handler", Role.HANDLER);
  private static final Verdict YES = new Verdict(true, null, null);
  private static final Verdict NO = new Verdict(false, null, "not this time");

  private static Actor actor(long id, String name, Role role) {
    return new Actor(id, name, name, EnumSet.of(role), Scope.projects(Set.of(PROJECT)), null);
  }

  private static Power own(Actor actor) {
    return new Power(actor.staffId(), actor.name(), actor.rank(), actor.scope());
  }

  private static ApprovalRequest asked(Actor by, int rank) {
    return ApprovalRequest.ask(
        new Wish(
            "EXTENSION",
            new Subject("CASE", 5),
            "SOLVE 0",
            PROJECT,
            rank,
            false,
            DUE,
            ASKED,
            Map.of("number", "TH-1")),
        by,
        NOW);
  }

  private static void refused(
      String code, ApprovalRequest request, Verdict verdict, List<Power> powers, Actor by) {
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class,
            () -> request.decide(verdict, request.rankNeeded(), powers, by, NOW));
    assertEquals(code, refusal.code());
  }

  @ParameterizedTest(name = "{0} needed, {1} decides: {2}")
  @CsvSource({
    "CENTRE_SUPERVISOR, CENTRE_SUPERVISOR, GRANTED",
    "CENTRE_MANAGER, CENTRE_SUPERVISOR, approval.rank-too-low",
    "CENTRE_MANAGER, CENTRE_MANAGER, GRANTED",
    "COMPANY_MANAGER, CENTRE_MANAGER, approval.rank-too-low",
    "COMPANY_MANAGER, COMPANY_MANAGER, GRANTED",
    "COMPANY_MANAGER, GENERAL_MANAGER, GRANTED",
    "GENERAL_MANAGER, COMPANY_MANAGER, approval.rank-too-low",
    "GENERAL_MANAGER, GENERAL_MANAGER, GRANTED",
    "CENTRE_SUPERVISOR, RECEPTIONIST, approval.rank-too-low",
    "CENTRE_SUPERVISOR, QUALITY, approval.rank-too-low",
    "CENTRE_SUPERVISOR, ADMINISTRATOR, approval.rank-too-low"
  })
  @DisplayName("is decided by the rank needed or a higher one")
  void byRank(Role needed, Role decider, String outcome) {
    ApprovalRequest request = asked(HANDLER, needed.rank());
    Actor by = actor(2, "somebody", decider);
    if (outcome.startsWith("approval.")) {
      refused(outcome, request, YES, List.of(own(by)), by);
      assertEquals(ApprovalState.ASKED, request.state());
    } else {
      request.decide(YES, needed.rank(), List.of(own(by)), by, NOW);
      assertEquals(ApprovalState.valueOf(outcome), request.state());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // who asks, who decides, in whose place beside their own, refusal or for whom
    "a manager their own,              3, 3, 0, approval.own-request",
    "the asker as a deputy,            1, 1, 3, approval.own-request",
    "the deputy of the asker only,     3, 4, 3, approval.own-request",
    "the deputy of a manager,          1, 4, 3, for 3",
    "a manager who also stands in,     1, 2, 3, own",
    "a manager who deputises for them, 3, 2, 3, own"
  })
  @DisplayName("R-3: nobody decides their own, not as a deputy, and nobody in the asker's place")
  void deputies(String what, long asker, long decider, long absent, String outcome) {
    Map<Long, Actor> people =
        Map.of(
            1L, HANDLER,
            2L, actor(2, "general", Role.GENERAL_MANAGER),
            3L, actor(3, "manager", Role.COMPANY_MANAGER),
            4L, actor(4, "deputy", Role.CENTRE_SUPERVISOR));
    ApprovalRequest request = asked(person(people, asker), Role.COMPANY_MANAGER.rank());
    Actor by = person(people, decider);
    List<Power> powers =
        absent == 0 ? List.of(own(by)) : List.of(own(by), own(person(people, absent)));
    if (outcome.startsWith("approval.")) {
      refused(outcome, request, YES, powers, by);
      return;
    }
    request.decide(YES, Role.COMPANY_MANAGER.rank(), powers, by, NOW);
    assertEquals(outcome.equals("own") ? null : "manager", request.decidedForName());
  }

  private static Actor person(Map<Long, Actor> people, long id) {
    Actor actor = people.get(id);
    if (actor == null) {
      throw new IllegalArgumentException("nobody is " + id);
    }
    return actor;
  }

  @Test
  @DisplayName("is unknown to somebody in whose scope the project does not lie, decided or not")
  void scope() {
    ApprovalRequest request = asked(HANDLER, 3);
    Actor stranger =
        new Actor(
            9,
            "stranger",
            "stranger",
            EnumSet.of(Role.GENERAL_MANAGER),
            Scope.projects(Set.of(OTHER_PROJECT)),
            null);
    refused("approval.unknown", request, YES, List.of(own(stranger)), stranger);
    Actor manager = actor(2, "manager", Role.COMPANY_MANAGER);
    request.decide(YES, 3, List.of(own(manager)), manager, NOW);
    refused("approval.unknown", request, YES, List.of(own(stranger)), stranger);
  }

  @Test
  @DisplayName("is decided once: the second is told by whom, how and when")
  void once() {
    ApprovalRequest request = asked(HANDLER, 3);
    Actor first = actor(2, "first", Role.COMPANY_MANAGER);
    Actor second = actor(3, "second", Role.GENERAL_MANAGER);
    request.decide(YES, 3, List.of(own(first)), first, NOW.plusSeconds(3_600));
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class,
            () -> request.decide(NO, 3, List.of(own(second)), second, NOW.plusSeconds(3_601)));
    assertEquals("approval.already-decided", refusal.code());
    assertEquals(
        List.of("first", ApprovalState.GRANTED, NOW.plusSeconds(3_600)), refusal.arguments());
    assertEquals(60, request.tookMinutes());
    assertEquals(2 * 24 * 60, request.longerMinutes());
    assertEquals(ASKED, request.untilGranted());
  }

  @ParameterizedTest(name = "grant {0}, other date {1}, comment {2}: {3}")
  @CsvSource({
    "true,  false, ,       GRANTED",
    "true,  false, fine,   GRANTED",
    "true,  true,  ,       approval.comment",
    "true,  true,  sooner, GRANTED_OTHERWISE",
    "false, false, ,       approval.comment",
    "false, false, '  ',   approval.comment",
    "false, false, no,     REFUSED",
    "false, true,  no,     REFUSED"
  })
  @DisplayName("needs a comment to be refused or granted until another date")
  void comments(boolean grant, boolean other, @Nullable String comment, String outcome) {
    ApprovalRequest request = asked(HANDLER, 3);
    Actor by = actor(2, "manager", Role.COMPANY_MANAGER);
    Instant date = NOW.plus(Duration.ofDays(2));
    Verdict verdict = new Verdict(grant, other ? date : null, comment);
    if (outcome.startsWith("approval.")) {
      refused(outcome, request, verdict, List.of(own(by)), by);
      return;
    }
    request.decide(verdict, 3, List.of(own(by)), by, NOW);
    assertEquals(ApprovalState.valueOf(outcome), request.state());
    Instant until = request.untilGranted();
    if (grant) {
      assertEquals(other ? date : ASKED, until);
    } else {
      assertNull(until);
    }
  }

  @Test
  @DisplayName("the date that was asked for is no other date")
  void theSameDateIsNoOther() {
    ApprovalRequest request = asked(HANDLER, 3);
    Actor by = actor(2, "manager", Role.COMPANY_MANAGER);
    request.decide(new Verdict(true, ASKED, null), 3, List.of(own(by)), by, NOW);
    assertEquals(ApprovalState.GRANTED, request.state());
  }

  @Test
  @DisplayName("lapses when its object is gone, and then nobody decides")
  void lapses() {
    ApprovalRequest request = asked(HANDLER, 3);
    Actor by = actor(2, "manager", Role.COMPANY_MANAGER);
    request.lapse(NOW);
    refused("approval.lapsed", request, YES, List.of(own(by)), by);
    assertEquals(NOW, request.course().endedAt());
  }

  @Test
  @DisplayName("S-4: a case that became graver meanwhile asks for the rank that it needs by now")
  void needsAnotherRank() {
    ApprovalRequest request = asked(HANDLER, 3);
    assertEquals(true, request.needs(4));
    assertEquals(false, request.needs(4));
    Actor by = actor(2, "manager", Role.COMPANY_MANAGER);
    refused("approval.rank-too-low", request, YES, List.of(own(by)), by);
  }
}
