package io.shouwen.privacy.store;

import io.shouwen.look.domain.LookKind;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.privacy.boundary.LookRow;
import io.shouwen.privacy.boundary.LookSearch;
import io.shouwen.privacy.domain.Unusual;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Reach;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks as quality reads them: those at data of the projects in scope. */
@ApplicationScoped
public class LookReviewStore {
  /** More people than a group has. */
  private static final int MOST_PEOPLE = 20_000;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public LookReviewStore() {}

  /**
   * How often somebody came to see personal data in one way.
   *
   * @param times how often
   * @param persons how many persons a search or an export showed in all
   */
  public record Sum(
      long staffId, String staffName, Role role, LookKind kind, long times, long persons) {}

  /** Sums by person and kind. */
  public List<Sum> sums(LookSearch search, Scope scope) {
    if (hidesAll(scope)) {
      return List.of();
    }
    return bound(
            """
            select new io.shouwen.privacy.store.LookReviewStore$Sum(l.staffId, max(l.staffName),
              l.role, l.kind, sum(l.times), sum(l.persons)) from PersonalLook l where
            """,
            " group by l.staffId, l.role, l.kind",
            search,
            scope,
            Sum.class)
        .setMaxResults(MOST_PEOPLE)
        .getResultList();
  }

  /** At how many distinct persons somebody looked. */
  public Map<Long, Long> distinct(LookSearch search, Scope scope) {
    Map<Long, Long> distinct = new HashMap<>();
    if (!hidesAll(scope)) {
      bound(
              "select l.staffId, count(distinct l.person) from PersonalLook l where ",
              " group by l.staffId",
              search,
              scope,
              Object[].class)
          .setMaxResults(MOST_PEOPLE)
          .getResultList()
          .forEach(row -> distinct.put((Long) row[0], (Long) row[1]));
    }
    return distinct;
  }

  /** The looks, the latest first; of a confidential case no name. */
  public Page<LookRow> page(LookSearch search, Scope scope, PageRequest wanted) {
    if (hidesAll(scope)) {
      return new Page<>(List.of(), 1, wanted.size(), 0);
    }
    List<LookRow> rows =
        bound(
                """
                select new io.shouwen.privacy.boundary.LookRow(l.lastAt, l.staffId, l.staffName,
                  l.role, l.kind, p.name, l.customerId, k.number, c.name,
                  k.reception.complainantName, k.confidential, l.times, l.persons, l.door, l.reason)
                from PersonalLook l
                  left join Project p on p.id = l.projectId
                  left join Customer c on c.id = l.customerId
                  left join Complaint k on k.id = l.complaintId
                where
                """,
                " order by l.lastAt desc, l.id desc",
                search,
                scope,
                LookRow.class)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        bound("select l.id from PersonalLook l where ", "", search, scope, Long.class)
            .setMaxResults(Page.COUNT_CAP)
            .getResultList()
            .size();
    return new Page<>(rows, wanted.number(), wanted.size(), total);
  }

  /** From when on a number stands out. */
  @Unscoped(Because.COMMON)
  public Unusual unusual() {
    Map<String, Integer> figures = new HashMap<>();
    for (Object each :
        entities.createNativeQuery("select name, figure from look_figure").getResultList()) {
      Object[] row = (Object[]) each;
      figures.put(String.valueOf(row[0]), ((Number) row[1]).intValue());
    }
    return new Unusual(
        figures.getOrDefault("TIMES_MEDIAN", 1),
        figures.getOrDefault("AT_LEAST", 1),
        figures.getOrDefault("DAYS", 1));
  }

  private static boolean hidesAll(Scope scope) {
    return !scope.group() && scope.projectIds().isEmpty();
  }

  private <T> TypedQuery<T> bound(
      String select, String rest, LookSearch search, Scope scope, Class<T> type) {
    List<String> conditions = new ArrayList<>(List.of(" l.lookedOn >= :from", "l.lookedOn <= :to"));
    Reach reach = scope.within("l.projectId");
    if (search.staffId() != null) {
      conditions.add("l.staffId = :staff");
    }
    if (search.customerId() != null) { // a confidential case is not told by its customer (C-11)
      conditions.add(
          "l.customerId = :customer and (l.complaintId is null or l.complaintId not in"
              + " (select h.id from Complaint h where h.confidential = :hidden))");
    }
    TypedQuery<T> query =
        reach
            .bind(
                entities.createQuery(
                    select + String.join(" and ", conditions) + reach.and() + rest, type))
            .setParameter("from", search.from())
            .setParameter("to", search.to());
    if (search.staffId() != null) {
      query.setParameter("staff", search.staffId());
    }
    if (search.customerId() != null) {
      query.setParameter("customer", search.customerId()).setParameter("hidden", true);
    }
    return query;
  }
}
