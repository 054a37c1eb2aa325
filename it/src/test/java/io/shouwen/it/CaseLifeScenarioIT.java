package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintClassification;
import io.shouwen.complaint.boundary.ComplaintClosing;
import io.shouwen.complaint.boundary.ComplaintDispatch;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintLinks;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.boundary.StaleCase;
import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.boundary.TodoQueries;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.resolution.boundary.CaseHandling;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.resolution.domain.CompensationState;
import io.shouwen.resolution.domain.Grade;
import io.shouwen.resolution.domain.ProblemKind;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lives of cases through the doors of the business, by the people whose steps they are. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("The life of a case")
class CaseLifeScenarioIT {
  @Inject private ComplaintIntake intake;
  @Inject private ComplaintClassification classification;
  @Inject private ComplaintDispatch dispatch;
  @Inject private ComplaintOwnership ownership;
  @Inject private ComplaintClosing closing;
  @Inject private ComplaintLinks links;
  @Inject private ComplaintQueries queries;
  @Inject private ContactLog contacts;
  @Inject private TodoQueries todos;
  @Inject private CaseHandling handling;
  @Inject private BusinessClock clock;
  @Inject private Compensations compensations;
  @Inject private ResolutionQueries resolutions;
  @Inject private FollowUps followUps;
  @Inject private OrganizationQueries organization;

  @Test
  @DisplayName(
      "leads from an angry caller to the archive (C-1, H-1 to H-7), each change an event (X-1)")
  void fromCallToArchive() throws Exception {
    String number = receive("电梯困人之后无人道歉").number();
    assertTrue(waits("receptionist", TodoItem.Kind.CONFIRM, number));
    step("receptionist", number, ref -> classification.confirm(ref, true, true, false));
    assertTrue(waits("receptionist", TodoItem.Kind.DISPATCH, number));
    dispatchToEngineering(number);
    assertTrue(waits("department-head", TodoItem.Kind.SIGN, number));
    long part = view("handler", number).parts().get(0).id();
    step("handler", number, ref -> dispatch.sign(ref, part));
    step("handler", number, ref -> handling.investigate(ref, Forms.findings()));
    step("handler", number, ref -> handling.propose(ref, Forms.proposals()));
    assertEquals(WaitingFor.OWNER, view("receptionist", number).waitingFor());
    assertTrue(waits("receptionist", TodoItem.Kind.REPLY, number));
    long option = As.get("receptionist", () -> resolutions.of(number)).options().get(0).id();
    step("receptionist", number, ref -> handling.reply(ref, Forms.agreed(option)));
    step("handler", number, ref -> handling.reportDone(ref, "已更换轴承并试运行"));
    assertEquals(WaitingFor.FOLLOW_UP, view("receptionist", number).waitingFor());
    assertTrue(waits("interviewer", TodoItem.Kind.FOLLOW_UP, number));
    step("interviewer", number, ref -> followUps.record(ref, Forms.satisfied()));
    step("receptionist", number, ref -> closing.sumUp(ref, "轴承磨损", "更换", "缩短检查周期"));
    assertTrue(waits("centre-manager", TodoItem.Kind.CLOSE, number));
    Changed archived = step("centre-manager", number, ref -> closing.archive(ref, "处理及时"));

    assertEquals(Stage.ARCHIVED, archived.stage());
    assertEquals(
        List.of(
            EventKind.ARCHIVED,
            EventKind.SUMMED_UP,
            EventKind.FOLLOWED_UP,
            EventKind.PART_DONE,
            EventKind.REPLIED,
            EventKind.OPTIONS_PROPOSED,
            EventKind.INVESTIGATED,
            EventKind.SIGNED,
            EventKind.DISPATCHED,
            EventKind.CONFIRMED,
            EventKind.LIMITS_BEGUN,
            EventKind.RECEIVED),
        As.get("receptionist", () -> queries.history(number, PageRequest.first())).rows().stream()
            .map(EventView::kind)
            .toList());
    assertEquals(
        2, As.get("receptionist", () -> contacts.contacts(number, PageRequest.first())).total());
    CaseView view = view("receptionist", number);
    assertEquals(Set.of(), view.allowed());
    assertEquals("缩短检查周期", view.lesson());
    refused(
        "complaint.archived",
        () ->
            As.role(
                "receptionist",
                () ->
                    contacts.log(
                        number,
                        new ContactLog.Entry(
                            ContactMethod.TELEPHONE, null, "late", false, null, null))));
  }

