package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The table of steps (H-8)")
class LifecycleTest {

  /** The handbook's table in its own words: step, stages, people. */
  private static final String TABLE =
      """
      SOLVE_ON_THE_SPOT    | RECEIVED                                             | owner
      CONFIRM              | RECEIVED                                             | owner receptionist supervisor
      CLASSIFY             | open                                                 | owner receptionist supervisor
      LINK                 | live                                                 | owner receptionist supervisor
      RAISE_SEVERITY       | open                                                 | owner supervisor centre-manager company-manager general-manager
      LOWER_SEVERITY       | open                                                 | centre-manager company-manager general-manager
      PROPOSE_INVALID      | RECEIVED CONFIRMED DISPATCHED IN_HAND INVESTIGATED PROPOSED | owner
      DISPATCH             | CONFIRMED DISPATCHED IN_HAND INVESTIGATED PROPOSED AGREED REOPENED | owner receptionist supervisor
      SIGN                 | DISPATCHED IN_HAND INVESTIGATED PROPOSED AGREED      | handler head
      SIGN                 | REOPENED                                             | supervisor centre-manager company-manager general-manager
      RETURN               | DISPATCHED IN_HAND INVESTIGATED PROPOSED AGREED REOPENED | handler head
      INVESTIGATE          | IN_HAND INVESTIGATED                                 | handler head
      PROPOSE              | INVESTIGATED PROPOSED                                | handler head
      REPLY                | PROPOSED                                             | owner
      LET_HANDLER_REPLY    | DISPATCHED IN_HAND INVESTIGATED PROPOSED             | owner
      APPOINT              | IN_HAND INVESTIGATED PROPOSED AGREED                 | owner handler head
      REQUEST_COMPENSATION | INVESTIGATED PROPOSED AGREED DONE                    | owner handler head supervisor centre-manager company-manager general-manager
      DECIDE_COMPENSATION  | INVESTIGATED PROPOSED AGREED DONE                    | supervisor centre-manager company-manager general-manager
      HAND_TO_THIRD_PARTY  | RECEIVED CONFIRMED                                   | owner supervisor
      HAND_TO_THIRD_PARTY  | DISPATCHED IN_HAND INVESTIGATED PROPOSED AGREED REOPENED | owner supervisor handler head
      ESCALATE             | RECEIVED CONFIRMED                                   | owner
      ESCALATE             | DISPATCHED IN_HAND INVESTIGATED PROPOSED AGREED REOPENED | owner handler head
      REPORT_DONE          | AGREED                                               | handler head
      FOLLOW_UP            | DONE                                                 | owner receptionist interviewer supervisor
      SUM_UP               | FOLLOWED_UP SOLVED_ON_THE_SPOT INVALID WITHDRAWN     | owner
      ARCHIVE              | SUMMED_UP                                            | centre-manager
      WITHDRAW             | open                                                 | owner
      OFFER_HAND_OVER      | live                                                 | owner
      ASSIGN_OWNER         | live                                                 | supervisor centre-manager company-manager general-manager
      LEAD_COMMON_PROBLEM  | open                                                 | owner supervisor centre-manager company-manager general-manager
      MAKE_CONFIDENTIAL    | live                                                 | owner supervisor centre-manager company-manager general-manager
      LOG_CONTACT          | live                                                 | everybody
      ATTACH               | live                                                 | everybody
      PAUSE                | RECEIVED CONFIRMED                                   | owner supervisor
      PAUSE                | DISPATCHED IN_HAND INVESTIGATED PROPOSED AGREED REOPENED | owner supervisor handler head
      ASK_EXTENSION        | RECEIVED CONFIRMED                                   | owner supervisor
      ASK_EXTENSION        | DISPATCHED IN_HAND INVESTIGATED PROPOSED AGREED REOPENED DONE | owner supervisor handler head
      DECIDE_EXTENSION     | open                                                 | everybody
      DECIDE_EXTENSION     | DONE                                                 | everybody
      """;

  private static final Map<String, Actor> PEOPLE = new LinkedHashMap<>();

