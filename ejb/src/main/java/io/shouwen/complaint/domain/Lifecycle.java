package io.shouwen.complaint.domain;

import static io.shouwen.complaint.domain.Stage.AGREED;
import static io.shouwen.complaint.domain.Stage.ARCHIVED;
import static io.shouwen.complaint.domain.Stage.CONFIRMED;
import static io.shouwen.complaint.domain.Stage.DISPATCHED;
import static io.shouwen.complaint.domain.Stage.DONE;
import static io.shouwen.complaint.domain.Stage.FOLLOWED_UP;
import static io.shouwen.complaint.domain.Stage.INVALID;
import static io.shouwen.complaint.domain.Stage.INVESTIGATED;
import static io.shouwen.complaint.domain.Stage.IN_HAND;
import static io.shouwen.complaint.domain.Stage.PROPOSED;
import static io.shouwen.complaint.domain.Stage.RECEIVED;
import static io.shouwen.complaint.domain.Stage.REOPENED;
import static io.shouwen.complaint.domain.Stage.SOLVED_ON_THE_SPOT;
import static io.shouwen.complaint.domain.Stage.SUMMED_UP;
import static io.shouwen.complaint.domain.Stage.WITHDRAWN;

import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one place that says which step is allowed in which stage, to whom, and where it leads (H-8,
 * the tables of handbook section 6). The diagram in {@code docs/lifecycle.md} and the role table
 * are made from it.
 */
public final class Lifecycle {

  /** Who may take a step; one of the parties of a rule suffices. */
  public enum Party {
    ANYBODY,
    OWNER,
    OFFERED,
    RECEPTIONIST,
    INTERVIEWER,
    CENTRE_SUPERVISOR,
    SUPERVISOR_OR_ABOVE,
    CENTRE_MANAGER_OR_ABOVE,
    COMPANY_MANAGER_OR_ABOVE,
    CENTRE_MANAGER,
    COMPANY_MANAGER,
    OF_PART;

    boolean matches(Standing who) {
      return switch (this) {
        case ANYBODY -> who.actor().hasAnyRole();
        case OWNER -> who.owner();
        case OFFERED -> who.offered();
        case RECEPTIONIST -> who.is(Role.RECEPTIONIST);
        case INTERVIEWER -> who.is(Role.INTERVIEWER);
        case CENTRE_SUPERVISOR -> who.is(Role.CENTRE_SUPERVISOR);
        case SUPERVISOR_OR_ABOVE -> who.atLeast(Role.CENTRE_SUPERVISOR);
        case CENTRE_MANAGER_OR_ABOVE -> who.atLeast(Role.CENTRE_MANAGER);
        case COMPANY_MANAGER_OR_ABOVE -> who.atLeast(Role.COMPANY_MANAGER);
        case CENTRE_MANAGER -> who.is(Role.CENTRE_MANAGER);
        case COMPANY_MANAGER -> who.is(Role.COMPANY_MANAGER);
        case OF_PART -> who.ofPart();
      };
    }
  }

  /**
   * One row of the table.
   *
   * @param from the stages in which the step is allowed
   * @param to the stages that it may lead to; empty when the stage stays
   * @param who the parties of which one suffices
   */
  public record Rule(Set<Stage> from, Set<Stage> to, Set<Party> who) {
    public Rule {
      from = Set.copyOf(from);
      to = Set.copyOf(to);
      who = Set.copyOf(who);
    }
  }

  private static final Set<Stage> OPEN = Stage.OPEN;
  private static final Set<Stage> STAYS = EnumSet.noneOf(Stage.class);
  private static final Set<Stage> WITH_DEPARTMENT =
      EnumSet.of(DISPATCHED, IN_HAND, INVESTIGATED, PROPOSED, AGREED, REOPENED);
  private static final Set<Party> DESK =
      EnumSet.of(Party.OWNER, Party.RECEPTIONIST, Party.CENTRE_SUPERVISOR);

  private static final Map<Step, Rule> RULES = rules();

  private Lifecycle() {}

