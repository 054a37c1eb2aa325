package io.shouwen.statistics.store;

import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.Reach;
import io.shouwen.statistics.boundary.ReportQuery;
import io.shouwen.statistics.domain.Figure;
import io.shouwen.statistics.domain.Figures;
import io.shouwen.statistics.domain.Grouping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The summaries as a report reads them: one statement, and no case. */
@ApplicationScoped
public class ReportStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public ReportStore() {}

  /**
   * The figures of a group.
   *
   * @param key the id of the project, or the constant that its cases have in common; null for cases
   *     without a department
   * @param name of the project, else null
   */
  public record Sum(@Nullable Object key, @Nullable String name, Figures figures) {}

  /**
   * The figures of the month by group, the projects by code, the others in the constants' order.
   */
  public List<Sum> sums(ReportQuery query, Scope scope) {
    Reach reach = scope.within("m.projectId");
    if (reach.hidesAll()) {
      return List.of();
    }
    Grouping by = query.by();
    boolean project = by == Grouping.PROJECT;
    String group = group(by);
    String figures =
        Arrays.stream(Figure.values())
            .map(figure -> "sum(m." + figure.field() + ")")
            .collect(Collectors.joining(", "));
    Long company = query.companyId();
    Long only = query.projectId();
    TypedQuery<Object[]> asked =
        reach.bind(
            entities.createQuery(
                "select "
                    + (project ? "p.id, p.name" : group)
                    + ", "
                    + figures
                    + " from CaseMonth m join Project p on p.id = m.projectId"
                    + " left join Department d on d.id = m.departmentId"
                    + " where m.monthOn = :month and m.confidential = :hidden"
                    + (company == null ? "" : " and p.companyId = :company")
                    + (only == null ? "" : " and p.id = :project")
                    + reach.and()
                    + " group by "
                    + group
                    + (project ? " order by p.code" : ""),
                Object[].class));
    asked.setParameter("month", query.month().atDay(1)).setParameter("hidden", false);
    if (company != null) {
      asked.setParameter("company", company);
    }
    if (only != null) {
      asked.setParameter("project", only);
    }
    List<Sum> sums = new ArrayList<>();
    for (Object[] row : asked.getResultList()) {
      sums.add(
          new Sum(row[0], project ? String.valueOf(row[1]) : null, figures(row, project ? 2 : 1)));
    }
    if (!project) {
      sums.sort(ReportStore::inOrder);
    }
    return sums;
  }

  private static String group(Grouping by) {
    return switch (by) {
      case PROJECT -> "p.id, p.name, p.code";
      case DEPARTMENT -> "d.kind";
      case CATEGORY -> "m.category";
      case SEVERITY -> "m.severity";
      case CHANNEL -> "m.channel";
      case VALIDITY -> "m.validity";
    };
  }

  private static Figures figures(Object[] row, int from) {
    Map<Figure, Long> numbers = new EnumMap<>(Figure.class);
    int column = from;
    for (Figure figure : Figure.values()) {
      numbers.put(figure, ((Number) row[column]).longValue());
      column++;
    }
    return Figures.of(numbers);
  }

  /** By the order of the constants, those without one last. */
  private static int inOrder(Sum one, Sum other) {
    return Integer.compare(place(one), place(other));
  }

  private static int place(Sum sum) {
    return sum.key() instanceof Enum<?> constant
        ? Arrays.asList(constant.getDeclaringClass().getEnumConstants()).indexOf(constant)
        : Integer.MAX_VALUE;
  }

  /** The projects within a scope, by id, with their names. */
  public Map<Long, String> projects(Scope scope) {
    Reach reach = scope.within("p.id");
    Map<Long, String> projects = new LinkedHashMap<>();
    if (!reach.hidesAll()) {
      reach
          .bind(
              entities.createQuery(
                  "select p.id, p.name from Project p where p.id is not null"
                      + reach.and()
                      + " order by p.id",
                  Object[].class))
          .getResultList()
          .forEach(row -> projects.put((Long) row[0], (String) row[1]));
    }
    return projects;
  }
}
