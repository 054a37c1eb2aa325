package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.deadline.boundary.DueActing;
import io.shouwen.deadline.boundary.DueSweep;
import io.shouwen.deadline.boundary.SweepWatch;
import io.shouwen.deadline.boundary.WatchView;
import io.shouwen.deadline.boundary.Watchdog;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.it.listening.Told;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("The sweep (T-8)")
class DeadlineSweepIT {
  private static final int AT_ONCE = 8;

  /** An important case in its first 48 hours, from 9:00 in the morning; hours after its start. */
  private static final List<String> TWO_DAYS =
      List.of(
          "REMINDED PASS_TO_CENTRE_MANAGER", // 0.5
          "REMINDED PASS_TO_CENTRE_MANAGER", // 0.8
          "DEADLINE_BREACHED PASS_TO_CENTRE_MANAGER", // 1
          "NEXT_RANK_TOLD PASS_TO_CENTRE_MANAGER", // 5
          "REMINDED PASS_TO_COMPANY_MANAGER", // 7.5, for the day ends after 15
          "REMINDED PASS_TO_COMPANY_MANAGER", // 12
          "DEADLINE_BREACHED PASS_TO_COMPANY_MANAGER", // 15
          "NEXT_RANK_TOLD PASS_TO_COMPANY_MANAGER", // 19
          "REMINDED CONTACT", // 19.2
          "DEADLINE_BREACHED CONTACT", // 24
          "NEXT_RANK_TOLD PASS_TO_CENTRE_MANAGER", // 25
          "REMINDED SOLVE", // 36
          "NEXT_RANK_TOLD PASS_TO_COMPANY_MANAGER", // 39
          "NEXT_RANK_TOLD CONTACT"); // 48

  @Inject private CaseTime time;
  @Inject private BusinessClock clock;
  @Inject private DueSweep sweep;
  @Inject private DueActing acting;
  @Inject private SweepWatch watch;
  @Inject private Watchdog watchdog;
  @Inject private ComplaintOwnership ownership;
  @Inject private Told told;

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  @Test
  @DisplayName("takes each step once and in order after two days' stop, by eight sweeps at once")
  void onceInOrder() throws Exception {
    String number = time.receive("2031-03-03T09:00", "两天无人处理", Severity.IMPORTANT);
    Subject subject = time.subject(number);
    Instant twoDaysLater = CaseTime.at("2031-03-05T09:00").plusSeconds(1);
    List<DueSweep.Swept> all = sweepAtOnce(subject, twoDaysLater);
    assertEquals(TWO_DAYS, byItself(subject));
    assertEquals(TWO_DAYS.size(), all.stream().mapToInt(DueSweep.Swept::acted).sum());
    assertEquals(0, all.stream().mapToInt(DueSweep.Swept::failed).sum());
    assertEquals(new DueSweep.Swept(0, 0), sweepAt(subject, twoDaysLater));
    List<Told.Heard> heard = told.about(number);
    Set<String> keys = new HashSet<>();
    assertTrue(heard.stream().allMatch(h -> keys.add(h.what().key())), "told twice");
    // all were late but the last, whose time was a second ago
    assertTrue(heard.stream().allMatch(h -> h.what().caughtUp() != last(h)));
    assertTrue(heard.stream().anyMatch(DeadlineSweepIT::last));
  }

  private static boolean last(Told.Heard heard) {
    return heard.what().kind().equals("deadline.ladder")
        && "Obligation.CONTACT".equals(heard.what().values().get("obligation"));
  }

  @Test
  @DisplayName("takes nothing at the due instant itself, and the step just after it")
  void dueInstantIsInTime() throws Exception {
    String number = time.receive("2031-03-10T09:00", "刚好到点", Severity.IMPORTANT);
    Subject subject = time.subject(number);
    Instant halfHour = CaseTime.at("2031-03-10T09:30");
    assertEquals(0, sweepAt(subject, halfHour).acted());
    assertEquals(1, sweepAt(subject, halfHour.plusNanos(1_000)).acted());
  }

  @Test
  @DisplayName("goes on after a failing step, which is tried again later and later, and shown")
  void failingStep() throws Exception {
    String number = time.receive("2031-03-17T09:00", "有一步失败", Severity.IMPORTANT);
    Subject subject = time.subject(number);
    String steps = text("select steps from deadline where", subject, "SOLVE");
    long broken = Long.parseLong(text("select id from deadline where", subject, "SOLVE"));
    change("update deadline set steps = 'UNREADABLE' where", subject, "SOLVE");
    Instant later = CaseTime.at("2031-03-19T09:00").plusSeconds(1);
    assertEquals(new DueSweep.Swept(TWO_DAYS.size() - 1, 1), sweepAt(subject, later));
    List<String> others = new ArrayList<>(TWO_DAYS);
    others.remove("REMINDED SOLVE");
    assertEquals(others, byItself(subject));
    WatchView.Failing failing = failing(broken);
    assertEquals(1, failing.attempts());
    assertEquals(later.plusSeconds(10), failing.wakeAt());
    assertFalse(String.valueOf(failing.error()).isBlank());
    assertEquals(0, sweepAt(subject, later.plusSeconds(10)).failed());
    assertEquals(1, sweepAt(subject, later.plusSeconds(11)).failed());
    assertEquals(2, failing(broken).attempts());
    assertEquals(later.plusSeconds(31), failing(broken).wakeAt());
    change("update deadline set steps = '" + steps + "' where", subject, "SOLVE");
    time.as(
        "administrator",
        later.plusSeconds(12),
        () -> {
          watchdog.tryNow(broken);
          return Boolean.TRUE;
        });
    assertEquals(1, sweepAt(subject, later.plusSeconds(13)).acted());
    assertEquals(
        "deadline.unknown",
        assertThrows(
                RuleViolation.class, () -> As.role("administrator", () -> watchdog.tryNow(broken)))
            .code());
  }