  @Test
  @DisplayName("H-6: reopens at the superior after a dissatisfied follow-up and goes its way again")
  void reopened() throws Exception {
    String number = done("楼道灯又坏了");
    Changed reopened =
        step("interviewer", number, ref -> followUps.record(ref, Forms.dissatisfied()));
    assertEquals(Stage.REOPENED, reopened.stage());
    assertTrue(waits("centre-manager", TodoItem.Kind.TAKE_REOPENED, number));
    refused(
        "complaint.not-your-step", () -> step("handler", number, ref -> dispatch.sign(ref, null)));
    step("centre-manager", number, ref -> dispatch.sign(ref, null));
    step("centre-manager", number, ref -> handling.investigate(ref, Forms.findings()));
    CaseView view = view("centre-manager", number);
    assertEquals(1, view.reopenCount());
    assertEquals(Stage.INVESTIGATED, view.stage());
  }

  @Test
  @DisplayName("C-8: goes the way of an invalid complaint, confirmed by a supervisor")
  void invalid() throws Exception {
    String number = receive("邻居晚上弹琴要求物业赔偿").number();
    step(
        "receptionist",
        number,
        ref -> classification.proposeInvalid(ref, "不属于物业责任", "已向客户解释并建议调解"));
    refused(
        "complaint.not-your-step",
        () -> step("receptionist", number, ref -> classification.confirmInvalid(ref, "同意")));
    assertTrue(waits("centre-supervisor", TodoItem.Kind.CONFIRM_INVALID, number));
    Changed confirmed =
        step("centre-supervisor", number, ref -> classification.confirmInvalid(ref, "同意"));
    assertEquals(Stage.INVALID, confirmed.stage());
    assertTrue(waits("receptionist", TodoItem.Kind.SUM_UP, number));
  }

  @Test
  @DisplayName("X-2: a page older than the case is refused with what changed since")
  void stalePage() throws Exception {
    String number = receive("车位被占").number();
    CaseView seen = view("receptionist", number);
    step("receptionist", number, ref -> classification.confirm(ref, true, false, false));
    StaleCase stale =
        assertThrows(
            StaleCase.class,
            () ->
                As.role(
                    "receptionist",
                    () ->
                        classification.confirm(
                            new CaseRef(number, seen.version()), true, false, false)));
    assertEquals("complaint.stale", stale.code());
    assertEquals(
        List.of(EventKind.CONFIRMED), stale.changes().stream().map(EventView::kind).toList());
  }

  @Test
  @DisplayName("R-1: is handed over only to somebody who accepts, or by a supervisor with a reason")
  void handOver() throws Exception {
    String number = receive("垃圾清运不及时").number();
    CaseView before = view("receptionist", number);
    Choice supervisor = person(before.projectId(), "centre-supervisor");
    step("receptionist", number, ref -> ownership.offer(ref, supervisor.id(), "交班"));
    assertTrue(waits("centre-supervisor", TodoItem.Kind.ACCEPT_HAND_OVER, number));
    step("centre-supervisor", number, ref -> ownership.accept(ref));
    assertEquals(supervisor.id(), view("receptionist", number).ownerId());
    refused(
        "complaint.not-your-step",
        () -> step("receptionist", number, ref -> closing.withdraw(ref, "算了")));
    step("centre-supervisor", number, ref -> ownership.assign(ref, before.ownerId(), "接待员已到岗"));
    assertEquals(before.ownerId(), view("receptionist", number).ownerId());
  }

