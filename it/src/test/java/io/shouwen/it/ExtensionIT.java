package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.approval.boundary.ApprovalFigures;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintClassification;
import io.shouwen.complaint.boundary.ComplaintClosing;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.boundary.PendingExtension;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.boundary.SeveralExtensions;
import io.shouwen.complaint.boundary.StaleCase;
import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.boundary.TodoQueries;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.boundary.Deadlines;
import io.shouwen.deadline.boundary.DueSweep;
import io.shouwen.deadline.domain.DeadlineState;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.boundary.AbsenceView;
import io.shouwen.organization.boundary.Absences;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More time for a case, through the doors of the business (T-4, T-5, R-3). */
@ExtendWith(ArquillianExtension.class)
@DisplayName("Over-time approval")
class ExtensionIT {
  private static final Duration DAY = Duration.ofDays(1);

  @Inject private ComplaintIntake intake;
  @Inject private ComplaintClassification classification;
  @Inject private ComplaintClosing closing;
  @Inject private ComplaintOwnership ownership;
  @Inject private ComplaintQueries queries;
  @Inject private ContactLog contacts;
  @Inject private DeadlineExtension extension;
  @Inject private SeveralExtensions several;
  @Inject private ApprovalFigures figures;
  @Inject private TodoQueries todos;
  @Inject private Absences absences;
  @Inject private OrganizationQueries organization;
  @Inject private Deadlines deadlines;
  @Inject private DueSweep sweep;
  @Inject private BusinessClock clock;

  @Test
  @DisplayName(
      "T-4: of a minor case the company manager grants it; the due time moves, the customer is told")
  void granted() throws Exception {
    String number = minor("路灯不亮要等配件");
    DeadlineView before = solve(number);
    Instant until = due(before).plus(DAY);
    ask("receptionist", number, until);

    assertEquals(List.of(), pending("centre-manager", number));
    PendingExtension wish = one("company-manager", number);
    assertEquals(Role.COMPANY_MANAGER, wish.decidedBy());
    assertEquals(due(before), wish.dueAt());
    assertEquals(until, wish.newDueAt());
    assertEquals("已电话告知周五修好", wish.toldCustomer());
    assertFalse(wish.late());
    assertNotNull(wish.decideBy());
    assertTrue(waits("company-manager", number));
    assertEquals(
        "已电话告知周五修好",
        As.get("receptionist", () -> contacts.contacts(number, PageRequest.first()))
            .rows()
            .get(0)
            .said());
    assertEquals(due(before), due(solve(number)), "asking moves nothing");

    decide("company-manager", wish, true, null, null);
    DeadlineView after = solve(number);
    assertEquals(until, after.dueAt());
    assertEquals(due(before), after.firstDueAt());
    assertEquals(1, after.extensions());
    assertNull(after.breachedAt());
    CaseView view = view(number);
    assertNotNull(view.promisedContactAt(), "the customer is to be told");
    assertTrue(
        view.deadlines().stream()
            .anyMatch(d -> d.obligation() == Obligation.PROMISED_CONTACT && d.open()));
    assertFalse(waits("company-manager", number));
    assertEquals(
        DeadlineState.MET,
        deadlines.of(new Subject("REQUEST", wish.requestId())).get(0).stateAt(clock.instant()));

    ask("receptionist", number, until.plus(DAY));
    assertEquals(List.of(), pending("company-manager", number), "a second one goes one rank up");
    PendingExtension second = one("general-manager", number);
    assertEquals(Role.GENERAL_MANAGER, second.decidedBy());
    assertEquals(1, second.extensions());
    refused("approval.rank-too-low", () -> decide("company-manager", second, true, null, null));
    Instant other = until.plus(Duration.ofHours(6));
    refused("approval.comment", () -> decide("general-manager", second, true, other, null));
    decide("general-manager", second, true, other, "当天完成");
    assertEquals(other, solve(number).dueAt());
    assertEquals(EventKind.EXTENSION_GRANTED, history(number).get(0).kind());
    assertEquals("当天完成", history(number).get(0).details().get("comment"));
  }

