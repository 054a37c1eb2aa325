package io.shouwen.demo;

import io.shouwen.customer.boundary.Initials;
import io.shouwen.customer.domain.Customer;
import io.shouwen.customer.domain.CustomerKind;
import io.shouwen.customer.domain.ImportantGroup;
import io.shouwen.customer.domain.Residence;
import io.shouwen.demo.DemoPeople.Person;
import io.shouwen.demo.Estate.DemoCustomer;
import io.shouwen.demo.Estate.DemoProject;
import io.shouwen.demo.store.DemoStore;
import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.Department;
import io.shouwen.organization.domain.DepartmentKind;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.domain.StaffRole;
import io.shouwen.property.domain.Building;
import io.shouwen.property.domain.Unit;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes the demo's organisation, houses and customers in one transaction. Only called by {@link
 * FirstStart}.
 */
@Stateless
@PermitAll
public class EstateMaking {
  private static final int CUSTOMERS_PER_HUNDRED_UNITS = 66;

  @Inject private DemoStore store;

  @SuppressWarnings("NullAway.Init")
  public EstateMaking() {}

  /**
   * Makes it.
   *
   * @param now the instant of the first start; customers moved in before it
   */
  public Estate make(Random random, Instant now) {
    Map<String, Company> companies = new HashMap<>();
    for (CSVRecord row : Corpus.rows("companies.csv")) {
      Company company = new Company(row.get("code"), row.get("name"), ZoneId.of(row.get("zone")));
      store.add(company);
      companies.put(row.get("code"), company);
    }
    store.flush();
    Map<String, ProjectMaking> making = new HashMap<>();
    for (CSVRecord row : Corpus.rows("projects.csv")) {
      Company company = Objects.requireNonNull(companies.get(row.get("company")));
      Project project = new Project(company, row.get("code"), row.get("name"));
      store.add(project);
      store.flush();
      ProjectMaking made = new ProjectMaking(project, row.get("company"));
      making.put(row.get("code"), made);
      for (CSVRecord kind : Corpus.rows("departments.csv")) {
        Department department =
            new Department(project, DepartmentKind.valueOf(kind.get("kind")), kind.get("name"));
        store.add(department);
        made.departments.put(department.kind(), department);
      }
      List<Unit> units = units(project, row);
      made.customers.addAll(customers(project, units, random, now));
    }
    for (CSVRecord row : Corpus.rows("staff.csv")) {
      employ(row, companies, making);
    }
    Map<String, DemoProject> projects = new HashMap<>();
    making.forEach((code, made) -> projects.put(code, made.finished()));
    ZoneId zone = companies.values().iterator().next().timeZone();
    return new Estate(zone, projects);
  }

  private List<Unit> units(Project project, CSVRecord row) {
    List<Unit> units = new ArrayList<>();
    int entrances = number(row, "entrances");
    int floors = number(row, "floors");
    Building building = new Building(project.id(), "1");
    for (int b = 1; b <= number(row, "buildings"); b++) {
      building = new Building(project.id(), Integer.toString(b));
      store.add(building);
      for (int e = 1; e <= entrances; e++) {
        for (int f = 1; f <= floors; f++) {
          int room = (f * 3 - 1) * 100 + 1 + (b + e + f) % 3;
          units.add(new Unit(building, "%d-%d-%d".formatted(b, e, room)));
        }
      }
    }
    for (int s = 1; s <= number(row, "shops"); s++) {
      units.add(new Unit(building, "S-%02d".formatted(s)));
    }
    store.flush();
    units.forEach(store::add);
    store.flush();
    return units;
  }

  private static boolean isShop(Unit unit) {
    return unit.label().startsWith("S-");
  }

