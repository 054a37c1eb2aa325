package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.CaseCursor;
import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CasePage;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.KeptCounts;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The work list: a fixed number of statements for a page whatever the number of rows. */
@ApplicationScoped
public class CaseList {
  private static final int BATCH = 500;

  @PersistenceContext private EntityManager entities;
  @Inject private CaseSearch search;
  @Inject private KeptCounts counts;

  @SuppressWarnings("NullAway.Init")
  public CaseList() {}

  /**
   * A page of the cases that match.
   *
   * @param from the row from which it is read, or null to count rows from the first, as with one of
   *     another list
   */
  public CasePage page(
      CaseFilter filter,
      CaseAccess access,
      PageRequest wanted,
      @Nullable CaseCursor from,
      Instant now) {
    if (access.hidesAll()) {
      return new CasePage(new Page<>(List.of(), 1, wanted.size(), 0), null, null);
    }
    CaseOrder order = CaseOrder.of(filter);
    CaseCursor start = from != null && order.takes(from) ? from : null;
    return CaseSearch.wanted(filter)
        ? found(filter, access, wanted, order, start, now)
        : listed(filter, CaseNarrowing.of(filter, access, now, null), wanted, order, start);
  }

  private CasePage listed(
      CaseFilter filter,
      CaseNarrowing narrowing,
      PageRequest wanted,
      CaseOrder order,
      @Nullable CaseCursor from) {
    List<CaseRecord> rows =
        from == null
            ? rows(narrowing, order.whole(), wanted.offset(), wanted.size())
            : rows(narrowing, order.from(from), from.forward(), wanted.size());
    int total =
        counts.of(Integer.class, filter, narrowing.access().actor(), () -> count(narrowing));
    return page(rows, wanted, total, total >= Page.COUNT_CAP, order, narrowing.access());
  }

  private int count(CaseNarrowing narrowing) {
    return narrowing
        .bind(
            entities.createQuery(
                "select c.id" + CaseNarrowing.FROM + narrowing.where(), Long.class))
        .setMaxResults(Page.COUNT_CAP)
        .getResultList()
        .size();
  }

  private CasePage found(
      CaseFilter filter,
      CaseAccess access,
      PageRequest wanted,
      CaseOrder order,
      @Nullable CaseCursor from,
      Instant now) {
    int end = from == null ? wanted.offset() + wanted.size() : 0;
    List<Long> first =
        search.first(filter, access, now, order.whole(), Math.max(CaseSearch.COUNT_CAP, end));
    List<Long> ids = new ArrayList<>();
    if (from == null) {
      ids.addAll(
          first.subList(Math.min(wanted.offset(), first.size()), Math.min(end, first.size())));
    } else {
      for (CaseOrder.Stretch stretch : order.from(from)) {
        if (ids.size() < wanted.size()) {
          ids.addAll(search.first(filter, access, now, stretch, wanted.size() - ids.size()));
        }
      }
      if (!from.forward()) {
        Collections.reverse(ids);
      }
    }
    return page(
        inOrder(ids, access),
        wanted,
        Math.min(first.size(), CaseSearch.COUNT_CAP),
        first.size() >= CaseSearch.COUNT_CAP,
        order,
        access);
  }

  private static CasePage page(
      List<CaseRecord> rows,
      PageRequest wanted,
      long total,
      boolean capped,
      CaseOrder order,
      CaseAccess access) {
    Viewer viewer = new Viewer(access.actor());
    return new CasePage(
        new Page<>(
            rows.stream().map(r -> r.shownTo(viewer)).toList(),
            wanted.number(),
            wanted.size(),
            total,
            capped),
        rows.isEmpty() ? null : order.cursor(rows.get(0), false),
        rows.isEmpty() ? null : order.cursor(rows.get(rows.size() - 1), true));
  }

  /** The rows of these cases, without those that were hidden meanwhile. */
  private List<CaseRecord> inOrder(List<Long> ids, CaseAccess access) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, CaseRecord> read = new HashMap<>();
    access
        .bind(
            entities.createQuery(
                CaseRecord.SELECT + CaseRecord.FROM + access.condition() + " and c.id in :ids",
                CaseRecord.class))
        .setParameter("ids", ids)
        .getResultList()
        .forEach(row -> read.put(row.id(), row));
    return ids.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  private List<CaseRecord> rows(
      CaseNarrowing narrowing, List<CaseOrder.Stretch> stretches, boolean forward, int size) {
    List<CaseRecord> rows = new ArrayList<>();
    for (CaseOrder.Stretch stretch : stretches) {
      if (rows.size() < size) {
        rows.addAll(rows(narrowing, stretch, 0, size - rows.size()));
      }
    }
    if (!forward) {
      Collections.reverse(rows);
    }
    return rows;
  }

  private List<CaseRecord> rows(
      CaseNarrowing narrowing, CaseOrder.Stretch stretch, int offset, int size) {
    TypedQuery<CaseRecord> query =
        narrowing.bind(
            entities.createQuery(
                CaseRecord.SELECT
                    + CaseRecord.FROM
                    + narrowing.where()
                    + stretch.condition()
                    + stretch.order(),
                CaseRecord.class));
    stretch.parameters().forEach(query::setParameter);
    return query.setFirstResult(offset).setMaxResults(size).getResultList();
  }

  /**
   * Every case that matches, in the order of the list. The ids are read first, which settles the
   * order and is small (8 MB for a million); then the rows, batch by batch. A case that was hidden
   * meanwhile is left out, none comes twice.
   *
   * @param plain hears before each batch how many persons more it shows in plain, by project
   */
  public void each(
      CaseFilter filter,
      CaseAccess access,
      Instant now,
      Consumer<Map<Long, Integer>> plain,
      Consumer<CaseRow> consumer) {
    if (access.hidesAll()) {
      return;
    }
    Viewer viewer = new Viewer(access.actor());
    CaseNarrowing narrowing =
        CaseNarrowing.of(filter, access, now, search.unitsHolding(filter.text(), access));
    long[] ids =
        narrowing
            .bind(
                entities.createQuery(
                    "select c.id"
                        + CaseRecord.FROM
                        + narrowing.where()
                        + CaseOrder.of(filter).whole().order(),
                    Long.class))
            .getResultStream()
            .mapToLong(Long::longValue)
            .toArray();
    Set<List<@Nullable Object>> persons = new HashSet<>();
    for (int from = 0; from < ids.length; from += BATCH) {
      List<Long> wanted =
          Arrays.stream(ids, from, Math.min(ids.length, from + BATCH)).boxed().toList();
      List<CaseRecord> read = inOrder(wanted, access);
      plain.accept(
          read.stream()
              .filter(row -> row.plainTo(viewer) && row.complainant() != null)
              .filter(row -> persons.add(Arrays.asList(row.complainant(), row.phone())))
              .collect(Collectors.toMap(CaseRecord::projectId, row -> 1, Integer::sum)));
      read.forEach(row -> consumer.accept(row.shownTo(viewer)));
      entities.clear();
    }
  }
}
