package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.complaint.boundary.CaseClock;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.ComplaintDispatch;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.boundary.PendingExtension;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.domain.DeadlineState;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.it.listening.Told;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.boundary.CaseHandling;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.resolution.boundary.ResolutionView;
import io.shouwen.shared.RuleViolation;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Complaints through a month; the test moves the clock, every message is asserted. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("Deadlines through a month")
class DeadlineScenarioIT {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final List<String> PEOPLE =
      List.of(
          "receptionist",
          "handler",
          "department-head",
          "interviewer",
          "centre-supervisor",
          "centre-manager",
          "company-manager",
          "general-manager");

  @Inject private CaseTime time;
  @Inject private CaseClock caseClock;
  @Inject private ComplaintDispatch dispatch;
  @Inject private ComplaintOwnership ownership;
  @Inject private ComplaintQueries queries;
  @Inject private ContactLog contacts;
  @Inject private CaseHandling handling;
  @Inject private ResolutionQueries resolutions;
  @Inject private DeadlineExtension extension;
  @Inject private FollowUps followUps;
  @Inject private Callers callers;
  @Inject private Told told;

  @Test
  @DisplayName(
      "lead a major complaint from a missed sign-for over more time, refused and granted, to a second"
          + " look (T-3, T-4, T-6, R-2, H-6)")
  void majorComplaint() throws Exception {
    // Monday 3 March 2031, 9:00: received, read back, sent to engineering, which does not sign
    String number = time.receive("2031-03-03T09:00", "电梯三次困人无人负责", Severity.MAJOR);
    long engineering = As.get("handler", Forms::departmentOfCaller);
    time.step(
        "2031-03-03T09:01",
        "receptionist",
        number,
        ref ->
            dispatch.dispatch(
                ref, List.of(new ComplaintDispatch.Wish(engineering, null, "到场检查", null, true))));
    // the same day: passed up to the company manager, in the evening the customer is called
    time.step(
        "2031-03-03T09:30",
        "receptionist",
        number,
        ref -> ownership.escalate(ref, Role.COMPANY_MANAGER, "重大投诉当日上报"));
    call("2031-03-03T18:00", number);
    // the next day the handler signs after all, a day and 19 minutes late
    long part = view(number).parts().get(0).id();
    time.step("2031-03-04T09:30", "handler", number, ref -> dispatch.sign(ref, part));
    time.step(
        "2031-03-04T11:00", "handler", number, ref -> handling.investigate(ref, Forms.findings()));
    call("2031-03-04T12:00", number);
    time.step(
        "2031-03-04T15:00", "handler", number, ref -> handling.propose(ref, Forms.proposals()));
    // Wednesday 5 March, half an hour before the two days are over: the clear answer
    reply("2031-03-05T08:30", "receptionist", number);
    // the customer wants the work on Saturday: the clocks stand still until then
    time.step(
        "2031-03-05T09:00",
        "receptionist",
        number,
        ref ->
            caseClock.pause(
                ref, PauseReason.APPOINTMENT, CaseTime.at("2031-03-08T09:00"), "业主要求周六上门"));
    call("2031-03-08T08:00", number);
    time.step("2031-03-08T09:00", "receptionist", number, ref -> caseClock.resume(ref, "师傅已到业主家"));
    assertEquals(
        CaseTime.at("2031-03-16T09:00"), // 13 March, and the three days of the pause
        deadline(number, Obligation.SOLVE).dueAt());
    // the board comes from abroad: more time is asked for, of the general manager, who says no
    ask("2031-03-08T09:05", number, "2031-03-22T09:00");
    assertEquals(Role.GENERAL_MANAGER, wish(number).decidedBy());
    RuleViolation refused =
        assertThrows(
            RuleViolation.class,
            () -> decide("2031-03-08T09:15", "company-manager", number, true, null));
    assertEquals("approval.rank-too-low", refused.code());
    decide("2031-03-08T09:20", "general-manager", number, false, "先请厂家加急");
    assertEquals(CaseTime.at("2031-03-16T09:00"), deadline(number, Obligation.SOLVE).dueAt());
    // asked again, for less, and granted; the customer is told
    ask("2031-03-08T09:30", number, "2031-03-18T09:00");
    decide("2031-03-08T09:50", "general-manager", number, true, null);
    DeadlineView longer = deadline(number, Obligation.SOLVE);
    assertEquals(CaseTime.at("2031-03-18T09:00"), longer.dueAt());
    assertEquals(CaseTime.at("2031-03-16T09:00"), longer.firstDueAt()); // stays to be seen
    assertEquals(1, longer.extensions());
    call("2031-03-08T09:55", number);
    time.step("2031-03-08T10:00", "handler", number, ref -> handling.reportDone(ref, "已更换控制板"));
    // Sunday 9 March: called within the 24 hours, not content, so back to the company manager
    time.step(
        "2031-03-09T09:00",
        "interviewer",
        number,
        ref -> followUps.record(ref, Forms.dissatisfied()));
    assertEquals(Stage.REOPENED, view(number).stage());
    time.step("2031-03-09T10:00", "company-manager", number, ref -> dispatch.sign(ref, null));
    call("2031-03-09T18:00", number);
    call("2031-03-10T12:00", number);
    time.step(
        "2031-03-11T08:00",
        "company-manager",
        number,
        ref -> handling.investigate(ref, Forms.findings()));
    time.step(
        "2031-03-11T08:10",
        "company-manager",
        number,
        ref -> handling.propose(ref, Forms.proposals()));
    // and again a clear answer within two days, for a reopened major case owes one
    reply("2031-03-11T08:30", "receptionist", number);
    time.step(
        "2031-03-11T15:00", "company-manager", number, ref -> handling.reportDone(ref, "厂家到场调试"));
    // Wednesday 12 March, within the three days of the second look: content
    time.step(
        "2031-03-12T08:30", "interviewer", number, ref -> followUps.record(ref, Forms.satisfied()));
    time.live("2031-04-03T09:00", number); // nothing is owed any more (T-7)

    assertEquals(
        List.of(
            "03-03 09:01 case.dispatched → department-head",
            "03-03 09:06 deadline.reminder SIGN → department-head",
            "03-03 09:09 deadline.reminder SIGN → department-head",
            "03-03 09:11 deadline.breach SIGN → department-head",
            "03-03 09:11 deadline.breach SIGN → centre-supervisor",
            "03-03 09:30 case.escalated → company-manager",
            "03-03 13:11 deadline.ladder SIGN → centre-manager",
            "03-04 09:00 deadline.reminder ANSWER → receptionist",
            "03-04 09:11 deadline.ladder SIGN → company-manager",
            "03-04 23:24 deadline.reminder ANSWER → receptionist",
            "03-05 07:12 deadline.reminder CONTACT → receptionist",
            "03-07 18:36 deadline.reminder PROMISED_CONTACT → receptionist",
            "03-08 09:05 approval.asked SOLVE → general-manager",
            "03-08 09:20 approval.decided SOLVE → receptionist",
            "03-08 09:30 approval.asked SOLVE → general-manager",
            "03-08 09:50 approval.decided SOLVE → receptionist",
            "03-08 22:00 deadline.reminder FOLLOW_UP → interviewer",
            "03-08 22:00 deadline.reminder FOLLOW_UP → centre-supervisor",
            "03-09 05:12 deadline.reminder FOLLOW_UP → interviewer",
            "03-09 05:12 deadline.reminder FOLLOW_UP → centre-supervisor",
            "03-09 09:00 case.reopened → company-manager",
            "03-09 09:00 case.reopened → receptionist",
            "03-10 09:00 deadline.reminder ANSWER → receptionist",
            "03-10 21:00 deadline.reminder SECOND_LOOK → interviewer",
            "03-10 21:00 deadline.reminder SECOND_LOOK → centre-supervisor",
            "03-10 23:24 deadline.reminder ANSWER → receptionist",
            "03-11 07:12 deadline.reminder CONTACT → receptionist",
            "03-11 18:36 deadline.reminder SECOND_LOOK → interviewer",
            "03-11 18:36 deadline.reminder SECOND_LOOK → centre-supervisor",
            "03-12 03:00 deadline.reminder FOLLOW_UP → interviewer",
            "03-12 03:00 deadline.reminder FOLLOW_UP → centre-supervisor"),
        messages(number));
    assertEquals(DeadlineState.BREACHED, state(number, Obligation.SIGN)); // never erased (T-5)
    assertEquals(DeadlineState.MET, state(number, Obligation.PASS_TO_COMPANY_MANAGER));
    assertEquals(DeadlineState.MET, state(number, Obligation.ANSWER));
    assertEquals(DeadlineState.MET, state(number, Obligation.SOLVE));
    assertEquals(DeadlineState.MET, state(number, Obligation.FOLLOW_UP));
    assertEquals(DeadlineState.MET, state(number, Obligation.SECOND_LOOK));
  }