  @Test
  @DisplayName("C-9: what is done for the lead of a common problem is done for those who follow it")
  void commonProblem() throws Exception {
    String follower = receive("三号楼停水").number();
    String lead = upToAgreed("三号楼停水没有通知");
    step("receptionist", lead, ref -> links.lead(ref));
    step("receptionist", follower, ref -> links.joinLead(ref, lead));
    step("handler", lead, ref -> handling.reportDone(ref, "已恢复供水"));
    CaseView answered = view("receptionist", follower);
    assertEquals(Stage.DONE, answered.stage());
    assertEquals(lead, answered.leadNumber());
    assertTrue(waits("receptionist", TodoItem.Kind.CONTACT_CUSTOMER, follower));
  }

  @Test
  @DisplayName("C-11: a confidential case is seen by named people only, in lists and counts too")
  void confidential() throws Exception {
    String number = receive("举报某员工索要红包").number();
    CaseView view = view("receptionist", number);
    Choice named = person(view.projectId(), "centre-manager");
    assertTrue(found("centre-supervisor", "索要红包", number));
    step("receptionist", number, ref -> ownership.makeConfidential(ref, true, Set.of(named.id())));
    assertTrue(found("receptionist", "索要红包", number));
    assertTrue(found("centre-manager", "索要红包", number));
    assertFalse(found("centre-supervisor", "索要红包", number));
    assertFalse(found("general-manager", "索要红包", number));
    assertTrue(As.get("centre-supervisor", () -> queries.view(number)).isEmpty());
  }

  @Test
  @DisplayName("hides a case of another project: unknown to a stranger, absent from their lists")
  void otherProject() throws Exception {
    String number = receive("门禁失灵只有本项目知道").number();
    assertTrue(found("receptionist", "门禁失灵只有本项目知道", number));
    assertFalse(found("receptionist.b", "门禁失灵只有本项目知道", number));
    assertTrue(As.get("company-manager.b", () -> queries.view(number)).isEmpty());
    refused(
        "complaint.unknown",
        () -> As.role("department-head.b", () -> dispatch.sign(new CaseRef(number, 1), 1L)));
  }

  @Test
  @DisplayName(
      "H-3: a compensation above one's authority goes up, and the asker does not decide it")
  void compensation() throws Exception {
    String number = upToAgreed("漏水泡坏地板要求赔偿");
    step(
        "handler",
        number,
        ref ->
            compensations.request(
                ref,
                new Compensations.Wish(
                    Grade.SERIOUS, ProblemKind.PROPERTY_DAMAGE, new BigDecimal("2500"), "地板损坏")));
    long id = As.get("handler", () -> resolutions.of(number)).compensations().get(0).id();
    refused(
        "resolution.rank-too-low",
        () -> step("centre-supervisor", number, ref -> compensations.decide(ref, id, true, null)));
    assertTrue(
        As.get("centre-manager", () -> compensations.pending()).stream()
            .anyMatch(c -> c.number().equals(number)));
    step("centre-manager", number, ref -> compensations.decide(ref, id, true, "属实"));
    assertEquals(
        CompensationState.GRANTED,
        As.get("handler", () -> resolutions.of(number)).compensations().get(0).state());
    refused(
        "resolution.already-decided",
        () -> step("company-manager", number, ref -> compensations.decide(ref, id, false, "再议")));
    assertEquals(0, new BigDecimal("2550").compareTo(householdAfter(number, "50")));
    BigDecimal nextYear =
        clock.at(Instant.now().plus(Duration.ofDays(400)), () -> householdAfter(number, "100"));
    assertEquals(0, new BigDecimal("100").compareTo(nextYear), "sums are of twelve months");
  }

  /** What the household comes to with one compensation more. */
  private BigDecimal householdAfter(String number, String amount) throws Exception {
    step(
        "handler",
        number,
        ref ->
            compensations.request(
                ref,
                new Compensations.Wish(
                    Grade.SERIOUS, ProblemKind.PROPERTY_DAMAGE, new BigDecimal(amount), "踢脚线")));
    return As.get("handler", () -> resolutions.of(number))
        .compensations()
        .get(0)
        .householdTwelveMonths();
  }

