package io.shouwen.demo;

import io.shouwen.complaint.boundary.CaseGate;
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
import io.shouwen.complaint.boundary.PartView;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.boundary.ThirdParties;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.PartState;
import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.ThirdPartyKind;
import io.shouwen.deadline.boundary.DueSweep;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.demo.Corpus.ComplaintText;
import io.shouwen.demo.Corpus.Kind;
import io.shouwen.demo.DemoPeople.Person;
import io.shouwen.demo.Estate.DemoProject;
import io.shouwen.demo.Life.TimedMove;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.organization.domain.DepartmentKind;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.boundary.CaseHandling;
import io.shouwen.resolution.boundary.CaseHandling.Proposal;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.resolution.boundary.ResolutionView.CompensationView;
import io.shouwen.resolution.boundary.ResolutionView.OptionView;
import io.shouwen.resolution.domain.CompensationState;
import io.shouwen.resolution.domain.Grade;
import io.shouwen.resolution.domain.ProblemKind;
import io.shouwen.shared.BusinessClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Leads one demo complaint through its life by the doors that the pages use, each step as the
 * person whose step it is and at the time when it happened.
 */
@Dependent
class CaseMaking {
  @Inject private BusinessClock clock;
  @Inject private DueSweep sweep;
  @Inject private CaseGate gate;
  @Inject private ComplaintIntake intake;
  @Inject private ComplaintClassification classification;
  @Inject private ComplaintDispatch dispatch;
  @Inject private ComplaintClosing closing;
  @Inject private ComplaintOwnership ownership;
  @Inject private ComplaintLinks links;
  @Inject private ComplaintQueries queries;
  @Inject private ContactLog contacts;
  @Inject private ThirdParties thirdParties;
  @Inject private CaseHandling handling;
  @Inject private Compensations compensations;
  @Inject private ResolutionQueries resolutions;
  @Inject private FollowUps followUps;

  private final DemoPeople people = new DemoPeople();
  private final Corpus corpus = new Corpus();

  @SuppressWarnings("NullAway.Init")
  CaseMaking() {}

  /**
   * A complaint that is being made.
   *
   * @param owner who receives it and owns it
   */
  record Making(Life life, DemoProject project, ComplaintText text, Person owner, Random random) {
    DepartmentKind department() {
      return text.department();
    }
  }

  /** Receives it and makes its moves; returns its number. */
  String make(Making making, ReceptionForm form) throws Exception {
    Life life = making.life();
    String number = at(life.receivedAt(), making.owner(), () -> intake.receive(form)).number();
    Subject subject = people.as(making.owner(), () -> gate.subjectOf(number));
    for (TimedMove timed : life.moves()) {
      liveUntil(subject, timed.at());
      move(making, CaseRef.latest(number), timed);
    }
    return number;
  }

  /** What happens by itself until then happens, each at its time (T-8). */
  void liveUntil(Making making, String number, Instant until) throws Exception {
    liveUntil(people.as(making.owner(), () -> gate.subjectOf(number)), until);
  }

  private void liveUntil(Subject subject, Instant until) throws Exception {
    clock.at(
        until,
        () -> {
          sweep.liveThrough(subject);
          return Boolean.TRUE;
        });
  }

  /** Adds what lies beside the way; {@code leadNumber} is the last lead's. */
  void addExtra(Making making, String number, String leadNumber, Instant at) throws Exception {
    Life.Extra extra = making.life().extra();
    if (extra == null) {
      return;
    }
    CaseRef ref = CaseRef.latest(number);
    Person owner = making.owner();
    DemoProject project = making.project();
    switch (extra) {
      case LEAD -> at(at, owner, () -> links.lead(ref));
      case FOLLOWER -> at(at, owner, () -> links.joinLead(ref, leadNumber));
      case CONFIDENTIAL ->
          at(
              at,
              project.one(Role.CENTRE_SUPERVISOR),
              () ->
                  ownership.makeConfidential(
                      ref,
                      true,
                      Set.of(
                          project.one(Role.CENTRE_MANAGER).staffId(),
                          project.head(making.department()).staffId(),
                          project.handler(making.department()).staffId())));
      case OFFERED ->
          at(
              at,
              owner,
              () ->
                  ownership.offer(
                      ref, project.receptionists().get(0).staffId(), say("hand-over", making)));
    }
  }