  @Test
  @DisplayName("make a minor complaint major that nobody solves within a month (S-1, S-4)")
  void promotion() throws Exception {
    // Monday 3 March 2031, 10:00: received, and then forgotten
    String number = time.receive("2031-03-03T10:00", "楼道声控灯不亮", Severity.MINOR);
    // Wednesday 2 April, 10:00: thirty days are over
    time.live("2031-04-02T10:00", number);
    assertEquals(Severity.MINOR, view(number).severity());
    time.live("2031-04-02T10:01", number);
    assertEquals(Severity.MAJOR, view(number).severity());
    assertEquals(
        CaseTime.at("2031-04-04T10:00").getEpochSecond(), // two days from the promotion
        Objects.requireNonNull(deadline(number, Obligation.ANSWER).dueAt()).getEpochSecond());
    // the same day is long enough to be reminded twice, and then it is over
    time.live("2031-04-03T00:01", number);
    assertEquals(
        List.of(
            "03-04 05:12 deadline.reminder CONTACT → receptionist",
            "03-04 10:00 deadline.reminder SOLVE → receptionist",
            "03-04 10:00 deadline.silent CONTACT → receptionist",
            "03-04 10:00 deadline.silent CONTACT → centre-supervisor",
            "03-05 00:24 deadline.reminder SOLVE → receptionist",
            "03-05 10:00 deadline.breach SOLVE → receptionist",
            "03-05 10:00 deadline.breach SOLVE → centre-supervisor",
            "03-05 10:00 deadline.ladder CONTACT → centre-manager",
            "03-05 14:00 deadline.ladder SOLVE → centre-manager",
            "03-06 10:00 deadline.ladder SOLVE → company-manager",
            "04-02 10:00 deadline.promoted → receptionist",
            "04-02 10:00 deadline.promoted → centre-manager",
            "04-02 10:00 deadline.promoted → company-manager",
            "04-02 17:00 deadline.reminder PASS_TO_COMPANY_MANAGER → receptionist",
            "04-02 21:12 deadline.reminder PASS_TO_COMPANY_MANAGER → receptionist",
            "04-03 00:00 deadline.breach PASS_TO_COMPANY_MANAGER → receptionist",
            "04-03 00:00 deadline.breach PASS_TO_COMPANY_MANAGER → centre-supervisor"),
        messages(number));
    assertEquals(DeadlineState.BREACHED, state(number, Obligation.SOLVE));
  }

