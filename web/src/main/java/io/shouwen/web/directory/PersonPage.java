package io.shouwen.web.directory;

import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.StaffAdministration;
import io.shouwen.organization.boundary.StaffAdministration.Person;
import io.shouwen.organization.boundary.StaffAdministration.Places;
import io.shouwen.organization.boundary.StaffView;
import io.shouwen.organization.domain.Post;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.complaint.FormRefusals;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person of the directory: added, changed, leaving. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "person";
  private static final Map<String, String> FIELDS =
      Map.of(
          "organization.username", "username",
          "organization.username-taken", "username",
          "organization.name", "name",
          "organization.phone", "phone",
          "organization.one-place", "where",
          "organization.outside-your-scope", "where",
          "organization.last-administrator", "where",
          "organization.unknown-department", "department");

  @Inject private StaffAdministration staff;
  @Inject private FormRefusals refusals;
  @Inject private Notices notices;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;
  private @Nullable StaffView known;
  private @Nullable Places places;
  private @Nullable String username;
  private @Nullable String name;
  private @Nullable String phone;
  private @Nullable String where;
  private @Nullable Long department;
  private @Nullable LocalDate lastDay;

  @SuppressWarnings("NullAway.Init")
  public PersonPage() {}

  @PostConstruct
  void read() {
    places = staff.places();
    Address address = new Address(request, "id", "username");
    Long id = address.id("id");
    if (id == null) {
      username = address.text("username");
      return;
    }
    StaffView view = staff.person(id);
    known = view;
    username = view.username();
    name = view.name();
    phone = view.phone();
    Post post = view.post();
    where =
        post.group()
            ? "G"
            : post.companyId() != null ? "C" + post.companyId() : "P" + post.projectId();
    department = post.departmentId();
  }

  /** The departments of the chosen project are offered after the change. */
  public void placeChosen() {
    department = null;
  }

  /** Adds or changes the person. */
  public @Nullable String save() {
    try {
      Person typed = new Person(name == null ? "" : name, phone, post());
      StaffView before = known;
      if (before == null) {
        long id = staff.add(username == null ? "" : username, typed);
        notices.say("staff.added");
        return there(id);
      }
      staff.change(before.id(), before.version(), typed);
      notices.say("settings.saved");
      return there(before.id());
    } catch (RuleViolation refused) {
      refusals.show(FORM, refused, FIELDS);
      return null;
    }
  }

  /** They leave at the end of their last day. */
  public @Nullable String leaveOn() {
    StaffView view = known;
    LocalDate day = lastDay;
    if (view == null || day == null) {
      return null;
    }
    staff.leave(view.id(), view.version(), staff.endOf(day, view.post()));
    notices.say("staff.leaveNoted");
    return there(view.id());
  }

  /** They have no access from now on. */
  public @Nullable String leaveNow() {
    StaffView view = known;
    if (view == null) {
      return null;
    }
    staff.leave(view.id(), view.version(), clock.instant());
    notices.say("staff.leaveNoted");
    return there(view.id());
  }

  /** They stay, or are back. */
  public @Nullable String stay() {
    StaffView view = known;
    if (view == null) {
      return null;
    }
    staff.stay(view.id(), view.version());
    notices.say("staff.stayNoted");
    return there(view.id());
  }

  private static String there(long id) {
    return "/settings/person.xhtml?faces-redirect=true&id=" + id;
  }

  private Post post() {
    String chosen = where == null ? "" : where;
    if (chosen.equals("G")) {
      return Post.ofGroup();
    }
    RuleViolation.unless(chosen.matches("[CP][0-9]{1,18}"), "organization.one-place");
    long id = Long.parseLong(chosen.substring(1));
    return chosen.charAt(0) == 'C' ? Post.ofCompany(id) : Post.ofProject(id, department);
  }

  /** The person to be changed, null for a new one. */
  public @Nullable StaffView getKnown() {
    return known;
  }

  public @Nullable Places getPlaces() {
    return places;
  }

  /** The departments of the chosen project. */
  public List<Choice> getDepartments() {
    String chosen = where;
    return chosen != null && chosen.matches("P[0-9]{1,18}")
        ? staff.departments(Long.parseLong(chosen.substring(1)))
        : List.of();
  }

  public @Nullable String getUsername() {
    return username;
  }

  public void setUsername(@Nullable String username) {
    this.username = username;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getPhone() {
    return phone;
  }

  public void setPhone(@Nullable String phone) {
    this.phone = phone;
  }

  public @Nullable String getWhere() {
    return where;
  }

  public void setWhere(@Nullable String where) {
    this.where = where;
  }

  public @Nullable Long getDepartment() {
    return department;
  }

  public void setDepartment(@Nullable Long department) {
    this.department = department;
  }

  public @Nullable LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(@Nullable LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