  static {
    PEOPLE.put("owner", Cases.OWNER);
    PEOPLE.put("receptionist", Cases.RECEPTIONIST);
    PEOPLE.put("handler", Cases.HANDLER);
    PEOPLE.put("handler-of-another-department", Cases.OTHER_HANDLER);
    PEOPLE.put("head", Cases.HEAD);
    PEOPLE.put("supervisor", Cases.SUPERVISOR);
    PEOPLE.put("centre-manager", Cases.CENTRE_MANAGER);
    PEOPLE.put("company-manager", Cases.COMPANY_MANAGER);
    PEOPLE.put("general-manager", Cases.GENERAL_MANAGER);
    PEOPLE.put("interviewer", Cases.INTERVIEWER);
    PEOPLE.put("quality", Cases.QUALITY);
    PEOPLE.put("administrator", Cases.ADMINISTRATOR);
    PEOPLE.put("nobody", Cases.NOBODY);
  }

  private static Map<Step, Map<Stage, Set<String>>> expected() {
    Map<Step, Map<Stage, Set<String>>> expected = new EnumMap<>(Step.class);
    TABLE
        .lines()
        .map(line -> line.split("\\|"))
        .forEach(
            row -> {
              Map<Stage, Set<String>> stages =
                  expected.computeIfAbsent(
                      Step.valueOf(row[0].strip()), s -> new EnumMap<>(Stage.class));
              Set<String> people = new TreeSet<>(List.of(row[2].strip().split(" ")));
              if (people.remove("everybody")) {
                people.addAll(PEOPLE.keySet());
                people.remove("nobody");
              }
              for (Stage stage : stages(row[1].strip())) {
                stages.put(stage, people);
              }
            });
    return expected;
  }