  private void ask(String local, String number, String until) throws Exception {
    time.step(
        local,
        "receptionist",
        number,
        ref ->
            extension.ask(
                ref,
                new DeadlineExtension.Wish(
                    Obligation.SOLVE,
                    0,
                    ExtensionReason.SPARE_PARTS,
                    "控制板需进口",
                    ContactMethod.TELEPHONE,
                    "已告知业主需等配件",
                    CaseTime.at(until))));
  }

  private PendingExtension wish(String number) throws Exception {
    return As.get("general-manager", extension::pending).stream()
        .filter(wish -> wish.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private void decide(
      String local, String person, String number, boolean grant, @Nullable String comment)
      throws Exception {
    long request = wish(number).requestId();
    time.step(
        local,
        person,
        number,
        ref ->
            extension.decide(ref, new DeadlineExtension.Decision(request, grant, null, comment)));
  }

  private void call(String local, String number) throws Exception {
    time.step(
        local,
        "receptionist",
        number,
        ref ->
            contacts.log(
                number,
                new ContactLog.Entry(ContactMethod.TELEPHONE, null, "告知处理进展", false, null, null)));
  }

  private void reply(String local, String person, String number) throws Exception {
    long option =
        As.get(person, () -> resolutions.of(number)).options().stream()
            .max(Comparator.comparingInt(ResolutionView.OptionView::round))
            .orElseThrow()
            .id();
    time.step(local, person, number, ref -> handling.reply(ref, Forms.agreed(option)));
  }

  private CaseView view(String number) throws Exception {
    return As.get("receptionist", () -> queries.view(number).orElseThrow());
  }

  private DeadlineView deadline(String number, Obligation obligation) throws Exception {
    return view(number).deadlines().stream()
        .filter(d -> d.obligation() == obligation)
        .findFirst()
        .orElseThrow();
  }

  private DeadlineState state(String number, Obligation obligation) throws Exception {
    return deadline(number, obligation).stateAt(CaseTime.at("2031-04-03T09:00"));
  }

  /** What was told about the case, when and to whom, in order. */
  private List<String> messages(String number) throws Exception {
    Map<Long, String> names = new HashMap<>();
    for (String person : PEOPLE) {
      names.put(As.get(person, callers::current).staffId(), person);
    }
    return told.about(number).stream().map(heard -> line(heard, names)).toList();
  }

  private static String line(Told.Heard heard, Map<Long, String> names) {
    String obligation = heard.what().values().getOrDefault("obligation", "");
    return SHORT.format(LocalDateTime.ofInstant(heard.at(), CaseTime.SHANGHAI))
        + " "
        + heard.what().kind()
        + obligation.replaceFirst(".*\\.", " ")
        + " → "
        + names.getOrDefault(heard.what().recipientId(), "staff " + heard.what().recipientId());
  }
}