  @Test
  @DisplayName("leaves what another worker has until its lease runs out, then takes it over")
  void lease() throws Exception {
    String number = time.receive("2031-03-24T09:00", "节点突然断电", Severity.IMPORTANT);
    Subject subject = time.subject(number);
    Instant due = CaseTime.at("2031-03-24T09:31");
    assertEquals(1, clock.at(due, () -> acting.claim("dead", 10, subject)).size());
    assertEquals(0, sweepAt(subject, due.plusSeconds(20)).acted());
    assertEquals(1, sweepAt(subject, due.plusSeconds(31)).acted());
    assertEquals(List.of("REMINDED PASS_TO_CENTRE_MANAGER"), byItself(subject));
  }

  @Test
  @DisplayName("does nothing when the case changed between the claim and the step")
  void changedMeanwhile() throws Exception {
    String number = time.receive("2031-03-31T09:00", "正好处理了", Severity.IMPORTANT);
    Subject subject = time.subject(number);
    Instant due = CaseTime.at("2031-03-31T09:31");
    long claimed = clock.at(due, () -> acting.claim("slow", 10, subject)).get(0);
    time.as(
        "receptionist",
        due,
        () -> ownership.escalate(CaseRef.latest(number), Role.COMPANY_MANAGER, "请关注"));
    assertFalse(clock.at(due, () -> acting.act(claimed, "slow", acting.shifts())));
    assertEquals(List.of(), byItself(subject));
  }

  @Test
  @DisplayName("is watched: each ring leaves a beat, and silence is trouble")
  void heartbeat() throws Exception {
    clock.at(
        CaseTime.at("2031-06-02T09:00"),
        () -> {
          WatchView seen = watch.look();
          assertEquals(WatchView.Trouble.SILENT, seen.trouble());
          return seen;
        });
    watch.beat(DueSweep.Swept.NOTHING);
    WatchView now = watch.look();
    assertFalse(now.nodes().isEmpty());
    assertTrue(
        Duration.between(now.nodes().get(0).beatAt(), now.at()).compareTo(now.silentAfter()) < 0);
    assertNull(now.trouble());
  }

  @Test
  @DisplayName("is shown to administrators only")
  void administratorsOnly() throws Exception {
    assertThrows(EJBAccessException.class, () -> As.get("general-manager", watchdog::look));
    assertThrows(EJBAccessException.class, () -> As.get("quality", watchdog::failing));
  }

  private DueSweep.Swept sweepAt(Subject subject, Instant when) throws Exception {
    return clock.at(when, () -> sweep.sweep(subject));
  }

  private List<DueSweep.Swept> sweepAtOnce(Subject subject, Instant when) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    CountDownLatch ready = new CountDownLatch(AT_ONCE);
    try {
      List<Future<DueSweep.Swept>> sweeps = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        sweeps.add(
            workers.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return sweepAt(subject, when);
                }));
      }
      List<DueSweep.Swept> all = new ArrayList<>();
      for (Future<DueSweep.Swept> each : sweeps) {
        all.add(each.get());
      }
      return all;
    } finally {
      workers.shutdown();
    }
  }

  private WatchView.Failing failing(long deadline) throws Exception {
    return As.get("administrator", watchdog::failing).stream()
        .filter(f -> f.deadlineId() == deadline)
        .findFirst()
        .orElseThrow();
  }

  /** Kind and obligation of what stands in the history as done by nobody. */
  private List<String> byItself(Subject subject) throws SQLException {
    List<String> events = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select kind, details from case_event where complaint_id = ? and actor_id = 0 order by id")) {
      query.setLong(1, subject.id());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          events.add(
              rows.getString(1)
                  + " "
                  + rows.getString(2).replaceFirst("(?s).*\"obligation\":\"(\\w+)\".*", "$1"));
        }
      }
    }
    return events;
  }

  private String text(String select, Subject subject, String obligation) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = prepared(connection, select, subject, obligation);
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void change(String update, Subject subject, String obligation) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, update, subject, obligation)) {
      assertEquals(1, statement.executeUpdate());
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, Subject subject, String obligation) throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            sql + " subject_kind = ? and subject_id = ? and obligation = ?");
    statement.setString(1, subject.kind());
    statement.setLong(2, subject.id());
    statement.setString(3, obligation);
    return statement;
  }
}