  @Test
  @DisplayName("section 5: of an important case the general manager decides; refused, it stands")
  void important() throws Exception {
    String number =
        As.get(
                "receptionist",
                () -> intake.receive(Forms.reception(project("receptionist"), "电梯配件要等厂家", null)))
            .number();
    Instant due = due(solve(number));
    ask("receptionist", number, due.plus(DAY));
    PendingExtension wish = one("general-manager", number);
    assertEquals(Severity.IMPORTANT, wish.severity());
    refused("approval.rank-too-low", () -> decide("company-manager", wish, true, null, null));
    refused("approval.own-request", () -> decide("receptionist", wish, true, null, null));
    refused("approval.unknown", () -> decide("company-manager.b", wish, true, null, null));
    refused("approval.comment", () -> decide("general-manager", wish, false, null, " "));
    decide("general-manager", wish, false, null, "厂家有现货");
    assertEquals(due, solve(number).dueAt());
    assertEquals(EventKind.EXTENSION_REFUSED, history(number).get(0).kind());
    ask("receptionist", number, due.plus(DAY));
    assertEquals(1, pending("general-manager", number).size(), "it can be asked again");
    var shown = As.get("general-manager", () -> figures.of(1));
    assertTrue(shown.asked() >= 2 && shown.refused() >= 1, shown::toString);
  }

