package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.RelatedView;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.TextLikeness;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds open and recent complaints like one that is being written (C-6). */
@ApplicationScoped
public class SimilarCases {
  private static final int SHOWN = 8;

  /** How many recent cases of the project are compared by text. */
  private static final int COMPARED = 400;

  private static final Comparator<RelatedView> STRONGEST_FIRST =
      Comparator.comparing(
          RelatedView::why, Comparator.nullsLast(Comparator.<RelatedView.Likeness>naturalOrder()));

  private static final Duration RECENT = Duration.ofDays(90);

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public SimilarCases() {}

  /** A case to compare with. */
  public record Candidate(
      long id,
      String number,
      String subject,
      String narrative,
      Severity severity,
      Stage stage,
      Instant receivedAt,
      @Nullable String place,
      @Nullable Long customerId,
      @Nullable Long unitId,
      @Nullable Long buildingId,
      @Nullable String unitLabel) {}

  /**
   * At most eight, the strongest likeness first, then the newest.
   *
   * @param excludeId the case itself and what is linked to it already stay out, or null
   */
  public List<RelatedView> to(
      long projectId,
      @Nullable Long customerId,
      @Nullable Long unitId,
      String text,
      @Nullable Long excludeId,
      CaseAccess access,
      Instant now) {
    if (access.hidesAll()) {
      return List.of();
    }
    Long building = unitId == null ? null : buildingOf(unitId);
    List<Candidate> candidates =
        access
            .bind(
                entities.createQuery(
                    """
                    select new io.shouwen.complaint.store.SimilarCases$Candidate(c.id, c.number,
                      c.reception.subject, c.reception.narrative, c.classification.severity, c.stage,
                      c.reception.receivedAt, c.reception.place, c.reception.customerId,
                      c.reception.unitId, u.buildingId, u.label)
                    from Complaint c left join Unit u on u.id = c.reception.unitId
                    where c.projectId = :project and c.id <> :exclude
                      and (c.stage in :open or c.reception.receivedAt > :recent)
                      and c.id not in (select l.otherId from CaseLink l where l.complaintId = :exclude)
                      and c.id not in (select m.complaintId from CaseLink m where m.otherId = :exclude)
                      and
                    """
                        + access.condition()
                        + " order by c.reception.receivedAt desc",
                    Candidate.class))
            .setParameter("project", projectId)
            .setParameter("exclude", excludeId == null ? -1L : excludeId)
            .setParameter("open", Stage.OPEN)
            .setParameter("recent", now.minus(RECENT))
            .setMaxResults(COMPARED)
            .getResultList();
    List<RelatedView> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      RelatedView.Likeness why = likeness(candidate, customerId, unitId, building, text);
      if (why != null) {
        found.add(
            new RelatedView(
                candidate.number(),
                candidate.subject(),
                candidate.severity(),
                candidate.stage(),
                candidate.receivedAt(),
                candidate.unitLabel() == null ? candidate.place() : candidate.unitLabel(),
                null,
                why));
      }
    }
    return found.stream().sorted(STRONGEST_FIRST).limit(SHOWN).toList();
  }

  private static RelatedView.@Nullable Likeness likeness(
      Candidate candidate,
      @Nullable Long customerId,
      @Nullable Long unitId,
      @Nullable Long buildingId,
      String text) {
    if (customerId != null && customerId.equals(candidate.customerId())) {
      return RelatedView.Likeness.SAME_CUSTOMER;
    }
    if (unitId != null && unitId.equals(candidate.unitId())) {
      return RelatedView.Likeness.SAME_UNIT;
    }
    boolean similar = TextLikeness.alike(text, candidate.subject() + candidate.narrative());
    if (similar && buildingId != null && buildingId.equals(candidate.buildingId())) {
      return RelatedView.Likeness.SAME_BUILDING;
    }
    return similar ? RelatedView.Likeness.SIMILAR_TEXT : null;
  }

  @Unscoped(Because.LET_IN)
  private @Nullable Long buildingOf(long unitId) {
    return entities
        .createQuery("select u.buildingId from Unit u where u.id = :unit", Long.class)
        .setParameter("unit", unitId)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