  private Changed move(Making making, CaseRef ref, TimedMove timed) throws Exception {
    DemoProject project = making.project();
    Person owner = making.owner();
    Person head = project.head(making.department());
    Person handler = project.handler(making.department());
    return switch (timed.move()) {
      case CONFIRM ->
          at(timed, owner, () -> classification.confirm(ref, true, chance(making, 90), false));
      case DISPATCH -> at(timed, owner, () -> dispatch.dispatch(ref, wishes(making)));
      case GIVE_BACK ->
          at(timed, head, () -> dispatch.giveBack(ref, ownPart(ref), say("return", making)));
      case SIGN -> signAll(making, ref, timed);
      case TAKE_IN_HAND -> at(timed, superior(making, ref), () -> dispatch.sign(ref, null));
      case CONTACT -> contact(making, ref, timed);
      case INVESTIGATE -> investigateFirst(making, ref, timed);
      case INVESTIGATE_AGAIN -> at(timed, superior(making, ref), () -> investigate(making, ref));
      case PROPOSE, PROPOSE_OTHERWISE -> at(timed, handler, () -> propose(making, ref));
      case PROPOSE_AGAIN -> at(timed, superior(making, ref), () -> propose(making, ref));
      case AGREE -> at(timed, owner, () -> reply(making, ref, true, timed.at()));
      case REFUSE -> at(timed, owner, () -> reply(making, ref, false, timed.at()));
      case APPOINT -> at(timed, handler, () -> appoint(making, ref, timed.at()));
      case VISIT_RESULT -> at(timed, handler, () -> visited(making, ref));
      case COMPENSATE -> at(timed, owner, () -> compensate(making, ref, 80));
      case COMPENSATE_LARGELY -> at(timed, owner, () -> compensate(making, ref, 18_000));
      case GRANT -> grant(making, ref, timed);
      case ESCALATE ->
          at(
              timed,
              owner,
              () -> ownership.escalate(ref, Role.CENTRE_MANAGER, say("escalate", making)));
      case DONE -> doneByAll(making, ref, timed);
      case DONE_AGAIN ->
          at(timed, superior(making, ref), () -> handling.reportDone(ref, say("done", making)));
      case FOLLOW_UP -> at(timed, project.one(Role.INTERVIEWER), () -> followUp(making, ref, true));
      case FOLLOW_UP_BADLY ->
          at(timed, project.one(Role.INTERVIEWER), () -> followUp(making, ref, false));
      case SUM_UP ->
          at(
              timed,
              owner,
              () ->
                  closing.sumUp(
                      ref,
                      making.text().cause(),
                      making.text().measure(),
                      chance(making, 60) ? say("lesson", making) : null));
      case ARCHIVE ->
          at(timed, closer(making, ref), () -> closing.archive(ref, say("comment", making)));
      case PROPOSE_INVALID ->
          at(
              timed,
              owner,
              () ->
                  classification.proposeInvalid(
                      ref, say("invalid-reason", making), say("invalid-explanation", making)));
      case CONFIRM_INVALID ->
          at(
              timed,
              project.one(Role.CENTRE_SUPERVISOR),
              () -> classification.confirmInvalid(ref, say("invalid-comment", making)));
      case WITHDRAW -> at(timed, owner, () -> closing.withdraw(ref, say("withdraw", making)));
    };
  }

  private List<ComplaintDispatch.Wish> wishes(Making making) {
    List<ComplaintDispatch.Wish> wishes = new ArrayList<>();
    wishes.add(
        new ComplaintDispatch.Wish(
            making.project().department(making.department()),
            null,
            say("task", making),
            null,
            true));
    if (second(making) != making.department()) {
      wishes.add(
          new ComplaintDispatch.Wish(
              making.project().department(second(making)),
              null,
              say("second-task", making),
              null,
              false));
    }
    return wishes;
  }

