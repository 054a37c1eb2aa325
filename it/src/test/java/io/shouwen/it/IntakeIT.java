package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseCursor;
import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CasePage;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintClosing;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ReceptionDrafts;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("Reception")
class IntakeIT {
  private static final int AT_ONCE = 8;

  @Inject private ComplaintIntake intake;
  @Inject private ComplaintClosing closing;
  @Inject private ComplaintQueries queries;
  @Inject private ReceptionDrafts drafts;
  @Inject private OrganizationQueries organization;

  @Test
  @DisplayName("gives eight complaints at the same moment eight numbers")
  void uniqueNumbers() throws Exception {
    Set<String> numbers = new HashSet<>();
    for (Changed changed : atOnce(i -> null)) {
      numbers.add(changed.number());
    }
    assertEquals(AT_ONCE, numbers.size());
  }

  @Test
  @DisplayName("makes one case of a form that is sent eight times at the same moment")
  void oneCaseForOneKey() throws Exception {
    String key = UUID.randomUUID().toString();
    Set<String> numbers = new HashSet<>();
    for (Changed changed : atOnce(i -> key)) {
      numbers.add(changed.number());
    }
    assertEquals(1, numbers.size());
  }

  @Test
  @DisplayName("refuses a known key with other content")
  void sameKeyOtherContent() throws Exception {
    String key = UUID.randomUUID().toString();
    var form = As.get("receptionist", () -> Forms.reception(project(), "灯坏了", key));
    String number = As.get("receptionist", () -> intake.receive(form)).number();
    assertEquals(number, As.get("receptionist", () -> intake.receive(form)).number());
    refused(
        "complaint.request-key-reused",
        () ->
            As.role("receptionist", () -> intake.receive(Forms.reception(project(), "不是灯", key))));
  }

  @Test
  @DisplayName("refuses a project out of scope and leaves nothing behind")
  void projectOutOfScope() throws Exception {
    long foreign = As.get("receptionist.b", this::project);
    refused(
        "organization.unknown-project",
        () ->
            As.role(
                "receptionist", () -> intake.receive(Forms.reception(foreign, "越界登记的投诉", null))));
    assertEquals(
        0,
        As.get(
                "receptionist.b",
                () -> queries.page(CaseFilter.containing("越界登记的投诉"), PageRequest.first()))
            .total());
  }

  @Test
  @DisplayName("is closed to somebody without a role")
  void nobody() {
    assertThrows(
        EJBAccessException.class, () -> queries.page(CaseFilter.everything(), PageRequest.first()));
  }

  @Test
  @DisplayName("finds Chinese substrings, and a typed % finds only itself")
  void substrings() throws Exception {
    As.role("receptionist", () -> intake.receive(Forms.reception(project(), "物业费上涨30%不合理", null)));
    assertEquals(1, matches("上涨30%不"));
    assertEquals(0, matches("上涨%不合理"));
    assertEquals(0, matches("上涨30_不合理"));
    assertEquals(0, matches("' or '1'='1"));
  }

