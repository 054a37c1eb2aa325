package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.DirectorySheet;
import io.shouwen.organization.domain.DirectorySheet.Column;
import io.shouwen.organization.domain.DirectorySheet.Line;
import io.shouwen.organization.domain.PersonLine;
import io.shouwen.organization.domain.Post;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.domain.StaffChange;
import io.shouwen.organization.store.DirectoryStore;
import io.shouwen.organization.store.DirectoryStore.Within;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.organization.store.PeopleStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets people of a file into the directory, some hundred at a time. */
@ApplicationScoped
class PeopleImport {
  private static final int CHUNK = 500;

  /** The zone of people who belong to no company. */
  static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");

  @Inject private AdministratorReach reach;
  @Inject private StaffRecords records;
  @Inject private Callers callers;
  @Inject private OrganizationStore organization;
  @Inject private DirectoryStore directory;
  @Inject private PeopleStore people;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  PeopleImport() {}

  /** What holds for all rows of a file. */
  private record Run(
      Within within,
      Map<Long, ZoneId> zones,
      Map<Long, Long> companyOfProject,
      Set<Long> administrators,
      ImportedDirectory found,
      boolean write,
      Actor actor,
      Instant now) {}

  void run(DirectorySheet sheet, ImportedDirectory found, boolean write) {
    PersonLine.Known known = new PersonLine.Known();
    Map<Long, ZoneId> zones = new HashMap<>();
    for (Company company : organization.companies()) {
      known.add(company);
      zones.put(company.id(), company.timeZone());
    }
    Map<Long, Long> companyOfProject = new HashMap<>();
    organization
        .projects()
        .forEach(
            project -> {
              known.add(project);
              companyOfProject.put(project.id(), project.companyId());
            });
    organization.departments().forEach(known::add);
    Instant now = clock.instant();
    Run run =
        new Run(
            reach.within(),
            zones,
            companyOfProject,
            new HashSet<>(people.groupAdministrators(now)),
            found,
            write,
            callers.current(),
            now);
    List<PersonLine> chunk = new ArrayList<>();
    for (Line line : sheet.lines()) {
      PersonLine.Read read = PersonLine.read(line, known);
      if (read.bad() != null) {
        found.bad(read.bad());
      } else {
        PersonLine person = Objects.requireNonNull(read.person());
        if (found.once(line, Column.USERNAME, person.username())) {
          chunk.add(person);
        }
      }
      if (chunk.size() == CHUNK) {
        take(chunk, run);
        chunk.clear();
      }
    }
    take(chunk, run);
  }

  private void take(List<PersonLine> chunk, Run run) {
    if (chunk.isEmpty()) {
      return;
    }
    Map<String, Staff> known =
        directory.staffNamed(chunk.stream().map(PersonLine::username).toList());
    for (PersonLine person : chunk) {
      take(person, known.get(person.username()), run);
    }
    if (run.write()) {
      directory.flush();
    }
  }

  private void take(PersonLine person, @Nullable Staff known, Run run) {
    Line line = person.line();
    Post post = person.post() == null && known != null ? known.post() : person.post();
    if (post == null) {
      run.found().bad(line.bad(Column.PROJECT, "organization.one-place"));
      return;
    }
    if (!reach.holds(post, run.within())
        || (known != null && !reach.holds(known.post(), run.within()))) {
      run.found().bad(line.bad(Column.USERNAME, "organization.outside-your-scope"));
      return;
    }
    @Nullable String phone =
        person.phone() == null && known != null ? known.phone() : person.phone();
    @Nullable Instant leaves = leaves(person, known, post, run);
    if (known != null && isLastAdministrator(known, post, leaves, run)) {
      run.found().bad(line.bad(Column.USERNAME, "organization.last-administrator"));
      return;
    }
    Staff after = Staff.join(person.username(), person.name(), phone, post);
    String became = words(after, leaves);
    String was = known == null ? null : words(known, known.leavesAt());
    if (run.found().row(line, person.username(), was, became) && run.write()) {
      write(known, after, leaves, run, was, became);
    }
  }

  private void write(
      @Nullable Staff known,
      Staff after,
      @Nullable Instant leaves,
      Run run,
      @Nullable String was,
      String became) {
    Staff staff = known == null ? after : known;
    if (known != null) {
      known.describe(after.name(), after.phone());
      known.place(after.post());
    }
    if (leaves != null) {
      staff.leave(leaves);
    }
    if (known == null) {
      directory.add(staff);
      directory.forgetNewcomer(staff.username());
    }
    directory.add(
        new StaffChange(
            staff.id(),
            known == null ? StaffChange.Kind.JOINED : StaffChange.Kind.CHANGED,
            staff.username(),
            was,
            became,
            run.actor(),
            run.now()));
  }

  /** From when on they are gone; what is known stays when the file says nothing. */
  private static @Nullable Instant leaves(
      PersonLine person, @Nullable Staff known, Post post, Run run) {
    Instant before = known == null ? null : known.leavesAt();
    if (before != null && !before.isAfter(run.now())) {
      return before; // gone already: a file says nothing new of that
    }
    if (person.left()) {
      return run.now();
    }
    if (person.leavesOn() == null) {
      return before;
    }
    Long project = post.projectId();
    Long company = project == null ? post.companyId() : run.companyOfProject().get(project);
    ZoneId zone = company == null ? HOUSE : run.zones().getOrDefault(company, HOUSE);
    Instant end = person.leavesOn().plusDays(1).atStartOfDay(zone).toInstant();
    return end.isAfter(run.now()) ? end : run.now();
  }

  private static boolean isLastAdministrator(
      Staff known, Post post, @Nullable Instant leaves, Run run) {
    boolean goes = !post.group() || leaves != null;
    if (!goes || !run.administrators().contains(known.id())) {
      return false;
    }
    if (run.administrators().size() == 1) {
      return true;
    }
    run.administrators().remove(known.id());
    return false;
  }

  private String words(Staff staff, @Nullable Instant leaves) {
    return records.words(staff) + (leaves == null ? "" : " · → " + leaves);
  }
}
