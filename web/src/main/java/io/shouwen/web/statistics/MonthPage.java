package io.shouwen.web.statistics;

import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.PageRequest;
import io.shouwen.statistics.boundary.MonthReport;
import io.shouwen.statistics.boundary.MonthlyStatistics;
import io.shouwen.statistics.boundary.ReportQuery;
import io.shouwen.statistics.boundary.ReportRow;
import io.shouwen.statistics.domain.Grouping;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The monthly report (I-1). Its address says it all: month, by what, company and project; without a
 * month it is the current one, by project.
 */
@Named
@RequestScoped
public class MonthPage {
  private static final int ROWS = 100;

  @Inject private MonthlyStatistics statistics;
  @Inject private OrganizationQueries organization;
  @Inject private Formats formats;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;
  private Address address;
  private YearMonth month;
  private @Nullable MonthReport report;
  private @Nullable List<Choice> companies;
  private @Nullable List<Choice> projects;

  @SuppressWarnings("NullAway.Init")
  public MonthPage() {}

  @PostConstruct
  void read() {
    address = new Address(request, "month", "by", "company", "project");
    month = asked(address.text("month"), YearMonth.from(formats.today()));
  }

  private static YearMonth asked(@Nullable String typed, YearMonth otherwise) {
    try {
      YearMonth asked = typed == null ? otherwise : YearMonth.parse(typed);
      return asked.getYear() < 1970 || asked.getYear() > 9_998 ? otherwise : asked;
    } catch (DateTimeParseException noMonth) {
      return otherwise;
    }
  }

  public YearMonth getMonth() {
    return month;
  }

  public Grouping getBy() {
    Grouping asked = address.constant("by", Grouping.class);
    return asked == null ? Grouping.PROJECT : asked;
  }

  public MonthReport getReport() {
    if (report == null) {
      report =
          statistics.report(
              new ReportQuery(month, getBy(), address.id("company"), address.id("project")),
              new PageRequest(address.page(), ROWS));
    }
    return report;
  }

  /** What a row stands for, in words. */
  public String name(ReportRow row) {
    String project = row.projectName();
    if (project != null) {
      return project;
    }
    return row.group() == null ? texts.get("statistics.noDepartment") : formats.label(row.group());
  }

  /** A share in words; nothing when there is none. */
  public String percent(@Nullable Integer share) {
    return share == null ? "" : texts.fill("statistics.percent", share);
  }

  /** Address of the cases behind a row, where the work list can be narrowed so; else null. */
  public @Nullable String cases(ReportRow row) {
    String narrowed = narrowed(row);
    return narrowed == null ? null : list("all") + narrowed;
  }

  /** Address of those of them that are open, or null. */
  public @Nullable String open(ReportRow row) {
    String narrowed = narrowed(row);
    return narrowed == null ? null : list("open") + narrowed;
  }

  private String list(String state) {
    return request.getContextPath()
        + "/complaint/list.xhtml?state="
        + state
        + "&from="
        + month.atDay(1)
        + "&to="
        + month.atEndOfMonth();
  }

  private @Nullable String narrowed(ReportRow row) {
    Long project = row.projectId() == null ? address.id("project") : row.projectId();
    if (project == null && address.id("company") != null) {
      return null; // the work list knows no companies
    }
    String within = project == null ? "" : "&project=" + project;
    Enum<?> group = row.group();
    return switch (getBy()) {
      case PROJECT -> within;
      case CATEGORY, SEVERITY, CHANNEL ->
          group == null ? null : within + "&" + formats.style(getBy()) + "=" + group.name();
      case DEPARTMENT, VALIDITY -> null; // nor these
    };
  }

  /** This report of another month, so many later. */
  public String later(int months) {
    return address.with("month", month.plusMonths(months).toString());
  }

  /** Value of a parameter as it was given, null when it was not. */
  public @Nullable String given(String name) {
    return address.text(name);
  }

  public String getPages() {
    return address.pages();
  }

  public Grouping[] getGroupings() {
    return Grouping.values();
  }

  /** The companies in the person's scope; choosing makes sense from two on. */
  public List<Choice> getCompanies() {
    if (companies == null) {
      companies = organization.companies();
    }
    return companies;
  }

  /** The projects in the person's scope; choosing makes sense from two on. */
  public List<Choice> getProjects() {
    if (projects == null) {
      projects = organization.projects();
    }
    return projects;
  }
}
