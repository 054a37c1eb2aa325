package io.shouwen.complaint.domain;

import static io.shouwen.complaint.domain.Cases.ENGINEERING;
import static io.shouwen.complaint.domain.Cases.HANDLER;
import static io.shouwen.complaint.domain.Cases.NOW;
import static io.shouwen.complaint.domain.Cases.ORDER;
import static io.shouwen.complaint.domain.Cases.OWNER;
import static io.shouwen.complaint.domain.Cases.RECEPTIONIST;
import static io.shouwen.complaint.domain.Cases.SUPERVISOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A complaint")
class ComplaintTest {
  private static final Instant SIGN_DUE = NOW.plus(Duration.ofMinutes(10));

  @Test
  @DisplayName("R-1: is owned by whoever received it and waits for them")
  void ownedByReceiver() {
    Complaint complaint = Cases.received(Severity.MINOR);
    assertEquals(OWNER.staffId(), complaint.ownerId());
    assertEquals(WaitingFor.OWNER, complaint.waitingFor());
    assertEquals(NOW, complaint.lastContactAt());
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED, OWNER",
    "CONFIRMED, OWNER",
    "DISPATCHED, DEPARTMENT",
    "IN_HAND, DEPARTMENT",
    "INVESTIGATED, DEPARTMENT",
    "PROPOSED, OWNER",
    "AGREED, DEPARTMENT",
    "DONE, FOLLOW_UP",
    "FOLLOWED_UP, OWNER",
    "SUMMED_UP, CENTRE_MANAGER",
    "ARCHIVED, NOBODY",
    "SOLVED_ON_THE_SPOT, OWNER",
    "INVALID, OWNER",
    "WITHDRAWN, OWNER",
    "REOPENED, CENTRE_MANAGER"
  })
  @DisplayName("N-1: says on whom it waits in each stage")
  void waitsFor(Stage stage, WaitingFor on) {
    assertEquals(on, Waiting.of(Cases.at(stage)).on());
    if (stage != Stage.RECEIVED) {
      assertEquals(on, Cases.at(stage).waitingFor());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MINOR, CENTRE_SUPERVISOR, CENTRE_MANAGER",
    "IMPORTANT, CENTRE_MANAGER, CENTRE_MANAGER",
    "MAJOR, COMPANY_MANAGER, COMPANY_MANAGER"
  })
  @DisplayName("R-2: waits for the manager of its severity when reopened and when summed up")
  void waitsForTheRightManager(Severity severity, WaitingFor reopened, WaitingFor summedUp) {
    assertEquals(reopened, Cases.at(Stage.REOPENED, severity).waitingFor());
    assertEquals(summedUp, Cases.at(Stage.SUMMED_UP, severity).waitingFor());
  }

  @Test
  @DisplayName("C-2: is confirmed only when the key points were read back")
  void readBack() {
    Complaint complaint = Cases.received(Severity.MINOR);
    refused("complaint.read-back", () -> complaint.confirm(false, true, false, OWNER, NOW));
    complaint.confirm(true, false, false, OWNER, NOW);
    assertEquals(Stage.CONFIRMED, complaint.stage());
  }

  @Test
  @DisplayName("X-1: leaves an event for each change, with who, when, from where to where")
  void eventForEachChange() {
    Complaint complaint = Cases.at(Stage.ARCHIVED);
    List<CaseEvent> events = complaint.drainEvents();
    assertEquals(
        List.of(
            EventKind.RECEIVED,
            EventKind.CONFIRMED,
            EventKind.DISPATCHED,
            EventKind.SIGNED,
            EventKind.INVESTIGATED,
            EventKind.OPTIONS_PROPOSED,
            EventKind.REPLIED,
            EventKind.PART_DONE,
            EventKind.FOLLOWED_UP,
            EventKind.SUMMED_UP,
            EventKind.ARCHIVED),
        events.stream().map(CaseEvent::kind).toList());
    CaseEvent signed = events.get(3);
    assertEquals(Stage.DISPATCHED, signed.stageBefore());
    assertEquals(Stage.IN_HAND, signed.stageAfter());
    assertEquals(HANDLER.staffId(), signed.actorId());
    assertEquals(NOW, signed.happenedAt());
    assertEquals(Map.of("department", "department 70"), signed.details());
    assertEquals(List.of(), complaint.drainEvents());
  }

  @Test
  @DisplayName("H-1: goes to several departments, of which exactly one leads")
  void oneLead() {
    refused("complaint.no-department", () -> dispatch(Cases.at(Stage.CONFIRMED)));
    refused(
        "complaint.one-lead",
        () -> dispatch(Cases.at(Stage.CONFIRMED), Cases.part(ENGINEERING, false)));
    refused(
        "complaint.one-lead",
        () ->
            dispatch(
                Cases.at(Stage.CONFIRMED), Cases.part(ENGINEERING, true), Cases.part(ORDER, true)));
    refused(
        "complaint.department-twice",
        () ->
            dispatch(
                Cases.at(Stage.CONFIRMED),
                Cases.part(ENGINEERING, true),
                Cases.part(ENGINEERING, false)));
    Complaint complaint = Cases.at(Stage.CONFIRMED);
    dispatch(complaint, Cases.part(ENGINEERING, true), Cases.part(ORDER, false));
    assertEquals(2, complaint.runningParts().size());
  }

  @Test
  @DisplayName("H-1: a part needs a task and a due time ahead")
  void partNeedsTaskAndDue() {
    refused(
        "complaint.task",
        () ->
            dispatch(
                Cases.at(Stage.CONFIRMED),
                new PartOrder(ENGINEERING, "e", null, "  ", NOW.plusSeconds(1), false, true)));
    refused(
        "complaint.task",
        () ->
            dispatch(
                Cases.at(Stage.CONFIRMED),
                new PartOrder(
                    ENGINEERING, "e", null, "x".repeat(1001), NOW.plusSeconds(1), false, true)));
    refused(
        "complaint.due-in-past",
        () ->
            dispatch(
                Cases.at(Stage.CONFIRMED),
                new PartOrder(ENGINEERING, "e", null, "look", NOW, false, true)));
  }

  @Test
  @DisplayName("H-1: a part is signed once, and only one that there is")
  void signedOnce() {
    Complaint complaint = Cases.at(Stage.DISPATCHED);
    complaint.sign(0, HANDLER, NOW);
    assertEquals(NOW, complaint.parts().get(0).signedAt());
    refused("complaint.part-already-signed", () -> complaint.sign(0, HANDLER, NOW));
    refused("complaint.unknown-part", () -> complaint.sign(99, HANDLER, NOW));
  }

  @Test
  @DisplayName("H-1: a lead part given back sends the case back to be dispatched again")
  void giveBack() {
    Complaint complaint = Cases.at(Stage.DISPATCHED);
    refused("complaint.reason", () -> complaint.giveBack(0, " ", HANDLER, NOW));
    complaint.giveBack(0, "not ours", HANDLER, NOW);
    assertEquals(Stage.CONFIRMED, complaint.stage());
    assertEquals(WaitingFor.OWNER, complaint.waitingFor());
    assertEquals(NOW, complaint.parts().get(0).returnedAt());
    assertTrue(complaint.runningPartOf(ENGINEERING).isEmpty());
    refused("complaint.part-not-running", () -> complaint.giveBack(0, "again", HANDLER, NOW));
    assertFalse(complaint.standing(HANDLER).ofPart());
  }

  @Test
  @DisplayName("H-1: is done only when every department's part is")
  void doneWhenAllAre() {
    Complaint complaint = Cases.at(Stage.AGREED);
    complaint.dispatch(List.of(Cases.part(ORDER, false)), SIGN_DUE, OWNER, NOW);
    assertEquals(Stage.AGREED, complaint.stage());
    DispatchPart engineering = complaint.runningPartOf(ENGINEERING).orElseThrow();
    engineering.done(HANDLER, "mended", NOW);
    assertFalse(engineering.running());
    assertEquals(PartState.DONE, engineering.state());
    assertEquals(Stage.AGREED, complaint.stage());
    refused("complaint.part-not-signed", () -> engineering.done(HANDLER, "again", NOW));
    DispatchPart order = complaint.runningPartOf(ORDER).orElseThrow();
    refused("complaint.part-not-signed", () -> order.done(HANDLER, "done", NOW));
    order.sign(Cases.OTHER_HANDLER, NOW);
    refused("complaint.result", () -> order.done(Cases.OTHER_HANDLER, " ", NOW));
    order.done(Cases.OTHER_HANDLER, "guarded", NOW);
    complaint.partDone(null, "all done", Cases.OTHER_HANDLER, NOW);
    assertEquals(Stage.DONE, complaint.stage());
  }

  @Test
  @DisplayName("H-4: not agreed goes back for other options")
  void notAgreed() {
    Complaint complaint = Cases.at(Stage.PROPOSED);
    complaint.replied(false, Details.none(), OWNER, NOW.plusSeconds(60));
    assertEquals(Stage.INVESTIGATED, complaint.stage());
    assertEquals(NOW.plusSeconds(60), complaint.lastContactAt());
  }

  @ParameterizedTest
  @CsvSource({
    "SATISFIED, true, FOLLOWED_UP, 0",
    "BASICALLY_SATISFIED, true, FOLLOWED_UP, 0",
    "DISSATISFIED, true, REOPENED, 1",
    "SATISFIED, false, REOPENED, 1",
    "DISSATISFIED, false, REOPENED, 1"
  })
  @DisplayName("H-6: content and solved goes on, anything else reopens it and counts")
  void followUp(Satisfaction how, boolean solved, Stage to, int reopened) {
    Complaint complaint = Cases.at(Stage.DONE);
    complaint.followedUp(how, solved, Details.none(), RECEPTIONIST, NOW);
    assertEquals(to, complaint.stage());
    assertEquals(reopened, complaint.reopenCount());
    assertEquals(how, complaint.satisfaction());
  }

  @Test
  @DisplayName("H-6: a reopened case is taken in hand by a superior, who may then work on it")
  void superiorTakesReopened() {
    Complaint complaint = Cases.at(Stage.REOPENED);
    complaint.takeInHand(Cases.CENTRE_MANAGER, NOW);
    assertEquals(Stage.IN_HAND, complaint.stage());
    assertTrue(complaint.standing(Cases.CENTRE_MANAGER).ofPart());
    assertTrue(complaint.standing(Cases.CENTRE_MANAGER).didTheWork());
    assertFalse(complaint.standing(SUPERVISOR).ofPart());
    refused(
        "complaint.stage-does-not-allow", () -> complaint.takeInHand(Cases.CENTRE_MANAGER, NOW));
  }

  @Test
  @DisplayName("S-4: a decided severity needs a reason and must differ")
  void severityNeedsReason() {
    Complaint complaint = Cases.at(Stage.CONFIRMED);
    refused(
        "complaint.same-severity",
        () -> complaint.decideSeverity(Severity.IMPORTANT, "r", OWNER, NOW));
    refused("complaint.text", () -> complaint.decideSeverity(Severity.MAJOR, " ", OWNER, NOW));
    complaint.drainEvents();
    complaint.decideSeverity(Severity.MAJOR, "injury", OWNER, NOW);
    assertEquals(Severity.MAJOR, complaint.severity());
    CaseEvent raised = complaint.drainEvents().get(0);
    assertEquals(EventKind.SEVERITY_RAISED, raised.kind());
    assertEquals(
        Map.of("severity.before", "IMPORTANT", "severity.after", "MAJOR", "reason", "injury"),
        raised.details());
    complaint.decideSeverity(Severity.MINOR, "was nothing", Cases.COMPANY_MANAGER, NOW);
    assertEquals(EventKind.SEVERITY_LOWERED, complaint.drainEvents().get(0).kind());
  }

  @Test
  @DisplayName(
      "C-8: invalid is proposed with reason and explanation, waits for the supervisor, can be"
          + " rejected")
  void invalidWay() {
    Complaint complaint = Cases.at(Stage.CONFIRMED);
    refused("complaint.text", () -> complaint.proposeInvalid("", "explained", OWNER, NOW));
    complaint.proposeInvalid("not ours", "explained", OWNER, NOW);
    assertEquals(WaitingFor.CENTRE_SUPERVISOR, complaint.waitingFor());
    complaint.rejectInvalid("it is ours", SUPERVISOR, NOW);
    assertEquals(Validity.VALID, complaint.validity());
    assertEquals(Stage.CONFIRMED, complaint.stage());
    complaint.proposeInvalid("still not", "explained", OWNER, NOW);
    complaint.confirmInvalid("right", SUPERVISOR, NOW);
    assertEquals(Validity.INVALID, complaint.validity());
    assertEquals(Stage.INVALID, complaint.stage());
  }

  @Test
  @DisplayName("C-3: a promise is the next due time, and the next contact replaces it")
  void promise() {
    Complaint complaint = Cases.at(Stage.CONFIRMED);
    Instant promised = NOW.plusSeconds(600);
    refused(
        "complaint.contact-in-future",
        () -> complaint.contacted(NOW.plusSeconds(1), null, Details.none(), OWNER, NOW));
    refused(
        "complaint.promise-in-past",
        () -> complaint.contacted(NOW, NOW, Details.none(), OWNER, NOW));
    complaint.contacted(NOW, promised, Details.none(), OWNER, NOW);
    assertEquals(promised, complaint.promisedContactAt());
    complaint.contacted(NOW.minusSeconds(60), null, Details.none(), OWNER, NOW.plusSeconds(300));
    assertNull(complaint.nextDueAt());
    assertEquals(NOW, complaint.lastContactAt());
  }

  @Test
  @DisplayName("C-3: a case that is withdrawn owes no contact any more")
  void withdrawnOwesNothing() {
    Complaint complaint = Cases.at(Stage.CONFIRMED);
    complaint.contacted(NOW, NOW.plusSeconds(600), Details.none(), OWNER, NOW);
    complaint.withdraw("never mind", OWNER, NOW);
    assertNull(complaint.promisedContactAt());
  }

  @Test
  @DisplayName("C-9: followers join a lead, not one another, and are answered with it")
  void commonProblem() {
    Complaint lead = Cases.at(Stage.IN_HAND);
    Complaint follower = Cases.at(Stage.CONFIRMED);
    refused("complaint.not-a-lead", () -> follower.joinLead(lead, OWNER, NOW));
    lead.leadCommonProblem(OWNER, NOW);
    assertTrue(lead.leadsCommonProblem());
    refused("complaint.is-a-lead", () -> lead.joinLead(null, OWNER, NOW));
    Instant tellBy = NOW.plus(Duration.ofDays(1));
    follower.answeredByLead(lead.number(), tellBy, OWNER, NOW);
    assertEquals(Stage.DONE, follower.stage());
    assertEquals(tellBy, follower.promisedContactAt());
  }

  @Test
  @DisplayName("R-1: ownership moves only to somebody else, with a reason when offered")
  void handOver() {
    Complaint complaint = Cases.at(Stage.CONFIRMED);
    refused("complaint.already-owner", () -> complaint.offerTo(1, "me", "shift", OWNER, NOW));
    refused("complaint.text", () -> complaint.offerTo(2, "other", "", OWNER, NOW));
    complaint.offerTo(2, "other", "shift", OWNER, NOW);
    assertTrue(complaint.standing(RECEPTIONIST).offered());
    complaint.ownedBy(2, "other", null, RECEPTIONIST, NOW);
    assertFalse(complaint.standing(RECEPTIONIST).offered());
    assertTrue(complaint.standing(RECEPTIONIST).owner());
    refused(
        "complaint.already-owner", () -> complaint.ownedBy(2, "other", null, RECEPTIONIST, NOW));
  }

  @Test
  @DisplayName("H-7: a summary needs cause and measure; the comment keeps them")
  void summary() {
    Complaint complaint = Cases.at(Stage.FOLLOWED_UP);
    refused("complaint.text", () -> complaint.sumUp(" ", "m", null, OWNER, NOW));
    refused("complaint.text", () -> complaint.sumUp("c", "x".repeat(2001), null, OWNER, NOW));
    complaint.sumUp(" c ", "m", "l", OWNER, NOW);
    refused("complaint.text", () -> complaint.archive("", Cases.CENTRE_MANAGER, NOW));
    complaint.archive("good", Cases.CENTRE_MANAGER, NOW);
    Closing closing = complaint.closing().orElseThrow();
    assertEquals(
        List.of("c", "m", "l", "good"),
        List.of(
            String.valueOf(closing.cause()),
            String.valueOf(closing.measure()),
            String.valueOf(closing.lesson()),
            String.valueOf(closing.comment())));
  }

  @ParameterizedTest
  @EnumSource(SubCategory.class)
  @DisplayName("takes a sub-category only under its own category")
  void subCategoryOfCategory(SubCategory sub) {
    for (Category category : Category.values()) {
      Classification before = Cases.at(Stage.CONFIRMED).classification();
      if (category == sub.category()) {
        Classification after = before.under(category, sub, true, true);
        assertEquals(Validity.VALID, after.validity());
        assertTrue(after.emergency());
        assertEquals(before.severity(), after.severity());
        assertTrue(SubCategory.of(category).contains(sub));
      } else {
        refused(
            "complaint.sub-category-of-another-category",
            () -> before.under(category, sub, false, false));
        assertFalse(SubCategory.of(category).contains(sub));
      }
    }
  }

  private static void dispatch(Complaint complaint, PartOrder... orders) {
    complaint.dispatch(List.of(orders), SIGN_DUE, OWNER, NOW);
  }

  private static void refused(String code, Runnable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work::run).code());
  }
}
