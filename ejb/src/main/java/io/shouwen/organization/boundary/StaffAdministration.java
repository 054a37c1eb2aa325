package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.HelpContact;
import io.shouwen.organization.domain.Listed;
import io.shouwen.organization.domain.Post;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.domain.StaffChange;
import io.shouwen.organization.store.DirectoryStore;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.organization.store.PeopleStore;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The staff directory, kept by administrators within their own scope: who is there, where their
 * roles hold, from when on they are gone. Which roles somebody has is the sign-in's word, never the
 * directory's. Nobody is deleted: history names them.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class StaffAdministration {
  @Inject private AdministratorReach reach;
  @Inject private StaffRecords records;
  @Inject private Callers callers;
  @Inject private DirectoryStore directory;
  @Inject private OrganizationStore organization;
  @Inject private PeopleStore people;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public StaffAdministration() {}

  /**
   * A person as an administrator typed them.
   *
   * @param phone null for none
   */
  public record Person(String name, @Nullable String phone, Post post) implements Serializable {}

  /** A page of the people whom the caller looks after, by name. */
  public Page<StaffRow> page(@Nullable String text, Listed listed, PageRequest wanted) {
    return directory.page(reach.within(), text, listed, clock.instant(), wanted);
  }

  /**
   * Somebody whom the caller looks after.
   *
   * @throws RuleViolation {@code organization.unknown-staff}
   */
  public StaffView person(long id) {
    Staff staff = own(id);
    return new StaffView(
        staff.id(),
        staff.version(),
        staff.username(),
        staff.name(),
        staff.phone(),
        staff.post(),
        staff.leavesAt(),
        staff.hasLeft(clock.instant()),
        directory.changes(id));
  }

  /**
   * Gives somebody a place.
   *
   * @return their id
   * @throws RuleViolation {@code organization.username-taken}, {@code
   *     organization.outside-your-scope}, and what {@link Staff#join} refuses
   */
  public long add(String username, Person person) {
    requireExists(person.post());
    reach.require(person.post());
    RuleViolation.unless(
        organization.staffNamed(username.strip()).isEmpty(),
        "organization.username-taken",
        username.strip());
    Staff staff = Staff.join(username, person.name(), person.phone(), person.post());
    organization.add(staff);
    directory.forgetNewcomer(staff.username());
    record(staff, StaffChange.Kind.JOINED, null, records.words(staff));
    return staff.id();
  }

  /**
   * Changes somebody.
   *
   * @param version that the caller saw
   * @throws RuleViolation {@code organization.stale-person}, {@code organization.unknown-staff},
   *     {@code organization.outside-your-scope}, {@code organization.last-administrator}, and what
   *     {@link Staff#describe} refuses
   */
  public void change(long id, long version, Person person) {
    Staff staff = own(id);
    requireVersion(staff, version);
    requireExists(person.post());
    reach.require(person.post());
    if (!person.post().group()) {
      requireAnotherAdministrator(staff);
    }
    String was = records.words(staff);
    staff.describe(person.name(), person.phone());
    staff.place(person.post());
    directory.flush();
    String became = records.words(staff);
    if (!was.equals(became)) {
      record(staff, StaffChange.Kind.CHANGED, was, became);
    }
  }

  /**
   * They leave then; at once when that is not in the future. Their open work shows up for their
   * superior.
   *
   * @throws RuleViolation as {@link #change}
   */
  public void leave(long id, long version, Instant at) {
    Staff staff = own(id);
    requireVersion(staff, version);
    requireAnotherAdministrator(staff);
    Instant before = staff.leavesAt();
    Instant now = clock.instant();
    Instant from = at.isAfter(now) ? at : now;
    staff.leave(from);
    directory.flush();
    record(
        staff, StaffChange.Kind.LEAVES, before == null ? null : before.toString(), from.toString());
  }

  /** They stay, or are back. */
  public void stay(long id, long version) {
    Staff staff = own(id);
    requireVersion(staff, version);
    Instant leaves = staff.leavesAt();
    if (leaves != null) {
      staff.stay();
      directory.flush();
      record(staff, StaffChange.Kind.STAYS, leaves.toString(), null);
    }
  }

  /**
   * Those who signed in and have no place, the latest first. Nobody knows yet where they belong, so
   * all administrators see them.
   */
  public Page<NewcomerView> newcomers(PageRequest wanted) {
    return directory.newcomers(wanted);
  }

  /** What people without a place read beside the administrators' names; possibly empty. */
  public String helpContact() {
    return directory.helpContact();
  }

  /**
   * Says whom to ask, beside the administrators' names.
   *
   * @throws RuleViolation {@code organization.group-only}, {@code organization.contact-too-long}
   */
  public void helpContact(String words) {
    RuleViolation.unless(reach.group(), "organization.group-only");
    RuleViolation.unless(
        words.strip().length() <= HelpContact.LONGEST,
        "organization.contact-too-long",
        HelpContact.LONGEST);
    String was = directory.helpContact();
    directory.helpContact(words.strip());
    directory.add(
        new StaffChange(
            null,
            StaffChange.Kind.HELP_CONTACT,
            "",
            was,
            words.strip(),
            callers.current(),
            clock.instant()));
  }

  /** Where the caller may place people. */
  public Places places() {
    DirectoryStore.Within within = reach.within();
    Long project = within.projectId();
    boolean group = within.companyId() == null && project == null;
    return new Places(
        group,
        project != null ? List.of() : organization.companiesFor(within.companyId()),
        project != null
            ? organization.project(project).map(p -> new Choice(p.id(), p.name())).stream().toList()
            : organization.projectsOfCompany(within.companyId()));
  }

  /** The departments of a project that the caller looks after; none for another. */
  public List<Choice> departments(long projectId) {
    return reach.holds(Post.ofProject(projectId, null), reach.within())
        ? organization.departmentsOf(projectId)
        : List.of();
  }

  /** The last day as an instant: the end of that day by the clock of the place. */
  public Instant endOf(LocalDate day, Post post) {
    Long project = post.projectId();
    Long company =
        project == null
            ? post.companyId()
            : organization.project(project).map(Project::companyId).orElse(null);
    return day.plusDays(1)
        .atStartOfDay(
            company == null
                ? PeopleImport.HOUSE
                : organization.company(company).map(Company::timeZone).orElse(PeopleImport.HOUSE))
        .toInstant();
  }

  /**
   * Where somebody may be placed.
   *
   * @param group whether for the whole group
   */
  public record Places(boolean group, List<Choice> companies, List<Choice> projects)
      implements Serializable {
    public Places {
      companies = List.copyOf(companies);
      projects = List.copyOf(projects);
    }
  }

  private Staff own(long id) {
    return organization
        .staff(id)
        .filter(staff -> reach.holds(staff.post(), reach.within()))
        .orElseThrow(() -> new RuleViolation("organization.unknown-staff"));
  }

  private void requireExists(Post post) {
    Long company = post.companyId();
    RuleViolation.unless(
        company == null || organization.company(company).isPresent(),
        "organization.unknown-company");
    Long project = post.projectId();
    RuleViolation.unless(
        project == null || organization.project(project).isPresent(),
        "organization.unknown-project");
    Long department = post.departmentId();
    RuleViolation.unless(
        department == null
            || organization
                .department(department)
                .filter(d -> Long.valueOf(d.projectId()).equals(project))
                .isPresent(),
        "organization.unknown-department");
  }

  private static void requireVersion(Staff staff, long version) {
    RuleViolation.unless(staff.version() == version, "organization.stale-person", staff.name());
  }

  /** The group never loses its last administrator through the directory. */
  private void requireAnotherAdministrator(Staff staff) {
    boolean one = staff.scopeGroup() && people.rolesOf(staff.id()).contains(Role.ADMINISTRATOR);
    RuleViolation.unless(
        !one || people.groupAdministrators(clock.instant()).stream().anyMatch(a -> a != staff.id()),
        "organization.last-administrator");
  }

  private void record(
      Staff staff, StaffChange.Kind kind, @Nullable String was, @Nullable String became) {
    Actor actor = callers.current();
    directory.add(
        new StaffChange(staff.id(), kind, staff.username(), was, became, actor, clock.instant()));
  }
}