  /** One complaint in eight needs a second department; the same one each time it is asked for. */
  private static DepartmentKind second(Making making) {
    boolean alone =
        making.text().narrative().length() % 8 != 0
            || making.life().moves().stream().anyMatch(m -> m.move() == Move.GIVE_BACK);
    if (alone) {
      return making.department();
    }
    return making.department() == DepartmentKind.ORDER
        ? DepartmentKind.ENVIRONMENT
        : DepartmentKind.ORDER;
  }

  private Changed signAll(Making making, CaseRef ref, TimedMove timed) throws Exception {
    Person signer = making.project().handler(making.department());
    Changed signed = at(timed, signer, () -> dispatch.sign(ref, ownPart(ref)));
    if (second(making) == making.department()) {
      return signed;
    }
    CaseRef next = new CaseRef(signed.number(), signed.version());
    return at(
        timed.at().plusSeconds(90),
        making.project().handler(second(making)),
        () -> dispatch.sign(next, ownPart(next)));
  }

  private Changed doneByAll(Making making, CaseRef ref, TimedMove timed) throws Exception {
    CaseRef lead = ref;
    if (second(making) != making.department()) {
      Changed helped =
          at(
              timed.at().minusSeconds(15),
              making.project().handler(second(making)),
              () -> handling.reportDone(ref, say("done", making)));
      lead = new CaseRef(helped.number(), helped.version());
    }
    CaseRef last = lead;
    return at(
        timed,
        making.project().handler(making.department()),
        () -> handling.reportDone(last, say("done", making)));
  }

  private long ownPart(CaseRef ref) {
    return view(ref).parts().stream()
        .filter(p -> p.mine() && (p.state() == PartState.SENT || p.state() == PartState.SIGNED))
        .map(PartView::id)
        .findFirst()
        .orElseThrow();
  }

  private CaseView view(CaseRef ref) {
    return queries.view(ref.number()).orElseThrow();
  }

  private Person superior(Making making, CaseRef ref) throws Exception {
    return making.project().superiorFor(people.as(making.owner(), () -> view(ref)).severity());
  }

  private Person closer(Making making, CaseRef ref) throws Exception {
    return switch (people.as(making.owner(), () -> view(ref)).severity()) {
      case MAJOR -> making.project().one(Role.COMPANY_MANAGER);
      case MINOR, IMPORTANT -> making.project().one(Role.CENTRE_MANAGER);
    };
  }

  private Changed contact(Making making, CaseRef ref, TimedMove timed) throws Exception {
    boolean promises = chance(making, 50);
    return at(
        timed,
        making.owner(),
        () ->
            contacts.log(
                ref.number(),
                new ContactLog.Entry(
                    Corpus.oneOf(List.of(ContactMethod.values()), making.random()),
                    null,
                    say("contact", making),
                    chance(making, 5),
                    promises ? say("promise", making) : null,
                    promises
                        ? timed.at().plus(Duration.ofHours(6 + making.random().nextInt(40)))
                        : null)));
  }

  private Changed investigateFirst(Making making, CaseRef ref, TimedMove timed) throws Exception {
    Changed found =
        at(timed, making.project().handler(making.department()), () -> investigate(making, ref));
    if (making.text().kind() != Kind.THIRD) {
      return found;
    }
    CaseRef next = new CaseRef(found.number(), found.version());
    return at(timed.at().plusSeconds(10), making.owner(), () -> handOver(making, next));
  }

  private Changed investigate(Making making, CaseRef ref) {
    return handling.investigate(
        ref,
        new CaseHandling.Findings(
            say("fact", making),
            making.text().cause(),
            making.text().fault() ? Responsibility.OURS : Responsibility.SHARED,
            1 + making.random().nextInt(making.text().emergency() ? 40 : 4),
            chance(making, 40) ? say("safety", making) : null,
            making.text().loss() ? BigDecimal.valueOf(200L + making.random().nextInt(2_000)) : null,
            chance(making, 30) ? say("reputation", making) : null));
  }