  private static Set<Stage> stages(String words) {
    return switch (words) {
      case "live" -> EnumSet.complementOf(EnumSet.of(Stage.ARCHIVED));
      case "open" ->
          EnumSet.complementOf(
              EnumSet.of(
                  Stage.DONE,
                  Stage.FOLLOWED_UP,
                  Stage.SUMMED_UP,
                  Stage.ARCHIVED,
                  Stage.SOLVED_ON_THE_SPOT,
                  Stage.INVALID,
                  Stage.WITHDRAWN));
      default -> EnumSet.copyOf(Arrays.stream(words.split(" ")).map(Stage::valueOf).toList());
    };
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("allows each step to the people of the handbook, in its stages, and to nobody else")
  void allowsWhatTheHandbookSays(Stage stage) {
    Map<Step, Map<Stage, Set<String>>> expected = expected();
    List<String> differences = new ArrayList<>();
    for (Step step : Step.values()) {
      if (step == Step.CONFIRM_INVALID
          || step == Step.REJECT_INVALID
          || step == Step.ACCEPT_HAND_OVER
          || step == Step.RESUME
          || step == Step.ARRIVE) {
        continue; // these need something to have been proposed, offered, paused …: tested below
      }
      Set<String> may = expected.getOrDefault(step, Map.of()).getOrDefault(stage, Set.of());
      for (Map.Entry<String, Actor> person : PEOPLE.entrySet()) {
        Complaint complaint = Cases.at(stage);
        boolean allowed = Lifecycle.allows(step, complaint, complaint.standing(person.getValue()));
        if (allowed != may.contains(person.getKey())) {
          differences.add(
              step + " by " + person.getKey() + ": " + (allowed ? "allowed" : "refused"));
        }
      }
    }
    assertEquals(List.of(), differences, () -> "in " + stage);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("brings a case into each stage by the aggregate's verbs")
  void everyStageCanBeReached(Stage stage) {
    assertEquals(stage, Cases.at(stage).stage());
  }

  @Test
  @DisplayName("lets every rule lead only to stages that some rule starts from, or to the archive")
  void noDeadEnd() {
    for (Step step : Step.values()) {
      for (Stage to : Lifecycle.of(step).to()) {
        boolean goesOn =
            to == Stage.ARCHIVED
                || Arrays.stream(Step.values())
                    .map(Lifecycle::of)
                    .anyMatch(r -> r.from().contains(to) && !r.to().isEmpty());
        assertTrue(goesOn, () -> step + " leads into a dead end: " + to);
      }
    }
  }

  @Test
  @DisplayName("C-8: a supervisor confirms an invalid complaint, but not the one who proposed it")
  void notTheSamePersonConfirmsInvalid() {
    Complaint complaint = Cases.at(Stage.CONFIRMED);
    refused("complaint.validity-not-proposed", Step.CONFIRM_INVALID, complaint, Cases.SUPERVISOR);
    Actor both =
        new Actor(
            1,
            "both",
            "both",
            EnumSet.of(Role.RECEPTIONIST, Role.CENTRE_SUPERVISOR),
            Scope.wholeGroup(),
            null);
    complaint.proposeInvalid("not ours", "explained", both, Cases.NOW);
    refused("complaint.not-the-same-person", Step.CONFIRM_INVALID, complaint, both);
    allowed(Step.REJECT_INVALID, complaint, both);
    allowed(Step.CONFIRM_INVALID, complaint, Cases.SUPERVISOR);
    allowed(Step.CONFIRM_INVALID, complaint, Cases.COMPANY_MANAGER);
    refused("complaint.not-your-step", Step.CONFIRM_INVALID, complaint, Cases.RECEPTIONIST);
    refused("complaint.invalid-already-proposed", Step.PROPOSE_INVALID, complaint, Cases.OWNER);
  }

  @ParameterizedTest
  @CsvSource({
    "MINOR, 7, true",
    "MINOR, 8, false",
    "IMPORTANT, 7, true",
    "IMPORTANT, 8, false",
    "MAJOR, 7, false",
    "MAJOR, 8, true",
    "MAJOR, 9, false"
  })
  @DisplayName(
      "H-7: the closing comment is the centre manager's, of a major case the company manager's")
  void closingCommentByRank(Severity severity, long person, boolean may) {
    Complaint complaint = Cases.at(Stage.SUMMED_UP, severity);
    Actor actor =
        PEOPLE.values().stream().filter(a -> a.staffId() == person).findFirst().orElseThrow();
    assertEquals(may, Lifecycle.allows(Step.ARCHIVE, complaint, complaint.standing(actor)));
  }

  @Test
  @DisplayName("H-7: whoever summed up does not write the closing comment")
  void summedUpDoesNotClose() {
    Complaint complaint = Cases.at(Stage.FOLLOWED_UP);
    Actor both =
        new Actor(
            1,
            "both",
            "both",
            EnumSet.of(Role.RECEPTIONIST, Role.CENTRE_MANAGER),
            Scope.wholeGroup(),
            null);
    complaint.sumUp("cause", "measure", null, both, Cases.NOW);
    refused("complaint.not-the-same-person", Step.ARCHIVE, complaint, both);
    allowed(Step.ARCHIVE, complaint, Cases.CENTRE_MANAGER);
  }

  @Test
  @DisplayName("S-4: only the company manager or above lowers a major case")
  void loweringMajor() {
    Complaint complaint = Cases.at(Stage.IN_HAND, Severity.MAJOR);
    refused("complaint.not-your-step", Step.LOWER_SEVERITY, complaint, Cases.CENTRE_MANAGER);
    allowed(Step.LOWER_SEVERITY, complaint, Cases.COMPANY_MANAGER);
    allowed(Step.LOWER_SEVERITY, complaint, Cases.GENERAL_MANAGER);
  }

  @Test
  @DisplayName("H-4: the handler replies only if the owner lets them")
  void handlerRepliesIfAllowed() {
    Complaint complaint = Cases.at(Stage.PROPOSED);
    refused("complaint.handler-may-not-reply", Step.REPLY, complaint, Cases.HANDLER);
    complaint.letHandlerReply(true, Cases.OWNER, Cases.NOW);
    allowed(Step.REPLY, complaint, Cases.HANDLER);
    complaint.letHandlerReply(false, Cases.OWNER, Cases.NOW);
    refused("complaint.handler-may-not-reply", Step.REPLY, complaint, Cases.HANDLER);
  }

  @Test
  @DisplayName("H-6: nobody who did the work follows it up")
  void whoDidTheWorkDoesNotFollowUp() {
    Complaint complaint = Cases.at(Stage.DONE);
    Actor handlerAtTheDesk =
        new Actor(
            3,
            "both",
            "both",
            EnumSet.of(Role.HANDLER, Role.RECEPTIONIST),
            Scope.wholeGroup(),
            70L);
    refused("complaint.not-the-same-person", Step.FOLLOW_UP, complaint, handlerAtTheDesk);
    allowed(Step.FOLLOW_UP, complaint, Cases.INTERVIEWER);
  }

  @Test
  @DisplayName("R-1: only the one to whom it was offered accepts a hand-over")
  void onlyTheOfferedAccepts() {
    Complaint complaint = Cases.at(Stage.IN_HAND);
    refused("complaint.not-your-step", Step.ACCEPT_HAND_OVER, complaint, Cases.RECEPTIONIST);
    complaint.offerTo(2, "receptionist", "end of shift", Cases.OWNER, Cases.NOW);
    allowed(Step.ACCEPT_HAND_OVER, complaint, Cases.RECEPTIONIST);
    refused("complaint.not-your-step", Step.ACCEPT_HAND_OVER, complaint, Cases.INTERVIEWER);
    complaint.ownedBy(2, "receptionist", null, Cases.RECEPTIONIST, Cases.NOW);
    assertEquals(2, complaint.ownerId());
    refused("complaint.not-your-step", Step.ACCEPT_HAND_OVER, complaint, Cases.RECEPTIONIST);
  }

  @Test
  @DisplayName("T-6: a clock is paused once and goes on once, by those who work on the case")
  void pausedOnce() {
    Complaint complaint = Cases.at(Stage.IN_HAND);
    refused("complaint.not-paused", Step.RESUME, complaint, Cases.OWNER);
    complaint.pause(
        PauseReason.CUSTOMER, Cases.NOW.plusSeconds(60), "is away", Cases.OWNER, Cases.NOW);
    refused("complaint.already-paused", Step.PAUSE, complaint, Cases.OWNER);
    refused("complaint.not-your-step", Step.RESUME, complaint, Cases.RECEPTIONIST);
    allowed(Step.RESUME, complaint, Cases.HANDLER);
    complaint.resume("is back", Cases.HANDLER, Cases.NOW);
    allowed(Step.PAUSE, complaint, Cases.OWNER);
  }

  @Test
  @DisplayName("S-5: somebody arrives on site only where there is an emergency")
  void arrivesInAnEmergency() {
    Complaint complaint = Cases.at(Stage.IN_HAND);
    refused("complaint.no-emergency", Step.ARRIVE, complaint, Cases.HANDLER);
    complaint.classify(
        complaint.classification().under(Category.EQUIPMENT, SubCategory.LIFT, true, true),
        Cases.OWNER,
        Cases.NOW);
    allowed(Step.ARRIVE, complaint, Cases.HANDLER);
    refused("complaint.not-your-step", Step.ARRIVE, complaint, Cases.RECEPTIONIST);
  }

  @Test
  @DisplayName("H-7: an archived case refuses every step and says so")
  void archivedRefusesAll() {
    Complaint complaint = Cases.at(Stage.ARCHIVED);
    for (Step step : Step.values()) {
      refused("complaint.archived", step, complaint, Cases.OWNER);
    }
  }

  private static void allowed(Step step, Complaint complaint, Actor who) {
    assertDoesNotThrow(() -> Lifecycle.require(step, complaint, complaint.standing(who)));
  }

  private static void refused(String code, Step step, Complaint complaint, Actor who) {
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class, () -> Lifecycle.require(step, complaint, complaint.standing(who)));
    assertEquals(code, refusal.code());
  }
}
