package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.shared.Like;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a filter over cases {@code c} with their units {@code u}, and what they bind.
 *
 * @param where begins with those of access
 * @param parameters what they name, besides those of access
 */
record CaseNarrowing(String where, Map<String, Object> parameters, CaseAccess access) {
  /** What the conditions are of, when nothing else is read. */
  static final String FROM =
      " from Complaint c left join Unit u on u.id = c.reception.unitId where ";

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

  static CaseNarrowing of(
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
    return new CaseNarrowing(where.toString(), bound, access);
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