  @Test
  @DisplayName("Two managers at once: one decision, the other is told by whom and how")
  void twoAtOnce() throws Exception {
    String number = minor("绿化带积水要等天晴");
    ask("receptionist", number, due(solve(number)).plus(DAY));
    PendingExtension wish = one("company-manager", number);
    CyclicBarrier start = new CyclicBarrier(2);
    List<CompletableFuture<@Nullable RuleViolation>> both = new ArrayList<>();
    for (String person : List.of("company-manager", "general-manager")) {
      both.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  start.await();
                  decide(person, wish, person.startsWith("company"), null, "一次决定");
                  return null;
                } catch (RuleViolation refusal) {
                  return refusal;
                } catch (Exception failure) {
                  throw new IllegalStateException(failure);
                }
              }));
    }
    List<RuleViolation> refusals = new ArrayList<>();
    for (CompletableFuture<@Nullable RuleViolation> each : both) {
      RuleViolation refusal = each.get();
      if (refusal != null) {
        refusals.add(refusal);
      }
    }
    assertEquals(1, refusals.size(), refusals::toString);
    assertEquals("approval.already-decided", refusals.get(0).code());
    assertEquals(
        1,
        history(number).stream()
            .filter(
                e ->
                    e.kind() == EventKind.EXTENSION_GRANTED
                        || e.kind() == EventKind.EXTENSION_REFUSED)
            .count());
  }

  @Test
  @DisplayName("R-3: the deputy of a manager on leave decides, and it says for whom")
  void deputy() throws Exception {
    String number = minor("门禁系统要升级");
    ask("receptionist", number, due(solve(number)).plus(DAY));
    String managerName = As.get("company-manager", () -> Forms.nameOfCaller());
    long deputy = person("company-manager", "centre-manager").id();
    Instant now = clock.instant();
    long absence =
        As.get(
            "company-manager",
            () ->
                absences.name(
                    new Absences.NewAbsence(null, deputy, now.minusSeconds(60), now.plus(DAY))));
    try {
      PendingExtension wish = one("centre-manager", number);
      assertEquals(managerName, wish.inPlaceOf());
      assertTrue(waits("centre-manager", number));
      decide("centre-manager", wish, true, null, null);
      assertEquals(managerName, history(number).get(0).details().get("onBehalfOf"));

      String own = minor("监控要换硬盘");
      step("centre-supervisor", own, ref -> extension.ask(ref, wish(due(solve(own)).plus(DAY))));
      assertEquals(1, pending("centre-manager", own).size());
      refused(
          "approval.own-request",
          () -> decide("centre-supervisor", one("company-manager", own), true, null, null));
    } finally {
      As.role("company-manager", () -> absences.cancel(absence));
    }
    assertEquals(List.of(), pending("centre-manager", minorAsked("水泵要返厂")));
  }

  @Test
  @DisplayName(
      "R-3: a deputy is told at the beginning and at the end, each once; others may not name")
  void periods() throws Exception {
    long deputy = person("centre-manager", "centre-supervisor").id();
    Instant from = clock.instant().plus(DAY);
    long absence =
        As.get(
            "centre-manager",
            () -> absences.name(new Absences.NewAbsence(null, deputy, from, from.plus(DAY))));
    Subject subject = new Subject("ABSENCE", absence);
    assertEquals(2, deadlines.of(subject).stream().filter(DeadlineView::open).count());
    swept(from, subject); // a reminder of which nobody is told
    assertEquals(1, swept(from.plusSeconds(1), subject), "it begins");
    assertEquals(0, swept(from.plusSeconds(2), subject), "told once");
    assertTrue(swept(from.plus(DAY).plusSeconds(1), subject) >= 1, "it ends");
    assertEquals(0, deadlines.of(subject).stream().filter(DeadlineView::open).count());

    long manager = person("centre-manager", "company-manager").id();
    refused(
        "organization.not-your-absence",
        () ->
            As.get(
                "centre-manager",
                () ->
                    absences.name(new Absences.NewAbsence(manager, deputy, from, from.plus(DAY)))));
    refused(
        "organization.deputy-of-oneself",
        () ->
            As.get(
                "centre-supervisor",
                () -> absences.name(new Absences.NewAbsence(null, deputy, from, from.plus(DAY)))));
    long forOther =
        As.get(
            "company-manager",
            () ->
                absences.name(
                    new Absences.NewAbsence(
                        person("company-manager", "centre-manager").id(),
                        deputy,
                        from,
                        from.plus(DAY))));
    assertTrue(
        As.get("centre-manager", () -> absences.mine()).stream()
            .map(AbsenceView::id)
            .anyMatch(id -> id == forOther));
    refused(
        "organization.not-your-absence",
        () -> As.role("receptionist.b", () -> absences.cancel(forOther)));
    As.role("centre-manager", () -> absences.cancel(forOther));
    assertEquals(0, swept(from.plusSeconds(1), new Subject("ABSENCE", forOther)), "called off");
  }

  @Test
  @DisplayName("T-4: several at once with one comment, each by its own rules, reported one by one")
  void severalAtOnce() throws Exception {
    String first = minorAsked("围墙修补");
    String second = minorAsked("健身器材更换");
    String third =
        As.get(
                "receptionist",
                () -> intake.receive(Forms.reception(project("receptionist"), "水箱清洗延期", null)))
            .number();
    ask("receptionist", third, due(solve(third)).plus(DAY));
    PendingExtension important = one("general-manager", third);
    List<SeveralExtensions.Outcome> outcomes =
        As.get(
            "company-manager",
            () ->
                several.decide(
                    List.of(
                        each(one("company-manager", first)),
                        each(important),
                        each(one("company-manager", second)))));
    assertEquals(List.of(first, third, second), outcomes.stream().map(o -> o.number()).toList());
    assertNull(outcomes.get(0).refusal());
    RuleViolation refusal = outcomes.get(1).refusal();
    assertEquals("approval.rank-too-low", refusal == null ? "" : refusal.code());
    assertNull(outcomes.get(2).refusal());
    assertEquals(1, solve(first).extensions());
    assertEquals(0, solve(third).extensions());
    assertEquals(1, solve(second).extensions());
  }

  @Test
  @DisplayName(
      "T-5: asked and granted when late, the breach stays on record beside the new due time")
  void late() throws Exception {
    String number = minor("外墙脱落要搭架");
    Instant due = due(solve(number));
    Instant after = due.plus(Duration.ofHours(3));
    clock.at(
        after,
        () -> {
          ask("receptionist", number, after.plus(DAY));
          return true;
        });
    assertEquals(1, pendingAt(after, number).size());
    PendingExtension wish = pendingAt(after, number).get(0);
    assertTrue(wish.late());
    assertTrue(wish.breached());
    clock.at(
        after.plusSeconds(60),
        () -> {
          decide("company-manager", wish, true, null, null);
          return true;
        });
    DeadlineView solve = solve(number);
    assertEquals(after.plus(DAY), solve.dueAt());
    assertEquals(due, solve.breachedAt());
    assertEquals(1, solve.extensions());
    assertEquals(
        "true",
        history(number).stream()
            .filter(e -> e.kind() == EventKind.EXTENSION_ASKED)
            .findFirst()
            .orElseThrow()
            .details()
            .get("late"));
  }

  @Test
  @DisplayName(
      "T-4: what cannot be: into the past, not later, too long, twice, stale, by a stranger")
  void badInput() throws Exception {
    String number = minor("车位划线");
    Instant due = due(solve(number));
    Instant now = clock.instant();
    refused("complaint.extension-in-past", () -> ask("receptionist", number, now.minusSeconds(9)));
    refused("complaint.extension-not-later", () -> ask("receptionist", number, due));
    refused(
        "complaint.extension-too-long",
        () -> ask("receptionist", number, due.plus(Duration.ofDays(31))));
    refused("complaint.not-your-step", () -> ask("quality", number, due.plus(DAY)));
    refused(
        "complaint.not-extendable",
        () ->
            step(
                "receptionist",
                number,
                ref -> extension.ask(ref, wish(Obligation.CONTACT, due.plus(DAY), "已告知"))));
    refused(
        "complaint.text",
        () ->
            step(
                "receptionist",
                number,
                ref -> extension.ask(ref, wish(Obligation.SOLVE, due.plus(DAY), " "))));
    refused(
        "deadline.unknown",
        () ->
            step(
                "receptionist",
                number,
                ref -> extension.ask(ref, wish(Obligation.PART, due.plus(DAY), "已告知"))));
    long seen = view(number).version();
    step("receptionist", number, ref -> classification.confirm(ref, true, true, false));
    StaleCase stale =
        assertThrows(
            StaleCase.class,
            () ->
                As.role(
                    "receptionist",
                    () -> extension.ask(new CaseRef(number, seen), wish(due.plus(DAY)))));
    assertEquals(
        List.of(EventKind.CONFIRMED), stale.changes().stream().map(EventView::kind).toList());
    ask("receptionist", number, due.plus(DAY));
    refused("approval.already-asked", () -> ask("receptionist", number, due.plus(DAY)));
    PendingExtension wish = one("company-manager", number);
    assertThrows(
        StaleCase.class,
        () ->
            As.role(
                "company-manager",
                () ->
                    extension.decide(
                        new CaseRef(number, seen),
                        new DeadlineExtension.Decision(wish.requestId(), true, null, null))));
    assertEquals(0, solve(number).extensions(), "a stale decision is none");
    refused(
        "approval.unknown",
        () ->
            As.role(
                "company-manager",
                () ->
                    extension.decide(
                        CaseRef.latest("TH-19990101-0001"),
                        new DeadlineExtension.Decision(wish.requestId(), true, null, null))));
  }

  @Test
  @DisplayName("T-7: a case that is closed lets the request lapse, and nobody asks for more")
  void closed() throws Exception {
    String number = minorAsked("噪声投诉撤回");
    PendingExtension wish = one("company-manager", number);
    Instant due = due(solve(number));
    step("receptionist", number, ref -> closing.withdraw(ref, "客户自己解决了"));
    assertEquals(List.of(), pending("company-manager", number));
    refused("approval.lapsed", () -> decide("company-manager", wish, true, null, null));
    refused("complaint.stage-does-not-allow", () -> ask("receptionist", number, due.plus(DAY)));
  }

  @Test
  @DisplayName(
      "S-4: a case that becomes graver meanwhile is decided by the rank that it needs by now")
  void graver() throws Exception {
    String number = minorAsked("电梯反复故障");
    PendingExtension wish = one("company-manager", number);
    step(
        "receptionist",
        number,
        ref -> classification.decideSeverity(ref, Severity.IMPORTANT, "多户反映"));
    assertEquals(List.of(), pending("company-manager", number));
    refused("approval.rank-too-low", () -> decide("company-manager", wish, true, null, null));
    assertEquals(1, pending("general-manager", number).size());
  }

  @Test
  @DisplayName("C-11: a confidential case is decided on by those only who may see it")
  void confidential() throws Exception {
    String number = minorAsked("举报收费问题");
    PendingExtension wish = one("company-manager", number);
    long named = person("receptionist", "company-manager").id();
    step("receptionist", number, ref -> ownership.makeConfidential(ref, true, Set.of()));
    assertEquals(List.of(), pending("company-manager", number));
    assertEquals(List.of(), pending("general-manager", number));
    refused("approval.unknown", () -> decide("company-manager", wish, true, null, null));
    step("receptionist", number, ref -> ownership.makeConfidential(ref, true, Set.of(named)));
    decide("company-manager", wish, true, null, null);
  }

  @Test
  @DisplayName("T-4: the decision has a time limit of its own; undecided, the next rank is told")
  void decisionHasALimit() throws Exception {
    String number = minorAsked("地库照明改造");
    PendingExtension wish = one("company-manager", number);
    Subject subject = new Subject("REQUEST", wish.requestId());
    Instant by = wish.decideBy();
    assertNotNull(by);
    assertEquals(0, swept(by.minus(Duration.ofHours(3)), subject));
    assertEquals(2, swept(by.minusSeconds(1), subject), "two reminders");
    assertEquals(1, swept(by.plusSeconds(1), subject), "the breach");
    assertEquals(1, swept(by.plus(Duration.ofHours(5)), subject), "the ladder");
    assertEquals(by, deadlines.of(subject).get(0).breachedAt());
  }

  private interface StepWork {
    Changed with(CaseRef ref) throws Exception;
  }

  private interface Refusable {
    void run() throws Exception;
  }

  private Changed step(String person, String number, StepWork work) throws Exception {
    return As.get(
        person, () -> work.with(new CaseRef(number, queries.view(number).orElseThrow().version())));
  }

  private void ask(String person, String number, Instant until) throws Exception {
    step(person, number, ref -> extension.ask(ref, wish(until)));
  }

  private static DeadlineExtension.Wish wish(Instant until) {
    return wish(Obligation.SOLVE, until, "已电话告知周五修好");
  }

  private static DeadlineExtension.Wish wish(Obligation what, Instant until, String told) {
    return new DeadlineExtension.Wish(
        what, 0, ExtensionReason.SPARE_PARTS, "厂家发货要三天", ContactMethod.TELEPHONE, told, until);
  }

  private void decide(
      String person,
      PendingExtension wish,
      boolean grant,
      @Nullable Instant other,
      @Nullable String comment)
      throws Exception {
    As.role(
        person,
        () ->
            extension.decide(
                CaseRef.latest(wish.number()),
                new DeadlineExtension.Decision(wish.requestId(), grant, other, comment)));
  }

  private static SeveralExtensions.Each each(PendingExtension wish) {
    return new SeveralExtensions.Each(
        CaseRef.latest(wish.number()),
        new DeadlineExtension.Decision(wish.requestId(), true, null, "同意"));
  }

  private List<PendingExtension> pending(String person, String number) throws Exception {
    return As.get(person, () -> extension.pending()).stream()
        .filter(p -> p.number().equals(number))
        .toList();
  }

  private List<PendingExtension> pendingAt(Instant at, String number) throws Exception {
    return clock.at(at, () -> pending("company-manager", number));
  }

  private PendingExtension one(String person, String number) throws Exception {
    List<PendingExtension> all = pending(person, number);
    assertEquals(1, all.size(), () -> person + " should have one to decide");
    return all.get(0);
  }

  private boolean waits(String person, String number) throws Exception {
    return As.get(person, () -> todos.mine(1_000)).stream()
        .anyMatch(t -> t.kind() == TodoItem.Kind.DECIDE_EXTENSION && t.number().equals(number));
  }

  private int swept(Instant at, Subject subject) throws Exception {
    return clock.at(
        at,
        () -> {
          DueSweep.Swept swept = sweep.sweep(subject);
          assertEquals(0, swept.failed());
          return swept.acted();
        });
  }

  private CaseView view(String number) throws Exception {
    return As.get("receptionist", () -> queries.view(number).orElseThrow());
  }

  private List<EventView> history(String number) throws Exception {
    return As.get("receptionist", () -> queries.history(number, PageRequest.first())).rows();
  }

  private DeadlineView solve(String number) throws Exception {
    return view(number).deadlines().stream()
        .filter(d -> d.obligation() == Obligation.SOLVE)
        .findFirst()
        .orElseThrow();
  }

  private static Instant due(DeadlineView deadline) {
    Instant due = deadline.dueAt();
    if (due == null) {
      throw new AssertionError("no due time");
    }
    return due;
  }

  private String minorAsked(String subject) throws Exception {
    String number = minor(subject);
    ask("receptionist", number, due(solve(number)).plus(DAY));
    return number;
  }

  private String minor(String subject) throws Exception {
    Callable<Changed> receive =
        () ->
            intake.receive(
                new ReceptionForm(
                    project("receptionist"),
                    Forms.facts(subject, clock.instant()),
                    Category.EQUIPMENT,
                    SubCategory.LIFT,
                    new SeverityAnswers(false, false, false, 0),
                    null,
                    false,
                    false,
                    false,
                    false,
                    null,
                    List.of(),
                    null,
                    null));
    return As.get("receptionist", receive).number();
  }

  private long project(String person) throws Exception {
    return As.get(person, () -> organization.projects().get(0).id());
  }

  private Choice person(String asker, String username) throws Exception {
    String name = As.get(username, () -> Forms.nameOfCaller());
    return As.get(asker, () -> absences.deputies()).stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void refused(String code, Refusable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work::run).code());
  }
}
