package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.PartView;
import io.shouwen.complaint.domain.ExtensionRules;
import io.shouwen.complaint.domain.PartState;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a page offers what a person may do with a case: one next step that brings it on, the rest in
 * groups. What may be done is the business's word ({@link CaseView#allowed}); here it is only
 * arranged, and what needs a part of one's own is left out when there is none.
 *
 * @param next the obvious step, or null
 * @param oneClick true when it needs no form
 * @param ownPart the caller's running part, or null
 * @param groups the others
 */
public record CaseSteps(
    @Nullable Step next, boolean oneClick, @Nullable Long ownPart, List<Group> groups) {
  /** Before a case is loaded. */
  public static final CaseSteps NONE = new CaseSteps(null, false, null, List.of());

  private static final Set<Step> ONE_CLICK = EnumSet.of(Step.SIGN, Step.ACCEPT_HAND_OVER);

  /** What brings a case on, by stage; the first that is allowed is the next step. */
  private static final Map<Step, Set<Stage>> WAY = way();

  private static final Map<String, Set<Step>> GROUPS = grouped();

  /** Steps of one kind, under the word {@code case.group.name}. */
  public record Group(String name, List<Step> steps) {}

  public CaseSteps {
    groups = List.copyOf(groups);
  }

  private static Map<Step, Set<Stage>> way() {
    Map<Step, Set<Stage>> way = new LinkedHashMap<>();
    Set<Stage> live = EnumSet.copyOf(Stage.LIVE);
    way.put(Step.ACCEPT_HAND_OVER, live);
    way.put(Step.CONFIRM_INVALID, live);
    way.put(Step.CONFIRM, EnumSet.of(Stage.RECEIVED));
    way.put(Step.SIGN, live);
    way.put(Step.DISPATCH, EnumSet.of(Stage.CONFIRMED, Stage.REOPENED));
    way.put(Step.INVESTIGATE, EnumSet.of(Stage.IN_HAND));
    way.put(Step.PROPOSE, EnumSet.of(Stage.INVESTIGATED));
    way.put(Step.REPLY, EnumSet.of(Stage.PROPOSED));
    way.put(Step.REPORT_DONE, EnumSet.of(Stage.AGREED));
    way.put(Step.FOLLOW_UP, EnumSet.of(Stage.DONE));
    way.put(Step.SUM_UP, EnumSet.copyOf(Stage.CONCLUDED));
    way.put(Step.ARCHIVE, EnumSet.of(Stage.SUMMED_UP));
    return way;
  }

  private static Map<String, Set<Step>> grouped() {
    Map<String, Set<Step>> groups = new LinkedHashMap<>();
    groups.put(
        "customer",
        EnumSet.of(
            Step.LOG_CONTACT, Step.CONFIRM, Step.REPLY, Step.FOLLOW_UP, Step.SOLVE_ON_THE_SPOT));
    groups.put(
        "work",
        EnumSet.of(
            Step.SIGN,
            Step.RETURN,
            Step.DISPATCH,
            Step.INVESTIGATE,
            Step.PROPOSE,
            Step.APPOINT,
            Step.REPORT_DONE,
            Step.REQUEST_COMPENSATION,
            Step.DECIDE_COMPENSATION,
            Step.ESCALATE,
            Step.ARRIVE,
            Step.ASK_EXTENSION,
            Step.PAUSE,
            Step.RESUME,
            Step.HAND_TO_THIRD_PARTY,
            Step.ATTACH));
    groups.put(
        "judge",
        EnumSet.of(
            Step.CLASSIFY,
            Step.RAISE_SEVERITY,
            Step.LOWER_SEVERITY,
            Step.LINK,
            Step.LEAD_COMMON_PROBLEM,
            Step.PROPOSE_INVALID,
            Step.CONFIRM_INVALID,
            Step.REJECT_INVALID));
    groups.put(
        "owner",
        EnumSet.of(
            Step.LET_HANDLER_REPLY,
            Step.OFFER_HAND_OVER,
            Step.ACCEPT_HAND_OVER,
            Step.ASSIGN_OWNER,
            Step.MAKE_CONFIDENTIAL,
            Step.SUM_UP,
            Step.ARCHIVE,
            Step.WITHDRAW));
    return groups;
  }

  /**
   * Arranges what the caller may do with this case.
   *
   * @param toDecide whether a compensation waits for a decision
   */
  public static CaseSteps of(CaseView view, boolean toDecide) {
    Set<Step> allowed = EnumSet.noneOf(Step.class);
    allowed.addAll(view.allowed());
    PartView own =
        view.parts().stream()
            .filter(p -> p.mine() && (p.state() == PartState.SENT || p.state() == PartState.SIGNED))
            .findFirst()
            .orElse(null);
    boolean toSign = own != null && own.state() == PartState.SENT;
    if (!toSign && view.stage() != Stage.REOPENED) {
      allowed.remove(Step.SIGN);
    }
    if (!toDecide) {
      allowed.remove(Step.DECIDE_COMPENSATION);
    }
    if (own == null) {
      allowed.remove(Step.RETURN);
    }
    if (toSign) {
      allowed.remove(Step.REPORT_DONE);
    }
    if (view.deadlines().stream()
        .noneMatch(d -> d.open() && ExtensionRules.EXTENDABLE.contains(d.obligation()))) {
      allowed.remove(Step.ASK_EXTENSION);
    }
    if (view.leadsCommonProblem()) {
      allowed.remove(Step.LEAD_COMMON_PROBLEM);
    }
    Step next =
        WAY.entrySet().stream()
            .filter(e -> allowed.contains(e.getKey()) && e.getValue().contains(view.stage()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    List<Group> groups = new ArrayList<>();
    GROUPS.forEach(
        (name, steps) -> {
          List<Step> shown = steps.stream().filter(s -> allowed.contains(s) && s != next).toList();
          if (!shown.isEmpty()) {
            groups.add(new Group(name, shown));
          }
        });
    return new CaseSteps(
        next, next != null && ONE_CLICK.contains(next), own == null ? null : own.id(), groups);
  }
}
