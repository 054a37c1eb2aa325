package io.shouwen.complaint.domain;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cases in each stage, brought there by the aggregate's own verbs, and the people who work on them.
 */
final class Cases {
  static final Instant NOW = Instant.parse("2026-03-11T01:02:00Z");
  static final long PROJECT = 7;
  static final long ENGINEERING = 70;
  static final long ORDER = 71;

  static final Actor OWNER = person(1, null, Role.RECEPTIONIST);
  static final Actor RECEPTIONIST = person(2, null, Role.RECEPTIONIST);
  static final Actor HANDLER = person(3, ENGINEERING, Role.HANDLER);
  static final Actor OTHER_HANDLER = person(4, ORDER, Role.HANDLER);
  static final Actor HEAD = person(5, ENGINEERING, Role.DEPARTMENT_HEAD);
  static final Actor SUPERVISOR = person(6, null, Role.CENTRE_SUPERVISOR);
  static final Actor CENTRE_MANAGER = person(7, null, Role.CENTRE_MANAGER);
  static final Actor COMPANY_MANAGER = person(8, null, Role.COMPANY_MANAGER);
  static final Actor GENERAL_MANAGER = person(9, null, Role.GENERAL_MANAGER);
  static final Actor INTERVIEWER = person(10, null, Role.INTERVIEWER);
  static final Actor QUALITY = person(11, null, Role.QUALITY);
  static final Actor ADMINISTRATOR = person(12, null, Role.ADMINISTRATOR);
  static final Actor NOBODY = new Actor(13, "nobody", "nobody", Set.of(), Scope.wholeGroup(), null);

  private Cases() {}

  static Actor person(long id, @Nullable Long department, Role role) {
    return new Actor(
        id,
        "user" + id,
        role.roleName(),
        EnumSet.of(role),
        Scope.projects(Set.of(PROJECT)),
        department);
  }

  static ReceptionFacts facts() {
    return new ReceptionFacts(
        Channel.TELEPHONE,
        NOW,
        Complainant.CUSTOMER,
        5L,
        "Wang",
        "138 0000 1234",
        null,
        6L,
        null,
        null,
        ENGINEERING,
        null,
        "The lift rattles",
        "It has been rattling for a week",
        "Mend it",
        null,
        Mood.ANGRY,
        null);
  }

  static Complaint received(Severity severity) {
    return Complaint.receive(
        "TH-20260311-0001",
        PROJECT,
        facts(),
        Classification.first(
            Category.EQUIPMENT,
            SubCategory.LIFT,
            severity,
            List.of(SeverityProposal.Reason.OUR_FAULT),
            false),
        OWNER,
        NOW);
  }

  static PartOrder part(long department, boolean lead) {
    return new PartOrder(
        department,
        "department " + department,
        null,
        "look",
        NOW.plus(Duration.ofDays(1)),
        false,
        lead);
  }

  static Complaint at(Stage stage) {
    return at(stage, Severity.IMPORTANT);
  }

  /** An important case in the stage; from dispatched on its lead part is with engineering. */
  static Complaint at(Stage stage, Severity severity) {
    Complaint complaint = received(severity);
    switch (stage) {
      case RECEIVED -> {
        return complaint;
      }
      case SOLVED_ON_THE_SPOT -> {
        complaint.solveOnTheSpot("explained", Satisfaction.SATISFIED, OWNER, NOW);
        return complaint;
      }
      case INVALID -> {
        complaint.proposeInvalid("not ours", "explained", OWNER, NOW);
        complaint.confirmInvalid("agreed", SUPERVISOR, NOW);
        return complaint;
      }
      case WITHDRAWN -> {
        complaint.withdraw("leave it", OWNER, NOW);
        return complaint;
      }
      default -> {
        // on the main way
      }
    }
    List<Runnable> way =
        List.of(
            () -> complaint.confirm(true, true, false, OWNER, NOW),
            () ->
                complaint.dispatch(
                    List.of(part(ENGINEERING, true)), NOW.plus(Duration.ofMinutes(10)), OWNER, NOW),
            () -> complaint.sign(0, HANDLER, NOW),
            () -> complaint.investigated(Details.none(), HANDLER, NOW),
            () -> complaint.optionsProposed(Details.none(), HANDLER, NOW),
            () -> complaint.replied(true, Details.none(), OWNER, NOW),
            () -> complaint.partDone(0L, "mended", HANDLER, NOW),
            () ->
                complaint.followedUp(
                    stage == Stage.REOPENED ? Satisfaction.DISSATISFIED : Satisfaction.SATISFIED,
                    true,
                    Details.none(),
                    RECEPTIONIST,
                    NOW),
            () -> complaint.sumUp("worn bearing", "replaced", null, OWNER, NOW),
            () -> complaint.archive("well done", CENTRE_MANAGER, NOW));
    for (Runnable step : way) {
      if (complaint.stage() == stage) {
        return complaint;
      }
      step.run();
    }
    return complaint;
  }
}