  private List<DemoCustomer> customers(
      Project project, List<Unit> units, Random random, Instant now) {
    List<String> surnames = Corpus.lines("surnames.txt");
    List<String> given = Corpus.lines("given.txt");
    List<String> shops = Corpus.lines("shops.txt");
    Corpus corpus = new Corpus();
    List<Unit> shuffled = new ArrayList<>(units);
    Collections.shuffle(shuffled, random);
    List<DemoCustomer> made = new ArrayList<>();
    List<Residence> residences = new ArrayList<>();
    int count = (units.size() * CUSTOMERS_PER_HUNDRED_UNITS + 99) / 100;
    for (Unit unit : shuffled.subList(0, count)) {
      String name =
          isShop(unit)
              ? Corpus.oneOf(shops, random)
              : Corpus.oneOf(surnames, random) + Corpus.oneOf(given, random);
      LocalDate movedIn =
          LocalDate.ofInstant(now, ZoneId.of("UTC")).minusDays(30 + random.nextInt(2_400));
      Customer customer =
          Customer.enter(
                  project.id(),
                  isShop(unit)
                      ? CustomerKind.MERCHANT
                      : random.nextInt(4) == 0 ? CustomerKind.OCCUPANT : CustomerKind.OWNER,
                  name,
                  Initials.of(name),
                  phone(random),
                  movedIn.atStartOfDay(ZoneId.of("UTC")).toInstant())
              .withCard(
                  movedIn,
                  random.nextInt(100) < 8
                      ? Corpus.oneOf(List.of(ImportantGroup.values()), random)
                      : null,
                  isShop(unit) ? null : 1 + random.nextInt(5),
                  random.nextInt(100) < 15 ? corpus.phrase("note", random) : null);
      store.add(customer);
      residences.add(new Residence(customer.id(), unit.id()));
      made.add(
          new DemoCustomer(
              customer.id(),
              name,
              Objects.requireNonNull(customer.phone()),
              unit.id(),
              unit.label()));
    }
    store.flush();
    residences.forEach(store::add);
    return made;
  }

  /**
   * Looks like a mobile number but reaches nobody: no operator was given numbers that begin with
   * 154.
   */
  private static String phone(Random random) {
    return "154%08d".formatted(random.nextInt(100_000_000));
  }

  private void employ(
      CSVRecord row, Map<String, Company> companies, Map<String, ProjectMaking> making) {
    String username = row.get("username");
    String name = row.get("name");
    String place = row.get("place");
    Role role = Role.named(row.get("role")).orElseThrow();
    Company company = companies.get(place);
    ProjectMaking project = making.get(place);
    Staff staff;
    if (project != null) {
      String kind = row.get("department");
      staff =
          kind.isEmpty()
              ? Staff.ofProject(username, name, project.project)
              : Staff.ofDepartment(
                  username,
                  name,
                  Objects.requireNonNull(project.departments.get(DepartmentKind.valueOf(kind))));
    } else {
      staff =
          company != null
              ? Staff.ofCompany(username, name, company)
              : Staff.ofGroup(username, name);
    }
    store.add(staff);
    store.add(new StaffRole(staff.id(), role));
    Person person = new Person(staff.id(), username, name, role);
    for (Map.Entry<String, ProjectMaking> entry : making.entrySet()) {
      ProjectMaking made = entry.getValue();
      if (place.isEmpty() || entry.getKey().equals(place) || made.company.equals(place)) {
        made.employ(person, row.get("department"));
      }
    }
  }

  private static int number(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column));
  }

  /** A project while its people are being found. */
  private static final class ProjectMaking {
    private final Project project;
    private final String company;
    private final Map<DepartmentKind, Department> departments = new EnumMap<>(DepartmentKind.class);
    private final List<Person> receptionists = new ArrayList<>();
    private final Map<DepartmentKind, Person> heads = new EnumMap<>(DepartmentKind.class);
    private final Map<DepartmentKind, Person> handlers = new EnumMap<>(DepartmentKind.class);
    private final Map<Role, Person> others = new EnumMap<>(Role.class);
    private final List<DemoCustomer> customers = new ArrayList<>();

    ProjectMaking(Project project, String company) {
      this.project = project;
      this.company = company;
    }

    void employ(Person person, String department) {
      switch (person.role()) {
        case RECEPTIONIST -> receptionists.add(person);
        case DEPARTMENT_HEAD -> heads.put(DepartmentKind.valueOf(department), person);
        case HANDLER -> handlers.put(DepartmentKind.valueOf(department), person);
        default -> others.put(person.role(), person);
      }
    }

    DemoProject finished() {
      Map<DepartmentKind, Long> ids = new EnumMap<>(DepartmentKind.class);
      departments.forEach((kind, department) -> ids.put(kind, department.id()));
      return new DemoProject(project.id(), ids, receptionists, heads, handlers, others, customers);
    }
  }
}
