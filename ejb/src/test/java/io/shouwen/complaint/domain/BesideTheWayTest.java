package io.shouwen.complaint.domain;

import static io.shouwen.complaint.domain.Cases.ENGINEERING;
import static io.shouwen.complaint.domain.Cases.HANDLER;
import static io.shouwen.complaint.domain.Cases.NOW;
import static io.shouwen.complaint.domain.Cases.OWNER;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A complaint, beside its way")
class BesideTheWayTest {
  private static final Instant LATER = NOW.plus(Duration.ofHours(3));

  @Test
  @DisplayName("X-1: is classified anew without losing its severity and the reasons for it")
  void classified() {
    Complaint complaint = Cases.received(Severity.IMPORTANT);
    String reasons = complaint.classification().reasons();
    complaint.drainEvents();
    complaint.classify(
        Classification.first(
            Category.CHARGES,
            null,
            Severity.MAJOR,
            List.of(SeverityProposal.Reason.values()),
            true),
        OWNER,
        LATER);
    assertEquals(Category.CHARGES, complaint.classification().category());
    assertNull(complaint.classification().subCategory());
    assertTrue(complaint.classification().emergency());
    assertEquals(Severity.IMPORTANT, complaint.severity());
    assertEquals(reasons, complaint.classification().reasons());
    assertEquals("OUR_FAULT", reasons);
    CaseEvent event = only(complaint);
    assertEquals(EventKind.CLASSIFIED, event.kind());
    assertEquals(LATER, event.happenedAt());
    assertTrue(event.details().containsValue("EQUIPMENT"), event.details()::toString);
    assertTrue(event.details().containsValue("CHARGES"), event.details()::toString);
  }

  @Test
  @DisplayName("C-3: a contact lies not in the future, and a promise not in the past")
  void contact() {
    Complaint complaint = Cases.received(Severity.MINOR);
    refused(
        "complaint.contact-in-future",
        () -> complaint.contacted(LATER.plusSeconds(1), null, Details.none(), OWNER, LATER));
    refused(
        "complaint.promise-in-past",
        () -> complaint.contacted(LATER, LATER, Details.none(), OWNER, LATER));
    complaint.contacted(LATER, LATER.plusSeconds(1), Details.none(), OWNER, LATER);
    assertEquals(LATER, complaint.lastContactAt());
    complaint.contacted(NOW.plusSeconds(1), null, Details.none(), OWNER, LATER);
    assertEquals(LATER, complaint.lastContactAt(), "one written down late is not the last");
    assertNull(complaint.promisedContactAt());
  }

  @Test
  @DisplayName("C-9: joins a lead and leaves it again, but never itself, and a lead joins nobody")
  void joinsAndLeaves() {
    Complaint lead = Cases.received(Severity.MINOR);
    Complaint follower = Cases.received(Severity.MINOR);
    refused("complaint.not-a-lead", () -> follower.joinLead(lead, OWNER, NOW));
    lead.leadCommonProblem(OWNER, NOW);
    assertTrue(lead.leadsCommonProblem());
    assertFalse(follower.leadsCommonProblem());
    refused("complaint.not-a-lead", () -> lead.joinLead(lead, OWNER, NOW));
    refused("complaint.is-a-lead", () -> lead.joinLead(null, OWNER, NOW));
    follower.drainEvents();
    follower.joinLead(null, OWNER, NOW);
    CaseEvent left = only(follower);
    assertEquals(EventKind.LEFT_COMMON_PROBLEM, left.kind());
    assertFalse(left.details().containsKey("lead"));
    follower.leadCommonProblem(OWNER, NOW);
    assertTrue(follower.leadsCommonProblem());
  }

