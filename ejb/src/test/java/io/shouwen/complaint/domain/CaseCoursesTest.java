package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.calendar.domain.Timekeeping;
import io.shouwen.deadline.domain.Course;
import io.shouwen.deadline.domain.Deadline;
import io.shouwen.deadline.domain.DeadlineState;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.deadline.domain.Policies;
import io.shouwen.organization.domain.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a case owes follows from its events (handbook section 5, T-6, T-7)")
class CaseCoursesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Cases.NOW;
  private static final String IN_TIME = "MET";

  /** A case and all that happened to it. */
  private static final class Life {
    final Complaint complaint;
    final List<CaseEvent> events = new ArrayList<>();

    Life(Complaint complaint) {
      this.complaint = complaint;
      events.addAll(complaint.drainEvents());
    }

    Life then(Consumer<Complaint> verb) {
      verb.accept(complaint);
      events.addAll(complaint.drainEvents());
      return this;
    }

    List<Course> courses() {
      return CaseCourses.of(complaint, events, SHANGHAI);
    }

    Course only(Obligation obligation) {
      List<Course> all = courses().stream().filter(c -> c.obligation() == obligation).toList();
      assertEquals(1, all.size(), () -> obligation + ": " + all);
      return all.get(0);
    }

    Course last(Obligation obligation) {
      return courses().stream()
          .filter(c -> c.obligation() == obligation)
          .max((a, b) -> Long.compare(a.key(), b.key()))
          .orElseThrow();
    }

    /** What is owed, as the handbook's policy has it. */
    Set<String> running() {
      return courses().stream()
          .filter(c -> c.endedAt() == null && deadline(c) != null)
          .map(c -> c.obligation().name())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    String state(Obligation obligation, Instant now) {
      Deadline deadline = deadline(last(obligation));
      return deadline == null ? "NONE" : deadline.stateAt(now).name();
    }

    @Nullable Instant solveDue() {
      return Objects.requireNonNull(deadline(only(Obligation.SOLVE))).dueAt();
    }

    static @Nullable Deadline deadline(Course course) {
      return Deadline.of(course, Policies.handbook(), Timekeeping.always(SHANGHAI)).orElse(null);
    }
  }

  private static Life received(Severity severity) {
    return new Life(Cases.received(severity));
  }

  private static Life at(Stage stage, Severity severity) {
    return new Life(Cases.at(stage, severity));
  }

  private static Instant after(long minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  private static Set<String> of(String names) {
    return names.isEmpty() ? Set.of() : new TreeSet<>(List.of(names.split(" ")));
  }

  @ParameterizedTest(name = "section 5: a {0} case owes {1} from its reception on")
  @CsvSource({
    "MINOR, CONTACT PROMOTION SOLVE",
    "IMPORTANT, CONTACT PASS_TO_CENTRE_MANAGER PASS_TO_COMPANY_MANAGER PROMOTION SOLVE",
    "MAJOR, ANSWER CONTACT PASS_TO_COMPANY_MANAGER SOLVE",
  })
  void fromReceptionOn(Severity severity, String owed) {
    assertEquals(of(owed), received(severity).running());
  }

  @ParameterizedTest(name = "T-7: {0} has no running deadline")
  @EnumSource(
      value = Stage.class,
      names = {
        "SOLVED_ON_THE_SPOT",
        "INVALID",
        "WITHDRAWN",
        "FOLLOWED_UP",
        "SUMMED_UP",
        "ARCHIVED"
      })
  void closed(Stage stage) {
    assertEquals(Set.of(), at(stage, Severity.MAJOR).running());
  }

  @ParameterizedTest(name = "section 5: {0} ends when it is {1}")
  @CsvSource({
    "SIGN, IN_HAND",
    "ANSWER, AGREED",
    "SOLVE, DONE",
    "FOLLOW_UP, FOLLOWED_UP",
  })
  void ends(Obligation obligation, Stage stage) {
    assertEquals(IN_TIME, at(stage, Severity.MAJOR).state(obligation, NOW));
  }

  @Test
  @DisplayName("done: only the follow-up is owed (section 5)")
  void done() {
    assertEquals(of("FOLLOW_UP"), at(Stage.DONE, Severity.MAJOR).running());
  }

  @Test
  @DisplayName("reopened begins anew, at the superior, with a second look (H-6)")
  void reopened() {
    Life life = at(Stage.REOPENED, Severity.MAJOR);
    assertEquals(of("ANSWER CONTACT SECOND_LOOK SOLVE"), life.running());
    assertEquals(1, life.last(Obligation.SOLVE).key());
    assertEquals(
        of("CONTACT PROMOTION SECOND_LOOK SOLVE"), at(Stage.REOPENED, Severity.MINOR).running());
  }

  @Test
  @DisplayName("a part is signed for within its time, late stays late (H-1)")
  void signing() {
    Life life = at(Stage.DISPATCHED, Severity.MINOR);
    assertEquals("RUNNING", life.state(Obligation.SIGN, after(10)));
    assertEquals("BREACHED", life.state(Obligation.SIGN, after(11)));
    life.then(c -> c.sign(0, Cases.HANDLER, after(11)));
    assertEquals("BREACHED", life.state(Obligation.SIGN, after(5_000)));
  }

  @Test
  @DisplayName("a graver severity afterwards does not make a signature late")
  void signedBefore() {
    Life life =
        at(Stage.IN_HAND, Severity.MINOR)
            .then(c -> c.decideSeverity(Severity.MAJOR, "hurt", Cases.OWNER, after(60)));
    assertEquals(IN_TIME, life.state(Obligation.SIGN, after(5_000)));
  }

  @Test
  @DisplayName("a part not yet signed for ends with the case, not when that is summed up (T-7)")
  void signingEndsWithTheCase() {
    Life life =
        at(Stage.DISPATCHED, Severity.MINOR)
            .then(c -> c.withdraw("leave it", Cases.OWNER, after(5)))
            .then(c -> c.sumUp("none", "none", null, Cases.OWNER, after(600)));
    assertEquals("CANCELLED", life.state(Obligation.SIGN, after(700)));
    assertEquals(after(5), life.only(Obligation.SIGN).endedAt());
  }

  @Test
  @DisplayName("passed upwards: to the rank that is owed, a lower one is not enough")
  void passedUp() {
    Life life = received(Severity.IMPORTANT);
    life.then(c -> c.passUp(Role.CENTRE_SUPERVISOR, "look", Cases.OWNER, after(10)));
    assertEquals("RUNNING", life.state(Obligation.PASS_TO_CENTRE_MANAGER, after(11)));
    life.then(c -> c.passUp(Role.CENTRE_MANAGER, "look", Cases.OWNER, after(20)));
    assertEquals(IN_TIME, life.state(Obligation.PASS_TO_CENTRE_MANAGER, after(300)));
    assertEquals("RUNNING", life.state(Obligation.PASS_TO_COMPANY_MANAGER, after(300)));
    life.then(c -> c.passUp(Role.GENERAL_MANAGER, "look", Cases.OWNER, after(300)));
    assertEquals(IN_TIME, life.state(Obligation.PASS_TO_COMPANY_MANAGER, after(5_000)));
  }

  @Test
  @DisplayName("raised to major: a clear answer is owed from then on, promotion no more (S-4)")
  void raised() {
    Life life =
        received(Severity.MINOR)
            .then(c -> c.decideSeverity(Severity.MAJOR, "hurt", Cases.OWNER, after(60)));
    assertEquals(of("ANSWER CONTACT PASS_TO_COMPANY_MANAGER SOLVE"), life.running());
    assertEquals(after(60), life.only(Obligation.ANSWER).startedAt());
    assertEquals(NOW, life.only(Obligation.SOLVE).startedAt());
    life.then(c -> c.decideSeverity(Severity.MINOR, "not so bad", Cases.CENTRE_MANAGER, after(90)));
    assertEquals(of("CONTACT PROMOTION SOLVE"), life.running());
  }

  @Test
  @DisplayName("promoted by itself after a month (S-1); what was late before stays late")
  void promoted() {
    Instant month = NOW.plus(Duration.ofDays(30));
    Life life =
        received(Severity.MINOR)
            .then(
                c ->
                    c.promote(
                        SeverityProposal.Reason.UNSOLVED_TOO_LONG, Cases.ADMINISTRATOR, month));
    assertEquals("NONE", life.state(Obligation.PROMOTION, month));
    assertEquals("BREACHED", life.state(Obligation.SOLVE, month));
    assertTrue(life.running().contains("ANSWER"));
  }

  @Test
  @DisplayName("another category afterwards does not judge anew what was over (T-7)")
  void reclassified() {
    Life life =
        at(Stage.IN_HAND, Severity.MINOR)
            .then(
                c ->
                    c.classify(
                        c.classification().under(Category.CHARGES, null, true, false),
                        Cases.OWNER,
                        after(60)));
    assertEquals("EQUIPMENT", life.only(Obligation.SIGN).category());
    assertEquals("CHARGES", life.only(Obligation.SOLVE).category());
  }

  @Test
  @DisplayName("an emergency: somebody on site by its plan, or by the policy (S-5)")
  void emergency() {
    Life planned = received(Severity.MAJOR).then(c -> c.emergencyOpened(30, Cases.OWNER, after(1)));
    assertEquals(after(31), planned.only(Obligation.FIRST_RESPONSE).saidDueAt());
    Life unplanned =
        received(Severity.MAJOR).then(c -> c.emergencyOpened(null, Cases.OWNER, after(1)));
    assertNull(unplanned.only(Obligation.FIRST_RESPONSE).saidDueAt());
    assertEquals("BREACHED", unplanned.state(Obligation.FIRST_RESPONSE, after(62)));
    unplanned.then(c -> c.noted(EventKind.ARRIVED, Details.none(), Cases.OWNER, after(61)));
    assertEquals(IN_TIME, unplanned.state(Obligation.FIRST_RESPONSE, after(100)));
  }

  @Test
  @DisplayName("a promise is kept by the call, replaced by a new one, or broken (C-3, C-4)")
  void promises() {
    Life life =
        received(Severity.MINOR)
            .then(c -> c.contacted(after(5), after(65), Details.none(), Cases.OWNER, after(5)));
    assertEquals("RUNNING", life.state(Obligation.PROMISED_CONTACT, after(65)));
    life.then(c -> c.contacted(after(60), after(120), Details.none(), Cases.OWNER, after(60)));
    assertEquals(2, life.courses().stream().filter(CaseCoursesTest::promise).count());
    assertTrue(life.courses().stream().anyMatch(c -> promise(c) && c.met() && c.key() == 0));
    life.then(c -> c.contacted(after(130), null, Details.none(), Cases.OWNER, after(130)));
    assertEquals("BREACHED", life.state(Obligation.PROMISED_CONTACT, after(131)));
    assertNull(life.complaint.promisedContactAt());
  }

  private static boolean promise(Course course) {
    return course.obligation() == Obligation.PROMISED_CONTACT;
  }

  @Test
  @DisplayName("each contact begins the time of silence anew (C-3)")
  void silence() {
    Life life =
        received(Severity.MINOR)
            .then(c -> c.contacted(after(600), null, Details.none(), Cases.OWNER, after(610)));
    assertEquals(after(600), life.last(Obligation.CONTACT).startedAt());
    assertEquals("RUNNING", life.state(Obligation.CONTACT, after(600 + 1_440)));
    assertEquals("BREACHED", life.state(Obligation.CONTACT, after(601 + 1_440)));
  }

  @Test
  @DisplayName("a pause is for its reason, promises the next contact, and ends with the case (T-6)")
  void pausing() {
    Life life =
        received(Severity.MINOR)
            .then(
                c ->
                    c.pause(
                        PauseReason.CUSTOMER, after(3_000), "on holiday", Cases.OWNER, after(60)));
    assertEquals("PAUSED", life.state(Obligation.SOLVE, after(90_000)));
    assertEquals(after(3_000), life.only(Obligation.PROMISED_CONTACT).saidDueAt());
    life.then(c -> c.resume("back", Cases.OWNER, after(160)));
    assertEquals(after(2_880 + 100), life.solveDue());
    life.then(
            c ->
                c.pause(
                    PauseReason.THIRD_PARTY, after(5_000), "spare part", Cases.OWNER, after(200)))
        .then(c -> c.withdraw("leave it", Cases.OWNER, after(300)));
    assertEquals(DeadlineState.CANCELLED.name(), life.state(Obligation.SOLVE, after(90_000)));
    assertEquals(Set.of(), life.running());
  }

  @Test
  @DisplayName(
      "linked to a lead it owes only its own talk (T-7, C-9), and all again when it leaves")
  void linked() {
    Complaint lead = Cases.received(Severity.MINOR);
    lead.leadCommonProblem(Cases.OWNER, NOW);
    Life life = at(Stage.DISPATCHED, Severity.MINOR);
    life.then(c -> c.noted(EventKind.JOINED_COMMON_PROBLEM, Details.none(), Cases.OWNER, after(5)));
    assertEquals(Set.of(), life.running());
    life.then(c -> c.contacted(after(30), after(90), Details.none(), Cases.OWNER, after(30)));
    assertEquals(of("PROMISED_CONTACT"), life.running());
    Life left = at(Stage.DISPATCHED, Severity.MINOR);
    left.then(c -> c.noted(EventKind.JOINED_COMMON_PROBLEM, Details.none(), Cases.OWNER, after(5)))
        .then(c -> c.noted(EventKind.LEFT_COMMON_PROBLEM, Details.none(), Cases.OWNER, after(9)));
    assertEquals(of("CONTACT PART PROMOTION SIGN SOLVE"), left.running());
    assertEquals(NOW, left.only(Obligation.SOLVE).startedAt());
  }

  @Test
  @DisplayName("answered by its lead after its own time: not late, for it was not owed (T-7)")
  void answeredByLead() {
    Life life = received(Severity.MINOR);
    life.then(c -> c.noted(EventKind.JOINED_COMMON_PROBLEM, Details.none(), Cases.OWNER, after(5)))
        .then(c -> c.answeredByLead("TH-1", after(9_060), Cases.OWNER, after(9_000)));
    assertEquals("CANCELLED", life.state(Obligation.SOLVE, after(9_000)));
    assertEquals(of("FOLLOW_UP PROMISED_CONTACT"), life.running());
    life.then(
        c ->
            c.followedUp(
                Satisfaction.DISSATISFIED,
                false,
                Details.none(),
                Cases.RECEPTIONIST,
                after(9_100)));
    assertTrue(life.running().containsAll(of("SOLVE SECOND_LOOK CONTACT")));
  }

  @Test
  @DisplayName("an appointment is owed until its result is there, or it is called off (H-5)")
  void appointments() {
    Life life = at(Stage.AGREED, Severity.MINOR);
    life.then(c -> c.noted(EventKind.APPOINTED, visit(1, 600), Cases.OWNER, after(10)))
        .then(c -> c.noted(EventKind.APPOINTED, visit(2, 900), Cases.OWNER, after(11)));
    assertTrue(life.running().contains("APPOINTMENT"));
    life.then(
            c ->
                c.noted(
                    EventKind.APPOINTMENT_RESULT,
                    Details.of("appointment", 1),
                    Cases.OWNER,
                    after(590)))
        .then(
            c ->
                c.noted(
                    EventKind.APPOINTMENT_RESULT,
                    Details.of("appointment", 2).and("cancelled", "true"),
                    Cases.OWNER,
                    after(591)));
    List<Course> visits =
        life.courses().stream().filter(c -> c.obligation() == Obligation.APPOINTMENT).toList();
    assertEquals(List.of(true, false), visits.stream().map(Course::met).toList());
  }

  private static Details visit(long id, long until) {
    return Details.of("appointment", id).and("from", after(until - 60)).and("to", after(until));
  }

  @Test
  @DisplayName("more time moves the one that was asked for, and the customer is to be told (T-4)")
  void extended() {
    Life life =
        received(Severity.MINOR)
            .then(
                c ->
                    c.extended(
                        Obligation.SOLVE,
                        0,
                        after(9_000),
                        after(1_500),
                        Details.none(),
                        Cases.COMPANY_MANAGER,
                        after(60)));
    assertEquals(after(9_000), life.solveDue());
    assertEquals(after(1_500), life.only(Obligation.PROMISED_CONTACT).saidDueAt());
  }

  @Test
  @DisplayName("received long before it was entered: its time begins with the entry")
  void entered() {
    Life life = received(Severity.MINOR).then(c -> c.limitsBegin(Cases.OWNER, after(50_000)));
    assertEquals(after(50_000), life.only(Obligation.SOLVE).startedAt());
    assertEquals("RUNNING", life.state(Obligation.SOLVE, after(50_001)));
  }

  @Test
  @DisplayName("the customer's own date holds for a minor case, and a graver one keeps it (S-4)")
  void customersDate() {
    ReceptionFacts facts = Cases.facts();
    Complaint complaint =
        Complaint.receive(
            "TH-20260311-0002",
            Cases.PROJECT,
            wantedBy(facts, LocalDate.parse("2026-03-11")),
            Classification.first(Category.EQUIPMENT, null, Severity.MINOR, List.of(), false),
            Cases.OWNER,
            NOW);
    Life life = new Life(complaint).then(c -> c.confirm(true, true, true, Cases.OWNER, after(2)));
    Instant midnight = Instant.parse("2026-03-11T16:00:00Z");
    assertEquals(midnight, life.solveDue());
    life.then(c -> c.decideSeverity(Severity.IMPORTANT, "our fault", Cases.OWNER, after(5)));
    assertEquals(midnight, life.solveDue());
  }

  private static ReceptionFacts wantedBy(ReceptionFacts f, LocalDate day) {
    return new ReceptionFacts(
        f.channel(),
        f.receivedAt(),
        f.complainant(),
        f.customerId(),
        f.complainantName(),
        f.phone(),
        f.preferredTime(),
        f.unitId(),
        f.place(),
        f.occurredAt(),
        f.departmentId(),
        f.personComplainedAgainst(),
        f.subject(),
        f.narrative(),
        f.demand(),
        day,
        f.mood(),
        f.sourceNumber());
  }
}
