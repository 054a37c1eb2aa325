package io.shouwen.web.directory;

import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OnCallRota;
import io.shouwen.organization.boundary.OnCallView;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.complaint.FormRefusals;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rota: who is on call where, from when until when (S-5). */
@Named
@ViewScoped
public class OnCallPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "period";
  private static final String HERE = "/settings/on-call.xhtml?faces-redirect=true";
  private static final Map<String, String> FIELDS =
      Map.of(
          "organization.unknown-person", "staff",
          "organization.on-call-backwards", "toAt",
          "organization.on-call-over", "toAt",
          "organization.on-call-too-long", "toAt");

  @Inject private OnCallRota rota;
  @Inject private OrganizationQueries organization;
  @Inject private FormRefusals refusals;
  @Inject private Notices notices;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;
  private @Nullable Page<OnCallView> rows;
  private String pages = "";
  private boolean keeps;
  private List<Choice> projects = List.of();
  private @Nullable Long project;
  private @Nullable Long department;
  private @Nullable Long staff;
  private @Nullable LocalDateTime fromAt;
  private @Nullable LocalDateTime toAt;

  @SuppressWarnings("NullAway.Init")
  public OnCallPage() {}

  @PostConstruct
  void read() {
    Address address = new Address(request, "project");
    pages = address.pages();
    rows = rota.page(PageRequest.of(address.page()));
    keeps = rota.keeps();
    projects = keeps ? organization.projects() : List.of();
    Long wished = address.id("project");
    project =
        projects.stream()
            .map(Choice::id)
            .filter(id -> wished == null || id.equals(wished))
            .findFirst()
            .orElse(null);
  }

  /** Puts somebody on call. */
  public @Nullable String save() {
    LocalDateTime from = fromAt;
    LocalDateTime to = toAt;
    if (project == null || staff == null || from == null || to == null) {
      return null;
    }
    try {
      rota.enter(
          new OnCallRota.NewPeriod(
              project,
              department,
              staff,
              from.atZone(Formats.ZONE).toInstant(),
              to.atZone(Formats.ZONE).toInstant()));
    } catch (RuleViolation refused) {
      refusals.show(FORM, refused, FIELDS);
      return null;
    }
    notices.say("onCall.saved");
    return HERE;
  }

  /** Ends it, or calls it off. */
  public String cancel(long id) {
    rota.cancel(id);
    notices.say("onCall.cancelled");
    return HERE;
  }

  public boolean now(OnCallView row) {
    return row.now(clock.instant());
  }

  public @Nullable Page<OnCallView> getRows() {
    return rows;
  }

  public String getPages() {
    return pages;
  }

  public boolean isKeeps() {
    return keeps;
  }

  public List<Choice> getProjects() {
    return projects;
  }

  public List<Choice> getDepartments() {
    return project == null ? List.of() : organization.departments(project);
  }

  public List<Choice> getPeople() {
    return project == null ? List.of() : organization.staff(project);
  }

  public @Nullable Long getProject() {
    return project;
  }

  public String getProjectName() {
    return projects.stream()
        .filter(each -> project != null && each.id() == project)
        .map(Choice::name)
        .findFirst()
        .orElse("");
  }

  public @Nullable Long getDepartment() {
    return department;
  }

  public void setDepartment(@Nullable Long department) {
    this.department = department;
  }

  public @Nullable Long getStaff() {
    return staff;
  }

  public void setStaff(@Nullable Long staff) {
    this.staff = staff;
  }

  public @Nullable LocalDateTime getFromAt() {
    return fromAt;
  }

  public void setFromAt(@Nullable LocalDateTime fromAt) {
    this.fromAt = fromAt;
  }

  public @Nullable LocalDateTime getToAt() {
    return toAt;
  }

  public void setToAt(@Nullable LocalDateTime toAt) {
    this.toAt = toAt;
  }
}