  @Test
  @DisplayName("C-11: becomes confidential and open again, each time in the history")
  void confidential() {
    Complaint complaint = Cases.received(Severity.MINOR);
    assertFalse(complaint.confidential());
    complaint.drainEvents();
    complaint.makeConfidential(true, SUPERVISOR, LATER);
    assertTrue(complaint.confidential());
    assertEquals("true", only(complaint).details().get("confidential"));
    complaint.makeConfidential(false, SUPERVISOR, LATER);
    assertFalse(complaint.confidential());
  }

  @Test
  @DisplayName("X-1: what is only noted leaves the stage and stands in the history")
  void noted() {
    Complaint complaint = Cases.at(Stage.INVESTIGATED);
    complaint.drainEvents();
    complaint.noted(EventKind.ATTACHED, Details.of("name", "a.jpg"), HANDLER, LATER);
    CaseEvent event = only(complaint);
    assertEquals(EventKind.ATTACHED, event.kind());
    assertEquals(Stage.INVESTIGATED, event.stageBefore());
    assertEquals(Stage.INVESTIGATED, event.stageAfter());
    assertEquals("a.jpg", event.details().get("name"));
    assertEquals(HANDLER.staffId(), event.actorId());
    assertEquals(LATER, event.happenedAt());
  }

  @Test
  @DisplayName("H-1: a signed part that is given back sends the case back, with the reason kept")
  void givenBackAfterSigning() {
    Complaint complaint = Cases.at(Stage.IN_HAND);
    complaint.drainEvents();
    refused("complaint.reason", () -> complaint.giveBack(0, " ", HANDLER, LATER));
    complaint.giveBack(0, "the developer's lift", HANDLER, LATER);
    assertEquals(Stage.CONFIRMED, complaint.stage());
    CaseEvent event = only(complaint);
    assertEquals(EventKind.RETURNED, event.kind());
    assertEquals("the developer's lift", event.details().get("reason"));
    assertTrue(complaint.runningPartOf(ENGINEERING).isEmpty());
  }

  @Test
  @DisplayName("H-1: a part that was signed is not signed again, one that is not signed not done")
  void partsInTheirOrder() {
    Complaint sent = Cases.at(Stage.DISPATCHED);
    refused("complaint.part-not-signed", () -> sent.partDone(0L, "mended", HANDLER, LATER));
    sent.sign(0, HANDLER, LATER);
    DispatchPart part = sent.runningPartOf(ENGINEERING).orElseThrow();
    assertEquals(LATER, part.signedAt());
    assertEquals(NOW.plus(Duration.ofDays(1)), part.dueAt());
    refused("complaint.part-already-signed", () -> sent.sign(0, HANDLER, LATER));
  }

  @Test
  @DisplayName("H-4: the handler replies only when the owner lets them")
  void handlerReplies() {
    Complaint complaint = Cases.at(Stage.PROPOSED);
    assertFalse(complaint.handlerMayReply());
    complaint.letHandlerReply(true, OWNER, LATER);
    assertTrue(complaint.handlerMayReply());
    complaint.letHandlerReply(false, OWNER, LATER);
    assertFalse(complaint.handlerMayReply());
  }

  @Test
  @DisplayName("C-1: says who it is and what was recorded")
  void recorded() {
    Complaint complaint = Cases.received(Severity.MAJOR);
    assertEquals("TH-20260311-0001", complaint.number());
    assertEquals(Cases.PROJECT, complaint.projectId());
    Reception reception = complaint.reception();
    assertEquals(NOW, reception.receivedAt());
    assertEquals(5L, reception.customerId());
    assertEquals(6L, reception.unitId());
    assertEquals("The lift rattles", reception.subject());
    assertEquals(Severity.MAJOR, complaint.classification().severity());
    assertEquals(SubCategory.LIFT, complaint.classification().subCategory());
  }

  private static CaseEvent only(Complaint complaint) {
    List<CaseEvent> events = complaint.drainEvents();
    assertEquals(1, events.size(), events::toString);
    return events.get(0);
  }

  private static void refused(String code, Runnable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work::run).code());
  }
}