  private static Map<Step, Rule> rules() {
    Map<Step, Rule> rules = new EnumMap<>(Step.class);
    rules.put(
        Step.SOLVE_ON_THE_SPOT, rule(Set.of(RECEIVED), Set.of(SOLVED_ON_THE_SPOT), Party.OWNER));
    rules.put(Step.CONFIRM, new Rule(Set.of(RECEIVED), Set.of(CONFIRMED), DESK));
    rules.put(Step.CLASSIFY, new Rule(OPEN, STAYS, DESK));
    rules.put(Step.LINK, new Rule(Stage.LIVE, STAYS, DESK));
    rules.put(Step.RAISE_SEVERITY, rule(OPEN, STAYS, Party.OWNER, Party.SUPERVISOR_OR_ABOVE));
    rules.put(Step.LOWER_SEVERITY, rule(OPEN, STAYS, Party.CENTRE_MANAGER_OR_ABOVE));
    Set<Stage> beforeAgreed =
        EnumSet.of(RECEIVED, CONFIRMED, DISPATCHED, IN_HAND, INVESTIGATED, PROPOSED);
    rules.put(Step.PROPOSE_INVALID, rule(beforeAgreed, STAYS, Party.OWNER));
    rules.put(Step.CONFIRM_INVALID, rule(beforeAgreed, Set.of(INVALID), Party.SUPERVISOR_OR_ABOVE));
    rules.put(Step.REJECT_INVALID, rule(beforeAgreed, STAYS, Party.SUPERVISOR_OR_ABOVE));
    rules.put(
        Step.DISPATCH,
        new Rule(
            EnumSet.of(CONFIRMED, DISPATCHED, IN_HAND, INVESTIGATED, PROPOSED, AGREED, REOPENED),
            Set.of(DISPATCHED),
            DESK));
    rules.put(Step.SIGN, rule(WITH_DEPARTMENT, Set.of(IN_HAND), Party.OF_PART));
    rules.put(Step.RETURN, rule(WITH_DEPARTMENT, Set.of(CONFIRMED), Party.OF_PART));
    rules.put(
        Step.INVESTIGATE,
        rule(EnumSet.of(IN_HAND, INVESTIGATED), Set.of(INVESTIGATED), Party.OF_PART));
    rules.put(
        Step.PROPOSE, rule(EnumSet.of(INVESTIGATED, PROPOSED), Set.of(PROPOSED), Party.OF_PART));
    rules.put(
        Step.REPLY,
        rule(Set.of(PROPOSED), Set.of(AGREED, INVESTIGATED), Party.OWNER, Party.OF_PART));
    rules.put(
        Step.LET_HANDLER_REPLY,
        rule(EnumSet.of(DISPATCHED, IN_HAND, INVESTIGATED, PROPOSED), STAYS, Party.OWNER));
    rules.put(
        Step.APPOINT,
        rule(
            EnumSet.of(IN_HAND, INVESTIGATED, PROPOSED, AGREED),
            STAYS,
            Party.OWNER,
            Party.OF_PART));
    rules.put(
        Step.REQUEST_COMPENSATION,
        rule(
            EnumSet.of(INVESTIGATED, PROPOSED, AGREED, DONE),
            STAYS,
            Party.OWNER,
            Party.OF_PART,
            Party.SUPERVISOR_OR_ABOVE));
    rules.put(
        Step.DECIDE_COMPENSATION,
        rule(EnumSet.of(INVESTIGATED, PROPOSED, AGREED, DONE), STAYS, Party.SUPERVISOR_OR_ABOVE));
    rules.put(
        Step.HAND_TO_THIRD_PARTY,
        rule(OPEN, STAYS, Party.OWNER, Party.OF_PART, Party.CENTRE_SUPERVISOR));
    rules.put(Step.ESCALATE, rule(OPEN, STAYS, Party.OWNER, Party.OF_PART));
    rules.put(Step.REPORT_DONE, rule(Set.of(AGREED), Set.of(DONE), Party.OF_PART));
    rules.put(
        Step.FOLLOW_UP,
        rule(
            Set.of(DONE),
            Set.of(FOLLOWED_UP, REOPENED),
            Party.RECEPTIONIST,
            Party.INTERVIEWER,
            Party.CENTRE_SUPERVISOR));
    rules.put(Step.SUM_UP, rule(Stage.CONCLUDED, Set.of(SUMMED_UP), Party.OWNER));
    rules.put(
        Step.ARCHIVE,
        rule(Set.of(SUMMED_UP), Set.of(ARCHIVED), Party.CENTRE_MANAGER, Party.COMPANY_MANAGER));
    rules.put(Step.WITHDRAW, rule(OPEN, Set.of(WITHDRAWN), Party.OWNER));
    rules.put(Step.OFFER_HAND_OVER, rule(Stage.LIVE, STAYS, Party.OWNER));
    rules.put(Step.ACCEPT_HAND_OVER, rule(Stage.LIVE, STAYS, Party.OFFERED));
    rules.put(Step.ASSIGN_OWNER, rule(Stage.LIVE, STAYS, Party.SUPERVISOR_OR_ABOVE));
    rules.put(Step.LEAD_COMMON_PROBLEM, rule(OPEN, STAYS, Party.OWNER, Party.SUPERVISOR_OR_ABOVE));
    rules.put(
        Step.MAKE_CONFIDENTIAL, rule(Stage.LIVE, STAYS, Party.OWNER, Party.SUPERVISOR_OR_ABOVE));
    rules.put(Step.LOG_CONTACT, rule(Stage.LIVE, STAYS, Party.ANYBODY));
    rules.put(Step.ATTACH, rule(Stage.LIVE, STAYS, Party.ANYBODY));
    Set<Party> onTheCase = EnumSet.of(Party.OWNER, Party.OF_PART, Party.CENTRE_SUPERVISOR);
    rules.put(Step.PAUSE, new Rule(OPEN, STAYS, onTheCase));
    rules.put(Step.RESUME, new Rule(OPEN, STAYS, onTheCase));
    rules.put(Step.ARRIVE, new Rule(OPEN, STAYS, onTheCase));
    Set<Stage> owing = EnumSet.copyOf(OPEN);
    owing.add(DONE);
    rules.put(Step.ASK_EXTENSION, new Rule(owing, STAYS, onTheCase));
    rules.put(Step.DECIDE_EXTENSION, rule(owing, STAYS, Party.ANYBODY));
    return rules;
  }