  @Test
  @DisplayName("sorts and pages by each key, each row once")
  void paging() throws Exception {
    for (CaseFilter.Sort sort : CaseFilter.Sort.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        CaseFilter filter =
            new CaseFilter(
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
                null,
                null,
                null,
                null,
                sort,
                descending);
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
          int number = page;
          As.get("receptionist", () -> queries.page(filter, new PageRequest(number, 10)))
              .rows()
              .stream()
              .map(CaseRow::number)
              .forEach(seen::add);
        }
        assertEquals(30, seen.size());
        assertEquals(30, new HashSet<>(seen).size(), () -> sort + " repeats a row");
      }
    }
  }

  @Test
  @DisplayName("reads on from a row, forwards and back, as by counting rows")
  void readingOn() throws Exception {
    String mark = "续页" + System.nanoTime();
    for (int i = 0; i < 7; i++) {
      var form =
          Forms.receivedAt(
              As.get("receptionist", () -> Forms.reception(project(), mark, null)),
              Instant.now().minusSeconds(i / 2));
      String number = As.get("receptionist", () -> intake.receive(form)).number();
      if (i % 3 == 0) { // what is over has no due time
        As.role("receptionist", () -> closing.withdraw(CaseRef.latest(number), mark));
      }
    }
    for (CaseFilter.Sort sort : CaseFilter.Sort.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        CaseFilter filter = containing(mark, sort, descending);
        List<String> all = numbers(page(filter, new PageRequest(1, 100), null));
        assertEquals(7, all.size());
        assertEquals(all, readOn(filter, true), () -> sort + " forwards, down: " + descending);
        assertEquals(all, readOn(filter, false), () -> sort + " back, down: " + descending);
        CaseCursor foreign =
            new CaseCursor(false, sort == CaseFilter.Sort.NUMBER ? null : "none", 1);
        assertEquals(all, numbers(page(filter, new PageRequest(1, 100), foreign)));
      }
    }
  }

  /** Reads the list in pages of two, each from the last row of the one before. */
  private List<String> readOn(CaseFilter filter, boolean forward) throws Exception {
    List<String> read = new ArrayList<>();
    PageRequest two = new PageRequest(1, 2);
    CasePage page = page(filter, forward ? two : new PageRequest(7, 1), null);
    while (!page.page().rows().isEmpty()) {
      if (forward) {
        read.addAll(numbers(page));
      } else {
        read.addAll(0, numbers(page));
      }
      CaseCursor way = forward ? page.behind() : page.before();
      CaseCursor sent = CaseCursor.of(String.valueOf(way)).orElseThrow();
      page = page(filter, two, sent);
    }
    return read;
  }

  private CasePage page(CaseFilter filter, PageRequest wanted, @Nullable CaseCursor from)
      throws Exception {
    return As.get("receptionist", () -> queries.page(filter, wanted, from));
  }

  private static List<String> numbers(CasePage page) {
    return page.page().rows().stream().map(CaseRow::number).toList();
  }

  private static CaseFilter containing(String text, CaseFilter.Sort sort, boolean descending) {
    CaseFilter any = CaseFilter.containing(text);
    return new CaseFilter(
        any.whose(),
        any.stages(),
        any.openOnly(),
        any.late(),
        any.silent(),
        any.paused(),
        any.severities(),
        any.category(),
        any.channel(),
        any.projectId(),
        any.unit(),
        any.from(),
        any.to(),
        any.text(),
        any.customerId(),
        sort,
        descending);
  }

  @Test
  @DisplayName("keeps a draft for its writer only")
  void draft() throws Exception {
    String key = UUID.randomUUID().toString();
    As.role("receptionist", () -> drafts.save(key, "{\"subject\":\"半句话\"}"));
    As.role("receptionist", () -> drafts.save(key, "{\"subject\":\"半句话又半句\"}"));
    assertEquals(
        "{\"subject\":\"半句话又半句\"}",
        As.get("receptionist", () -> drafts.find(key)).orElseThrow().content());
    assertTrue(As.get("receptionist.b", () -> drafts.find(key)).isEmpty());
    As.role("receptionist", () -> drafts.drop(key));
    assertTrue(As.get("receptionist", () -> drafts.find(key)).isEmpty());
  }

  private interface Key {
    @Nullable String of(int i);
  }

  private List<Changed> atOnce(Key key) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    CountDownLatch start = new CountDownLatch(1);
    long project = As.get("receptionist", this::project);
    var loader = Thread.currentThread().getContextClassLoader();
    try {
      List<Future<Changed>> calls = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        @Nullable String requestKey = key.of(i);
        calls.add(
            people.submit(
                () -> {
                  Thread.currentThread().setContextClassLoader(loader);
                  start.await();
                  return As.get(
                      "receptionist",
                      () -> intake.receive(Forms.reception(project, "同一时刻的投诉", requestKey)));
                }));
      }
      start.countDown();
      List<Changed> all = new ArrayList<>();
      for (Future<Changed> call : calls) {
        all.add(call.get());
      }
      return all;
    } finally {
      people.shutdownNow();
    }
  }

  private long matches(String text) throws Exception {
    return As.get(
            "receptionist", () -> queries.page(CaseFilter.containing(text), PageRequest.first()))
        .total();
  }

  private long project() {
    return organization.projects().get(0).id();
  }

  private interface Refusable {
    void run() throws Exception;
  }

  private static void refused(String code, Refusable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work::run).code());
  }
}
