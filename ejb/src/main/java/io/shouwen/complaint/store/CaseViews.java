package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.boundary.PartView;
import io.shouwen.complaint.domain.Classification;
import io.shouwen.complaint.domain.Closing;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Lifecycle;
import io.shouwen.complaint.domain.Reception;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.SeverityProposal;
import io.shouwen.complaint.domain.Standing;
import io.shouwen.complaint.domain.Step;
import io.shouwen.customer.domain.PersonalValues;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.domain.DeadlineState;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** One case at a glance: the case, its names, its parts; three statements whatever it holds. */
@ApplicationScoped
public class CaseViews {
  /** How the personal data of a case is shown (C-11). */
  public enum Shown {
    /** In plain to those who work on it, else masked. */
    BY_NEED,
    /**
     * In plain, because somebody asked for it; who has it shown so writes down that they looked.
     */
    IN_PLAIN
  }

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public CaseViews() {}

  /**
   * The case, if there is one that the actor may see.
   *
   * @param deadlines gives the deadlines of a case by its id
   */
  public Optional<CaseView> view(
      String number,
      Actor actor,
      Shown shown,
      LongFunction<List<DeadlineView>> deadlines,
      Instant now) {
    CaseAccess access = CaseAccess.of(actor);
    if (access.hidesAll()) {
      return Optional.empty();
    }
    return access
        .bind(
            entities.createQuery(
                """
                select c, new io.shouwen.complaint.store.CaseNames(p.name, o.name, t.name, u.label,
                  d.name, w.name, l.number)
                from Complaint c
                  join Project p on p.id = c.projectId
                  join Staff o on o.id = c.ownerId
                  left join Staff t on t.id = c.offeredToId
                  left join Unit u on u.id = c.reception.unitId
                  left join Department d on d.id = c.reception.departmentId
                  left join Department w on w.id = c.waitingDepartmentId
                  left join Complaint l on l.id = c.leadCaseId
                where c.number = :number and
                """
                    + access.condition(),
                Object[].class))
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(
            row -> {
              Complaint complaint = (Complaint) row[0];
              return view(
                  complaint,
                  (CaseNames) row[1],
                  actor,
                  shown,
                  deadlines.apply(complaint.id()),
                  now);
            });
  }

  private CaseView view(
      Complaint complaint,
      CaseNames names,
      Actor actor,
      Shown shown,
      List<DeadlineView> deadlines,
      Instant now) {
    Standing standing = complaint.standing(actor);
    boolean plain = shown == Shown.IN_PLAIN || new Viewer(actor).worksOn(complaint);
    Classification classification = complaint.classification();
    Optional<Closing> closing = complaint.closing();
    CaseView view =
        new CaseView(
            complaint.id(),
            complaint.number(),
            complaint.version(),
            complaint.projectId(),
            names.project(),
            complaint.stage(),
            facts(complaint.reception(), names),
            classification.category(),
            classification.subCategory(),
            classification.severity(),
            reasons(classification),
            classification.validity(),
            classification.emergency(),
            complaint.confidential(),
            !plain,
            complaint.anonymised(),
            complaint.ownerId(),
            names.owner(),
            names.offeredTo(),
            complaint.waitingFor(),
            names.waitingDepartment(),
            complaint.nextDueAt(),
            complaint.lastContactAt(),
            complaint.promisedContactAt(),
            complaint.stage().isOpen() && silent(deadlines, now),
            complaint.handlerMayReply(),
            complaint.leadsCommonProblem(),
            names.lead(),
            complaint.reopenCount(),
            complaint.satisfaction(),
            closing.map(Closing::cause).orElse(null),
            closing.map(Closing::measure).orElse(null),
            closing.map(Closing::lesson).orElse(null),
            closing.map(Closing::comment).orElse(null),
            partsOf(complaint.id(), actor),
            complaint.pausedFor(),
            deadlines,
            allowed(complaint, standing));
    return plain ? view : personal(view.facts()).masked(view);
  }

  private static PersonalValues personal(CaseView.Facts facts) {
    return new PersonalValues(facts.complainantName(), facts.phone(), facts.unitLabel());
  }

  private static CaseView.Facts facts(Reception reception, CaseNames names) {
    ReceptionFacts facts = reception.facts();
    return new CaseView.Facts(
        facts.channel(),
        reception.receivedAt(),
        facts.complainant(),
        facts.customerId(),
        facts.complainantName(),
        facts.phone(),
        facts.preferredTime(),
        names.unit(),
        facts.place(),
        facts.occurredAt(),
        names.department(),
        facts.personComplainedAgainst(),
        facts.subject(),
        facts.narrative(),
        facts.demand(),
        facts.wantedBy(),
        facts.mood(),
        facts.sourceNumber());
  }

  private static List<SeverityProposal.Reason> reasons(Classification classification) {
    return Arrays.stream(classification.reasons().split(","))
        .filter(name -> !name.isEmpty())
        .map(SeverityProposal.Reason::valueOf)
        .toList();
  }

  private static boolean silent(List<DeadlineView> deadlines, Instant now) {
    return deadlines.stream()
        .anyMatch(
            d ->
                d.obligation() == Obligation.CONTACT
                    && d.open()
                    && d.stateAt(now) == DeadlineState.BREACHED);
  }

  private static Set<Step> allowed(Complaint complaint, Standing standing) {
    Set<Step> allowed = EnumSet.noneOf(Step.class);
    for (Step step : Step.values()) {
      // who decides on more time follows from rank and deputies, on the page of approvals
      if (step != Step.DECIDE_EXTENSION && Lifecycle.allows(step, complaint, standing)) {
        allowed.add(step);
      }
    }
    return allowed;
  }

  @Unscoped(Because.LET_IN)
  private List<PartView> partsOf(long complaintId, Actor actor) {
    Long department = actor.departmentId();
    boolean works = actor.is(Role.DEPARTMENT_HEAD) || actor.is(Role.HANDLER);
    return entities
        .createQuery(
            """
            select new io.shouwen.complaint.boundary.PartView(p.id, p.departmentId, p.departmentName,
              h.name, p.task, p.lead, p.state, p.sentAt, p.signDueAt,
              p.dueAt, p.signedAt, s.name,
              p.returnReason, p.doneAt, p.result)
            from DispatchPart p
              left join Staff h on h.id = p.handlerId
              left join Staff s on s.id = p.signedById
            where p.complaint.id = :complaint order by p.id
            """,
            PartView.class)
        .setParameter("complaint", complaintId)
        .getResultStream()
        .map(part -> part.seenFrom(works ? department : null))
        .toList();
  }

  /** The history, the newest first. */
  public Page<EventView> history(String number, CaseAccess access, PageRequest wanted) {
    if (access.hidesAll()) {
      return new Page<>(List.of(), 1, wanted.size(), 0);
    }
    String where =
        " join Complaint c on c.id = e.complaintId where c.number = :number and "
            + access.condition();
    List<EventView> rows =
        access
            .bind(
                entities.createQuery(
                    EventRows.SELECT + where + " order by e.id desc", EventView.class))
            .setParameter("number", number)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        access
            .bind(entities.createQuery("select count(e) from CaseEvent e" + where, Long.class))
            .setParameter("number", number)
            .getSingleResult();
    return new Page<>(rows, wanted.number(), wanted.size(), total);
  }
}
