package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.shared.Like;
import io.shouwen.shared.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first cases of a list that hold a text. A common word is found among the first rows of
 * the list, a rare one by the index of characters; neither reads all cases that hold it.
 */
@ApplicationScoped
class CaseSearch {
  /** Counting what was found stops here: who looks for something does not turn a hundred pages. */
  static final int COUNT_CAP = 100;

  /**
   * Rows from the beginning of the list that are read through before the index is asked; the second
   * time only when by the first it is likely to find enough.
   */
  private static final int[] STRIDES = {1_000, 10_000};

  /** With more units a search by them is no help. */
  private static final int MOST_UNITS = 500;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  CaseSearch() {}

  static boolean wanted(CaseFilter filter) {
    String text = filter.text();
    return text != null && !text.isBlank();
  }

  /**
   * The first ids of a stretch of the list that match.
   *
   * @param most how many at most
   */
  List<Long> first(
      CaseFilter filter, CaseAccess access, Instant now, CaseOrder.Stretch stretch, int most) {
    if (walks(filter, stretch)) {
      CaseNarrowing narrowing = CaseNarrowing.of(filter, access, now, null);
      for (int stride : STRIDES) {
        Horizon horizon = horizon(filter, access, stretch, stride);
        List<Long> found = ids(narrowing, stretch, horizon, most);
        if (found.size() >= most || horizon.beyond()) {
          return found;
        }
        if ((long) found.size() * STRIDES[STRIDES.length - 1] < (long) most * stride) {
          break;
        }
      }
    }
    return ids(
        CaseNarrowing.of(filter, access, now, unitsHolding(filter.text(), access)),
        stretch,
        new Horizon(true, null),
        most);
  }

  /** Whether an index serves the list from its beginning, whatever else it is narrowed to. */
  private static boolean walks(CaseFilter filter, CaseOrder.Stretch stretch) {
    return stretch.column() != null
        && (filter.sort() == CaseFilter.Sort.RECEIVED
            || (filter.sort() == CaseFilter.Sort.DUE && filter.openOnly()));
  }

  /**
   * How far a walk goes.
   *
   * @param beyond true when the list ends before
   * @param value of the column by which the list is sorted; null for those rows that have one
   */
  private record Horizon(boolean beyond, @Nullable Object value) {}

  private Horizon horizon(
      CaseFilter filter, CaseAccess access, CaseOrder.Stretch stretch, int stride) {
    Reach reach = access.actor().scope().within("c.projectId");
    boolean open = filter.openOnly();
    TypedQuery<Object> query =
        reach.bind(
            entities.createQuery(
                "select "
                    + stretch.column()
                    + " from Complaint c where c.id is not null"
                    + reach.and()
                    + (open ? " and c.stage in :open" : "")
                    + stretch.condition()
                    + stretch.order(),
                Object.class));
    if (open) {
      query.setParameter("open", Stage.OPEN);
    }
    stretch.parameters().forEach(query::setParameter);
    List<Object> last = query.setFirstResult(stride).setMaxResults(1).getResultList();
    return last.isEmpty() ? new Horizon(true, null) : new Horizon(false, last.get(0));
  }

  private List<Long> ids(
      CaseNarrowing narrowing, CaseOrder.Stretch stretch, Horizon horizon, int most) {
    String within =
        horizon.beyond()
            ? ""
            : " and "
                + stretch.column()
                + (horizon.value() == null
                    ? " is not null"
                    : (stretch.down() ? " >= " : " <= ") + ":horizon");
    TypedQuery<Long> query =
        narrowing.bind(
            entities.createQuery(
                "select c.id"
                    + CaseNarrowing.FROM
                    + narrowing.where()
                    + within
                    + stretch.condition()
                    + stretch.order(),
                Long.class));
    stretch.parameters().forEach(query::setParameter);
    if (horizon.value() != null) {
      query.setParameter("horizon", horizon.value());
    }
    return query.setMaxResults(most).getResultList();
  }

  /**
   * The units whose label holds the text, on a database with an index for any part of a text: with
   * them a search need not read every case. What is found is the same.
   *
   * @return null when no such index is to be used, for lack of it or because the units are too many
   */
  @Nullable List<Long> unitsHolding(@Nullable String text, CaseAccess access) {
    if (text == null
        || text.isBlank()
        || !entities.unwrap(Session.class).getPlatform().isPostgreSQL()) {
      return null;
    }
    Reach reach = access.actor().scope().within("u.projectId");
    List<Long> units =
        reach
            .bind(
                entities.createQuery(
                    "select u.id from Unit u where SQL('(text_grams(?) @> wanted_grams(?))', u.label,"
                        + " :typed) and u.label like :text"
                        + reach.and(),
                    Long.class))
            .setParameter("typed", text.strip().toLowerCase(Locale.ROOT))
            .setParameter("text", Like.containing(text.toLowerCase(Locale.ROOT)))
            .setMaxResults(MOST_UNITS + 1)
            .getResultList();
    return units.size() > MOST_UNITS ? null : units;
  }
}
