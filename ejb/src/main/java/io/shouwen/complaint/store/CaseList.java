package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.CaseCursor;
import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CasePage;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.shared.Like;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** The work list: two statements for a page whatever the number of rows. */
@ApplicationScoped
public class CaseList {
  private static final int BATCH = 500;

  /** With more units a search by them is no help. */
  private static final int MOST_UNITS = 500;

  /** What the index {@code ix_complaint_grams} is asked; the same columns as are looked through. */
  private static final String GRAMS =
      """
      SQL('(case_grams(?, ?, ?, ?, ?, ?, ?) @> wanted_grams(?))', c.number, c.reception.subject,
        c.reception.narrative, c.reception.demand, c.reception.place, c.reception.complainantName,
        c.reception.phone, :typed)
      """;

  private static final String GRAMS_OR_UNIT = "(" + GRAMS + " or c.reception.unitId in :units)";

  /** Days in filters are days of the group's zone; per-company zones come with the calendar. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @PersistenceContext private EntityManager entities;

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
    Viewer viewer = new Viewer(access.actor());
    CaseOrder order = CaseOrder.of(filter);
    Narrowing narrowing = Narrowing.of(filter, access, now, unitsHolding(filter.text(), access));
    List<CaseRecord> rows =
        from == null || !order.takes(from)
            ? rows(narrowing, order.whole(), wanted.offset(), wanted.size())
            : rows(narrowing, order.from(from), from.forward(), wanted.size());
    long total =
        narrowing
            .bind(
                entities.createQuery(
                    "select c.id" + CaseRecord.FROM + narrowing.where(), Long.class))
            .setMaxResults(Page.COUNT_CAP)
            .getResultList()
            .size();
    return new CasePage(
        new Page<>(
            rows.stream().map(r -> r.shownTo(viewer)).toList(),
            wanted.number(),
            wanted.size(),
            total),
        rows.isEmpty() ? null : order.cursor(rows.get(0), false),
        rows.isEmpty() ? null : order.cursor(rows.get(rows.size() - 1), true));
  }

  private List<CaseRecord> rows(
      Narrowing narrowing, List<CaseOrder.Stretch> stretches, boolean forward, int size) {
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
      Narrowing narrowing, CaseOrder.Stretch stretch, int offset, int size) {
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
    Narrowing narrowing = Narrowing.of(filter, access, now, unitsHolding(filter.text(), access));
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
      Map<Long, CaseRecord> read = new HashMap<>();
      access
          .bind(
              entities.createQuery(
                  CaseRecord.SELECT + CaseRecord.FROM + access.condition() + " and c.id in :ids",
                  CaseRecord.class))
          .setParameter("ids", wanted)
          .getResultList()
          .forEach(row -> read.put(row.id(), row));
      plain.accept(
          read.values().stream()
              .filter(row -> row.plainTo(viewer) && row.complainant() != null)
              .filter(row -> persons.add(Arrays.asList(row.complainant(), row.phone())))
              .collect(Collectors.toMap(CaseRecord::projectId, row -> 1, Integer::sum)));
      for (Long id : wanted) {
        CaseRecord row = read.get(id);
        if (row != null) {
          consumer.accept(row.shownTo(viewer));
        }
      }
      entities.clear();
    }
  }

  /**
   * The units whose label holds the text, on a database with an index for any part of a text: with
   * them a search need not read every case. What is found is the same.
   *
   * @return null when no such index is to be used, for lack of it or because the units are too many
   */
  private @Nullable List<Long> unitsHolding(@Nullable String text, CaseAccess access) {
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

  /** The conditions of a filter and what they bind. */
  private record Narrowing(String where, Map<String, Object> parameters, CaseAccess access) {

    static Narrowing of(
        CaseFilter filter, CaseAccess access, Instant now, @Nullable List<Long> units) {
      StringBuilder where = new StringBuilder(access.condition());
      Map<String, Object> bound = new LinkedHashMap<>();
      CaseFilter.Whose whose = filter.whose();
      if (whose == CaseFilter.Whose.MINE) {
        add(where, bound, "c.ownerId = :callerId", null, null);
      } else if (whose == CaseFilter.Whose.MY_DEPARTMENT) {
        Long department = access.actor().departmentId();
        add(
            where,
            bound,
            "c.id in (select t.complaint.id from DispatchPart t where t.departmentId = :dep)",
            "dep",
            department == null ? -1L : department);
      }
      if (!filter.stages().isEmpty()) {
        add(where, bound, "c.stage in :stages", "stages", filter.stages());
      }
      if (filter.openOnly()) {
        add(where, bound, "c.stage in :open", "open", Stage.OPEN);
      }
      if (filter.late()) {
        add(where, bound, "c.nextDueAt < :now", "now", now);
      }
      if (filter.silent()) {
        add(where, bound, "c.silentAfter < :silentAt", "silentAt", now);
      }
      if (filter.paused()) {
        add(where, bound, "c.pausedFor is not null", null, null);
      }
      if (!filter.severities().isEmpty()) {
        add(
            where,
            bound,
            "c.classification.severity in :severities",
            "severities",
            filter.severities());
      }
      if (filter.category() != null) {
        add(where, bound, "c.classification.category = :category", "category", filter.category());
      }
      if (filter.channel() != null) {
        add(where, bound, "c.reception.channel = :channel", "channel", filter.channel());
      }
      if (filter.projectId() != null) {
        add(where, bound, "c.projectId = :project", "project", filter.projectId());
      }
      if (filter.customerId() != null) {
        add(where, bound, "c.reception.customerId = :customer", "customer", filter.customerId());
      }
      String unit = filter.unit();
      if (unit != null && !unit.isBlank()) {
        add(where, bound, "u.label like :unit", "unit", Like.beginning(unit));
      }
      LocalDate from = filter.from();
      if (from != null) {
        add(where, bound, "c.reception.receivedAt >= :from", "from", startOf(from));
      }
      LocalDate to = filter.to();
      if (to != null) {
        add(where, bound, "c.reception.receivedAt < :to", "to", startOf(to.plusDays(1)));
      }
      String text = filter.text();
      if (text != null && !text.isBlank()) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (units != null) {
          add(where, bound, units.isEmpty() ? GRAMS : GRAMS_OR_UNIT, "typed", typed);
          if (!units.isEmpty()) {
            bound.put("units", units);
          }
        }
        add(
            where,
            bound,
            """
            (lower(c.number) like :text or lower(c.reception.subject) like :text
              or lower(c.reception.narrative) like :text
              or lower(c.reception.demand) like :text
              or lower(c.reception.place) like :text
              or lower(c.reception.complainantName) like :text
              or c.reception.phone like :text or u.label like :text)
            """,
            "text",
            Like.containing(text.toLowerCase(Locale.ROOT)));
      }
      return new Narrowing(where.toString(), bound, access);
    }

    private static void add(
        StringBuilder where,
        Map<String, Object> bound,
        String condition,
        @Nullable String name,
        @Nullable Object value) {
      where.append(" and ").append(condition);
      if (name != null && value != null) {
        bound.put(name, value);
      }
    }

    private static Instant startOf(LocalDate day) {
      return day.atStartOfDay(ZONE).toInstant();
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
      access.bind(query);
      parameters.forEach(query::setParameter);
      return query;
    }
  }
}
