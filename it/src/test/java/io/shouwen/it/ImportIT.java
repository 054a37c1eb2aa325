package io.shouwen.it;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.importing.boundary.BadRow;
import io.shouwen.importing.boundary.ComplaintImport;
import io.shouwen.importing.boundary.ImportChunks;
import io.shouwen.importing.boundary.ImportDesk;
import io.shouwen.importing.boundary.ImportResumption;
import io.shouwen.importing.boundary.ImportView;
import io.shouwen.importing.domain.ImportDefaults;
import io.shouwen.importing.domain.ImportState;
import io.shouwen.importing.domain.TargetField;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("A-4: the import")
class ImportIT {
  private static final String WHO = "receptionist";
  private static final int TRIES = 600;

  @Inject private ComplaintImport imports;
  @Inject private ComplaintQueries complaints;
  @Inject private OrganizationQueries organization;
  @Inject private ImportResumption resumption;
  @Inject private ImportDesk desk;
  @Inject private ImportChunks chunks;
  @Inject private ComplaintIntake intake;
  @Inject private Callers callers;
  @Inject private BusinessClock clock;

  @Test
  @DisplayName(
      "brings each row in once, also when the file comes again, in another charset, by another person")
  void twiceChangesNothing() throws Exception {
    String mark = mark();
    String text =
        "留言编号,留言用户,留言主题,留言时间,留言详情,点赞数\n"
            + row(mark + "1", "2019/11/22 16:54:42", "\n\t\t\n\t地下车库漏水" + mark + "，\n\t多日无人处理\n\t")
            + row(mark + "2", "43521.75", "电梯异响" + mark)
            + row(mark + "3", "2019-03-01", "楼道灯坏了" + mark);
    ImportView first = bringIn(WHO, text.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(3, 3, 0, 0), figures(first));
    ImportView again = bringIn(WHO, text.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(3, 0, 0, 3), figures(again));
    ImportView other = bringIn("centre-supervisor", text.getBytes(Charset.forName("GB18030")));
    assertEquals(List.of(3, 0, 0, 3), figures(other));
    List<CaseRow> found = found(mark);
    assertEquals(3, found.size());
    assertTrue(found.stream().allMatch(row -> row.stage() == Stage.RECEIVED));
    CaseRow leak = found("车库漏水" + mark).get(0);
    assertEquals(Instant.parse("2019-11-22T08:54:42Z"), leak.receivedAt());
  }

  @Test
  @DisplayName("names a bad row by line, column and reason, and lets the good ones beside it in")
  void badBesideGood() throws Exception {
    String mark = mark();
    String text =
        "编号;时间;内容;电话;房号\n"
            + mark
            + "1;2026-01-05;好的"
            + mark
            + ";138 0013 8000;\n"
            + mark
            + "2;03/04/2019;坏的"
            + mark
            + ";不详;99-9-999\n"
            + mark
            + "1;2026-01-05;重复"
            + mark
            + ";;\n"
            + mark
            + "3;2999-01-01;坏的"
            + mark
            + ";;\n";
    long id = upload(WHO, text.getBytes(StandardCharsets.UTF_8));
    As.role(WHO, () -> imports.dryRun(id));
    ImportView checked = await(WHO, id);
    assertEquals(ImportState.CHECKED, checked.state());
    assertEquals(List.of(), found(mark));
    List<BadRow> bad = As.get(WHO, () -> imports.badRows(id, PageRequest.first())).rows();
    assertEquals(List.of(3, 4, 5), bad.stream().map(BadRow::line).toList());
    assertEquals(
        List.of("importing.date-ambiguous", "customer.phone-number", "importing.unknown-unit"),
        bad.get(0).problems().stream().map(BadRow.Wrong::code).toList());
    assertEquals("电话", bad.get(0).problems().get(1).column());
    assertEquals(List.of("2"), bad.get(1).problems().get(0).arguments());
    assertEquals("importing.date-implausible", bad.get(2).problems().get(0).code());
    As.role(WHO, () -> imports.start(id));
    assertEquals(List.of(4, 1, 3, 0), figures(await(WHO, id)));
    As.role(WHO, () -> imports.start(id));
    assertEquals(List.of(4, 1, 3, 0), figures(await(WHO, id)));
    assertEquals(1, found(mark).size());
  }

  @Test
  @DisplayName(
      "asks for a column that is missing, and remembers the mapping for the next such file")
  void mapping() throws Exception {
    String mark = mark();
    byte[] file = ("甲" + mark + ",乙\n2026-01-05,说明" + mark + "\n").getBytes(StandardCharsets.UTF_8);
    long id = upload(WHO, file);
    refused("importing.column-missing", () -> As.role(WHO, () -> imports.start(id)));
    Map<TargetField, Integer> columns =
        Map.of(TargetField.RECEIVED_AT, 0, TargetField.NARRATIVE, 1);
    As.role(WHO, () -> imports.map(id, columns, defaults()));
    long next = upload(WHO, file);
    assertEquals(columns, As.get(WHO, () -> imports.columns(next)).columns());
    refused("importing.unknown", () -> As.role("centre-supervisor", () -> imports.progress(id)));
    assertThrows(EJBAccessException.class, () -> As.role("handler", () -> imports.progress(id)));
  }

