package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.ComplaintLinks;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.shared.PageRequest;
import io.shouwen.statistics.boundary.MonthCounting;
import io.shouwen.statistics.boundary.MonthlyStatistics;
import io.shouwen.statistics.boundary.ReportQuery;
import io.shouwen.statistics.domain.Grouping;
import io.shouwen.statistics.domain.ProjectMonth;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("The number of statements")
class StatementCountIT {
  private static final String MANAGER = "centre-manager";

  @Inject private ComplaintQueries queries;
  @Inject private ContactLog contacts;
  @Inject private ComplaintLinks links;
  @Inject private ResolutionQueries resolutions;
  @Inject private FollowUps followUps;
  @Inject private OrganizationQueries organization;
  @Inject private MonthCounting counting;
  @Inject private MonthlyStatistics statistics;

  @PersistenceUnit(unitName = "../shouwen-ejb.jar#shouwen")
  @SuppressWarnings("NullAway.Init") // injected
  private EntityManagerFactory database;

  @Test
  @DisplayName("of a work list does not depend on its rows")
  void workList() throws Exception {
    int few = counted(() -> rows(2));
    int many = counted(() -> rows(100));
    assertEquals(few, many);
    assertTrue(many <= 3, () -> many + " statements for a work list");
  }

  @Test
  @DisplayName("of a case page does not depend on what the case holds")
  void casePage() throws Exception {
    String archived = first(CaseFilter.Sort.RECEIVED, false);
    String fresh = first(CaseFilter.Sort.RECEIVED, true);
    casePage(archived); // the first look of a day is written, later ones are only looked for
    casePage(fresh);
    int full = counted(() -> casePage(archived));
    int empty = counted(() -> casePage(fresh));
    assertEquals(empty, full);
    assertTrue(full <= 27, () -> full + " statements for a case page");
  }

  @Test
  @DisplayName("of a monthly report, and of counting for it, does not depend on the cases")
  void monthlyReport() throws Exception {
    long home = As.get(MANAGER, () -> organization.projects().get(0).id());
    List<ProjectMonth> months = new ArrayList<>(counting.monthsOf(home));
    months.sort(Comparator.comparing(this::cases));
    ProjectMonth few = months.get(0);
    ProjectMonth many = months.get(months.size() - 1);
    assertTrue(cases(many) > 5 * cases(few), () -> cases(many) + " and " + cases(few) + " cases");
    int counted = countedOnceKept(many);
    assertEquals(countedOnceKept(few), counted);
    assertTrue(counted <= 8, () -> counted + " statements to count a month");
    int report = counted(() -> report(many));
    assertEquals(counted(() -> report(few)), report);
    assertTrue(report <= 5, () -> report + " statements for a report");
  }

  /**
   * Of a count that finds what is kept: timers change cases meanwhile, and what changed is written.
   */
  private int countedOnceKept(ProjectMonth whose) throws Exception {
    AtomicBoolean written = new AtomicBoolean();
    int statements;
    do {
      statements = counted(() -> written.set(counting.rebuild(whose)));
    } while (written.get());
    return statements;
  }

  private long cases(ProjectMonth whose) {
    try {
      return report(whose);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private long report(ProjectMonth whose) throws Exception {
    ReportQuery query = new ReportQuery(whose.month(), Grouping.CHANNEL, null, whose.projectId());
    return As.get(MANAGER, () -> statistics.report(query, PageRequest.first()).total().cases());
  }

  private void casePage(String number) throws Exception {
    As.role(
        "receptionist",
        () -> {
          queries.view(number);
          queries.history(number, PageRequest.first());
          contacts.contacts(number, PageRequest.first());
          links.linked(number);
          resolutions.of(number);
          followUps.of(number);
        });
  }

  /** A list of its own for each size: how many cases it has was not counted before. */
  private void rows(int size) throws Exception {
    CaseFilter all = sorted(CaseFilter.Sort.RECEIVED, true, LocalDate.EPOCH.plusDays(size));
    int got =
        As.get("receptionist", () -> queries.page(all, new PageRequest(1, size)).rows().size());
    assertTrue(got > size / 4, () -> "only " + got + " rows to count with");
  }

  private static CaseFilter sorted(
      CaseFilter.Sort sort, boolean descending, @Nullable LocalDate from) {
    return new CaseFilter(
        null,
        Set.of(),
        false,
        false,
        false,
        false,
        Set.of(),
        null,
        null,
        null,
        null,
        from,
        null,
        null,
        null,
        sort,
        descending);
  }

  private String first(CaseFilter.Sort sort, boolean descending) throws Exception {
    CaseFilter filter = sorted(sort, descending, null);
    return As.get(
        "receptionist", () -> queries.page(filter, new PageRequest(1, 1)).rows().get(0).number());
  }

  private interface Reading {
    void run() throws Exception;
  }

  private int counted(Reading reading) throws Exception {
    AtomicInteger statements = new AtomicInteger();
    Thread reader = Thread.currentThread(); // what timers ask meanwhile is not the reader's
    SessionEventAdapter counter =
        new SessionEventAdapter() {
          @Override
          public void preExecuteCall(SessionEvent event) {
            if (Thread.currentThread() == reader) {
              statements.incrementAndGet();
            }
          }
        };
    var events = database.unwrap(ServerSession.class).getEventManager();
    events.addListener(counter);
    try {
      reading.run();
    } finally {
      events.removeListener(counter);
    }
    assertTrue(statements.get() > 0, "nothing was counted");
    return statements.get();
  }
}