  private Changed propose(Making making, CaseRef ref) {
    List<Proposal> proposals = new ArrayList<>();
    proposals.add(
        new Proposal(
            making.text().measure(),
            say("advantage", making),
            chance(making, 60) ? say("disadvantage", making) : null,
            true));
    proposals.add(
        new Proposal(
            say("alternative", making),
            say("advantage", making),
            say("disadvantage", making),
            false));
    if (chance(making, 30)) {
      proposals.add(new Proposal(say("third-option", making), null, null, false));
    }
    return handling.propose(ref, proposals);
  }

  private Changed reply(Making making, CaseRef ref, boolean agreed, Instant at) {
    long chosen =
        resolutions.of(ref.number()).options().stream()
            .filter(OptionView::recommended)
            .max(Comparator.comparingInt(OptionView::round))
            .orElseThrow()
            .id();
    return handling.reply(
        ref,
        new CaseHandling.Answer(
            agreed,
            agreed ? chosen : null,
            say(agreed ? "agreed" : "refused", making),
            ContactMethod.TELEPHONE,
            agreed ? at.plus(Duration.ofHours(20 + making.random().nextInt(50))) : null));
  }

  private Changed appoint(Making making, CaseRef ref, Instant at) {
    Instant from = at.plus(Duration.ofHours(12 + making.random().nextInt(20)));
    return handling.appoint(
        ref,
        new CaseHandling.Visit(
            from,
            from.plus(Duration.ofHours(2)),
            say("visitor", making),
            null,
            chance(making, 60) ? say("preparation", making) : null,
            null));
  }

  private Changed visited(Making making, CaseRef ref) {
    long visit =
        resolutions.of(ref.number()).appointments().stream()
            .filter(a -> a.result() == null)
            .findFirst()
            .orElseThrow()
            .id();
    return handling.appointmentResult(ref, visit, say("result-visit", making), false);
  }

  private Changed compensate(Making making, CaseRef ref, int base) {
    return compensations.request(
        ref,
        new Compensations.Wish(
            base > 1_000 ? Grade.SERIOUS : Grade.SLIGHT,
            making.text().loss() ? ProblemKind.PROPERTY_DAMAGE : ProblemKind.GOODWILL,
            BigDecimal.valueOf(base + 10L * making.random().nextInt(20)),
            say("compensation", making)));
  }

  private Changed grant(Making making, CaseRef ref, TimedMove timed) throws Exception {
    CompensationView wish =
        people.as(making.owner(), () -> resolutions.of(ref.number())).compensations().stream()
            .filter(c -> c.state() == CompensationState.REQUESTED)
            .findFirst()
            .orElseThrow();
    return at(
        timed,
        making.project().one(Role.ofRank(wish.rankNeeded())),
        () -> compensations.decide(ref, wish.id(), true, say("grant", making)));
  }

  private Changed handOver(Making making, CaseRef ref) {
    return thirdParties.hand(
        ref,
        ThirdPartyKind.AUTHORITY,
        say("third-name", making),
        null,
        say("third-reason", making));
  }

  private Changed followUp(Making making, CaseRef ref, boolean good) {
    boolean satisfied = chance(making, 65);
    Satisfaction how =
        !good
            ? Satisfaction.DISSATISFIED
            : satisfied ? Satisfaction.SATISFIED : Satisfaction.BASICALLY_SATISFIED;
    return followUps.record(
        ref,
        new FollowUps.Entry(
            ContactMethod.TELEPHONE,
            how,
            good,
            say(!good ? "dissatisfied" : satisfied ? "satisfied" : "basic", making),
            chance(making, 25) ? say("suggestion", making) : null));
  }

  private String say(String use, Making making) {
    return corpus.phrase(use, making.random());
  }

  private static boolean chance(Making making, int percent) {
    return making.random().nextInt(100) < percent;
  }

  private <T> T at(TimedMove timed, Person person, Callable<T> work) throws Exception {
    return at(timed.at(), person, work);
  }

  private <T> T at(Instant instant, Person person, Callable<T> work) throws Exception {
    return clock.at(instant, () -> people.as(person, work));
  }
}