  private static Rule rule(Set<Stage> from, Set<Stage> to, Party... who) {
    return new Rule(from, to, Set.of(who));
  }

  /** The row of the table for a step, before the exceptions of {@link #require}. */
  public static Rule of(Step step) {
    Rule rule = RULES.get(step);
    if (rule == null) {
      throw new IllegalArgumentException("no rule for " + step);
    }
    return rule;
  }

  /** True when {@link #require} would not refuse. */
  public static boolean allows(Step step, Complaint complaint, Standing who) {
    try {
      require(step, complaint, who);
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }

  /**
   * Refuses a step that the stage does not allow or that is not this person's.
   *
   * @throws RuleViolation {@code complaint.archived}, {@code complaint.stage-does-not-allow},
   *     {@code complaint.not-your-step}, {@code complaint.not-the-same-person}, {@code
   *     complaint.validity-not-proposed}, {@code complaint.handler-may-not-reply}, {@code
   *     complaint.already-paused}, {@code complaint.not-paused}, {@code complaint.no-emergency}
   */
  public static void require(Step step, Complaint complaint, Standing who) {
    Rule rule = of(step);
    Stage stage = complaint.stage();
    RuleViolation.unless(!stage.isArchived(), "complaint.archived", complaint.number());
    RuleViolation.unless(
        rule.from().contains(stage), "complaint.stage-does-not-allow", step, stage);
    boolean allowed =
        (stage == REOPENED && step == Step.SIGN)
            ? who.atLeast(Role.CENTRE_SUPERVISOR)
            : rule.who().stream().anyMatch(p -> p.matches(who));
    RuleViolation.unless(allowed, "complaint.not-your-step", step);
    requireMore(step, complaint, who);
  }

  /** What the table alone does not say. */
  private static void requireMore(Step step, Complaint complaint, Standing who) {
    switch (step) {
      case LOWER_SEVERITY ->
          RuleViolation.unless(
              complaint.severity() != Severity.MAJOR || who.atLeast(Role.COMPANY_MANAGER),
              "complaint.not-your-step",
              step);
      case PROPOSE_INVALID ->
          RuleViolation.unless(
              complaint.validity() != Validity.INVALID_PROPOSED,
              "complaint.invalid-already-proposed");
      case CONFIRM_INVALID, REJECT_INVALID -> {
        RuleViolation.unless(
            complaint.validity() == Validity.INVALID_PROPOSED, "complaint.validity-not-proposed");
        RuleViolation.unless(
            step == Step.REJECT_INVALID || !who.proposedInvalid(),
            "complaint.not-the-same-person",
            step);
      }
      case PAUSE -> RuleViolation.unless(complaint.pausedFor() == null, "complaint.already-paused");
      case RESUME -> RuleViolation.unless(complaint.pausedFor() != null, "complaint.not-paused");
      case ARRIVE ->
          RuleViolation.unless(complaint.classification().emergency(), "complaint.no-emergency");
      case REPLY ->
          RuleViolation.unless(
              who.owner() || complaint.handlerMayReply(), "complaint.handler-may-not-reply");
      case FOLLOW_UP ->
          RuleViolation.unless(!who.didTheWork(), "complaint.not-the-same-person", step);
      case ARCHIVE -> {
        Role closer =
            complaint.severity() == Severity.MAJOR ? Role.COMPANY_MANAGER : Role.CENTRE_MANAGER;
        RuleViolation.unless(who.is(closer), "complaint.not-your-step", step);
        RuleViolation.unless(!who.summedUp(), "complaint.not-the-same-person", step);
      }
      default -> {
        // the table says it all
      }
    }
  }
}