  @Test
  @DisplayName(
      "goes on by itself after the server was stopped in the middle: each row once, in the name of who began it")
  void goesOnByItself() throws Exception {
    String mark = mark();
    StringBuilder text = new StringBuilder("编号,时间,内容\n");
    for (int row = 1; row <= 60; row++) {
      text.append(mark).append(row).append(",2026-01-05,中断").append(mark).append('\n');
    }
    long id = upload(WHO, text.toString().getBytes(StandardCharsets.UTF_8));
    Instant longAgo = clock.instant().minus(Duration.ofMinutes(5));
    As.get(WHO, () -> clock.at(longAgo, () -> leaveInTheMiddle(id)));
    assertTrue(found(mark).size() >= 2, "the worker was stopped after two of a chunk of fifty");
    resumption.goOn();
    ImportView done = awaitOutside(WHO, id);
    assertEquals(List.of(60, 60, 0, 0), figures(done));
    List<CaseRow> found = found(mark);
    assertEquals(60, found.size());
    CaseView last = As.get(WHO, () -> complaints.view(found.get(0).number()).orElseThrow());
    String importer = As.get(WHO, () -> callers.current().name());
    assertEquals(Set.of(importer), found.stream().map(CaseRow::ownerName).collect(toSet()));
    assertEquals(
        Set.of(importer),
        As.get(WHO, () -> complaints.history(last.number(), PageRequest.first())).rows().stream()
            .map(EventView::actorName)
            .collect(toSet()));
    resumption.goOn();
    assertEquals(60, found(mark).size());
  }

  @Test
  @DisplayName("leaves a file alone on which somebody works")
  void leavesWorkersAlone() throws Exception {
    String mark = mark();
    String text = "编号,时间,内容\n" + mark + ",2026-01-05,占用" + mark + "\n";
    long id = upload(WHO, text.getBytes(StandardCharsets.UTF_8));
    As.role(
        WHO,
        () -> {
          desk.start(id);
          assertTrue(chunks.claim(id, mark));
        });
    resumption.goOn();
    assertEquals(ImportState.CHECKING, outside(WHO, id).state());
    As.role(WHO, () -> chunks.release(id, mark));
    resumption.goOn();
    assertEquals(List.of(1, 1, 0, 0), figures(awaitOutside(WHO, id)));
  }

  /** As a server does that is stopped after the second row of the first chunk. */
  private boolean leaveInTheMiddle(long id) {
    desk.start(id);
    assertTrue(chunks.claim(id, "stopped"));
    chunks.check(id);
    chunks.check(id);
    chunks.reserve(id).stream().limit(2).forEach(ready -> intake.receive(ready.form()));
    return true;
  }

  /** How far it is, without taking up the work as {@code progress} does. */
  private ImportView outside(String who, long id) throws Exception {
    return As.get(who, () -> imports.mine(new PageRequest(1, 100))).rows().stream()
        .filter(view -> view.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private ImportView awaitOutside(String who, long id) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    ImportView view = outside(who, id);
    for (int i = 0; i < TRIES && view.working(); i++) {
      assertEquals(false, never.await(100, TimeUnit.MILLISECONDS));
      view = outside(who, id);
    }
    return view;
  }

  private static String row(String number, String time, String text) {
    return number + ",A0001," + "," + time + ",\"" + text + "\",0\n";
  }

  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static List<Integer> figures(ImportView view) {
    assertEquals(ImportState.DONE, view.state());
    return List.of(view.total(), view.imported(), view.bad(), view.known());
  }

  private List<CaseRow> found(String text) throws Exception {
    return As.get(WHO, () -> complaints.page(CaseFilter.containing(text), new PageRequest(1, 100)))
        .rows();
  }

  private ImportDefaults defaults() {
    return ImportDefaults.of(organization.projects().get(0).id());
  }

  private long upload(String who, byte[] content) throws Exception {
    return As.get(
        who, () -> imports.upload("a.csv", new ByteArrayInputStream(content), defaults()));
  }

  private ImportView bringIn(String who, byte[] content) throws Exception {
    long id = upload(who, content);
    As.role(who, () -> imports.start(id));
    return await(who, id);
  }

  /** Asks until the work in the background is over. */
  private ImportView await(String who, long id) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    ImportView view = As.get(who, () -> imports.progress(id));
    for (int i = 0; i < TRIES && view.working(); i++) {
      assertEquals(false, never.await(100, TimeUnit.MILLISECONDS));
      view = As.get(who, () -> imports.progress(id));
    }
    return view;
  }

  private static void refused(String code, org.junit.jupiter.api.function.Executable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work).code());
  }
}