  @Test
  @DisplayName("C-6: proposes similar cases, and a link can be undone without a trace in the texts")
  void similar() throws Exception {
    String first = receive("地下车库北侧反复积水").number();
    String second = receive("车库北侧又积水了").number();
    assertTrue(
        As.get("receptionist", () -> links.similarTo(second)).stream()
            .anyMatch(r -> r.number().equals(first)));
    step("receptionist", second, ref -> links.link(ref, first, LinkKind.REPEAT_OF));
    assertEquals(
        List.of(first),
        As.get("receptionist", () -> links.linked(second)).stream().map(r -> r.number()).toList());
    step("receptionist", second, ref -> links.unlink(ref, first));
    assertEquals(List.of(), As.get("receptionist", () -> links.linked(second)));
  }

  @Test
  @DisplayName("shows each person exactly the steps that are theirs now")
  void allowedSteps() throws Exception {
    String number = receive("快递柜占道").number();
    assertTrue(view("receptionist", number).allowed().contains(Step.CONFIRM));
    assertFalse(view("handler", number).allowed().contains(Step.CONFIRM));
    assertFalse(view("general-manager", number).allowed().contains(Step.ARCHIVE));
  }

  private interface StepWork {
    Changed with(CaseRef ref);
  }

  private Changed step(String person, String number, StepWork work) throws Exception {
    return As.get(
        person, () -> work.with(new CaseRef(number, queries.view(number).orElseThrow().version())));
  }

  private CaseView view(String person, String number) throws Exception {
    return As.get(person, () -> queries.view(number).orElseThrow());
  }

  private boolean waits(String person, TodoItem.Kind kind, String number) throws Exception {
    return As.get(person, () -> todos.mine(1_000)).stream()
        .anyMatch(t -> t.kind() == kind && t.number().equals(number));
  }

  private boolean found(String person, String text, String number) throws Exception {
    return As.get(person, () -> queries.page(Forms.containing(text), PageRequest.first()))
        .rows()
        .stream()
        .anyMatch(r -> r.number().equals(number));
  }

  private Changed receive(String subject) throws Exception {
    return As.get(
        "receptionist",
        () -> intake.receive(Forms.reception(organization.projects().get(0).id(), subject, null)));
  }

  private Choice person(long projectId, String username) throws Exception {
    String name = As.get(username, () -> Forms.nameOfCaller());
    return As.get("receptionist", () -> organization.staff(projectId)).stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void dispatchToEngineering(String number) throws Exception {
    long department = As.get("handler", () -> Forms.departmentOfCaller());
    step(
        "receptionist",
        number,
        ref ->
            dispatch.dispatch(
                ref, List.of(new ComplaintDispatch.Wish(department, null, "到场检查", null, true))));
  }

  private String upToAgreed(String subject) throws Exception {
    String number = receive(subject).number();
    step("receptionist", number, ref -> classification.confirm(ref, true, true, false));
    dispatchToEngineering(number);
    long part = view("handler", number).parts().get(0).id();
    step("handler", number, ref -> dispatch.sign(ref, part));
    step("handler", number, ref -> handling.investigate(ref, Forms.findings()));
    step("handler", number, ref -> handling.propose(ref, Forms.proposals()));
    long option = As.get("receptionist", () -> resolutions.of(number)).options().get(0).id();
    step("receptionist", number, ref -> handling.reply(ref, Forms.agreed(option)));
    return number;
  }

  private String done(String subject) throws Exception {
    String number = upToAgreed(subject);
    step("handler", number, ref -> handling.reportDone(ref, "已处理"));
    return number;
  }

  private interface Refusable {
    void run() throws Exception;
  }

  private static void refused(String code, Refusable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work::run).code());
  }
}
