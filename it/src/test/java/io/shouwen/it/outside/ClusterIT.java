package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.shouwen.it.Sink;
import io.shouwen.it.harness.CaseRows;
import io.shouwen.it.harness.Cluster;
import io.shouwen.it.harness.ObjectStore;
import io.shouwen.it.harness.ServerNode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes behind the balancer, as the guide for operators sets them up: one of them dies, is
 * updated, loses its database, and people and partners go on. What was acknowledged is counted. Run
 * by {@code -Pcluster}.
 */
@Tag("cluster")
@DisplayName("Two nodes behind the balancer")
class ClusterIT extends BrowserTest {
  private static final String DESK = "receptionist.b";
  private static final String HEAD = "department-head";
  private static final int DUE = Integer.getInteger("cluster.due", 600);
  private static final int LETTERS = DUE / 2;
  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("cluster.outage", 10));
  private static final List<String> NODES = List.of("node1", "node2");
  private static final double SLOW_MILLIS = 60_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** The reminders of the cases that were there before, which were made due. */
  private static final String REMINDED =
      " from case_event e join complaint c on c.id = e.complaint_id"
          + " where e.kind = 'REMINDED' and c.number like 'B-%'";

  /** Where the nodes have the files: {@code folder}, or {@code bucket}. */
  private static final String FILES = System.getProperty("cluster.files", "folder");

  @SuppressWarnings("NullAway.Init")
  private static Cluster cluster;

  private static @Nullable ObjectStore store;

  @SuppressWarnings("NullAway.Init")
  private static Sink robot;

  @SuppressWarnings("NullAway.Init")
  private static Connection database;

  @BeforeAll
  static void start() throws Exception {
    robot = new Sink();
    robot.answer(200, "{\"errcode\":0}");
    Path folder = Path.of(System.getProperty("it.nodes"), "cluster");
    Map<String, String> settings = new HashMap<>();
    settings.put("SHOUWEN_WEBHOOK_ALLOW_PRIVATE", "true");
    if (FILES.equals("bucket")) {
      ObjectStore bucket = ObjectStore.start(folder.resolve("store"));
      store = bucket;
      settings.putAll(bucket.settings());
    }
    cluster = new Cluster(folder, settings);
    cluster.start();
    database = cluster.database();
    new CaseRows(database).fill(5 * 2 * DUE, 2);
    run("update staff set username = '%s' where id = 11".formatted(DESK));
    run("update staff set username = '%s' where id = 12".formatted(HEAD));
    run("update notice_figure set figure = 0 where name = 'SETTLE_SECONDS'");
    run(
        """
        insert into notice_preference (staff_id, channels, language, quiet_from, quiet_to)
        select id, 'WECOM', 'CHINESE', 0, 1439 from staff
        """);
    run(
        """
        insert into webhook_endpoint (id, channel, url, enabled, changed_by_id, changed_by_name,
          changed_at) values (1, 'WECOM', '%s', true, 11, 'Person', now() at time zone 'UTC')
        """
            .formatted(robot.url("/robot")));
  }

  @AfterAll
  static void stop() throws Exception {
    if (cluster != null) {
      cluster.stop();
    }
    if (store != null) {
      store.close();
    }
    robot.close();
  }

  private final Load load = new Load();

  /** Whatever became of the test before: the database and both nodes are there. */
  @BeforeEach
  void allThere() throws Exception {
    if (database.isClosed()) {
      cluster.startDatabase();
      database = cluster.database();
    }
    for (String each : NODES) {
      if (!cluster.node(each).isRunning()) {
        cluster.node(each).start();
      }
    }
    awaitShared(2);
  }

  /** Also when the test failed before: the next one has the nodes to itself. */
  @AfterEach
  void endLoad() throws InterruptedException {
    load.end();
  }

  private @Nullable ServerNode past;

  @Override
  protected String base() {
    ServerNode node = past;
    return node == null ? cluster.url() : node.url();
  }

  /** Somebody writes on this node, past the balancer: its first page has been paid for. */
  private void atWorkOn(String node) {
    past = cluster.node(node);
    Page colleague = signIn(DESK);
    past = null;
    Desk.fillIn(colleague, "楼道堆放杂物。", "EQUIPMENT/ACCESS_CONTROL");
    assertThat(colleague.locator("#kept")).containsText("草稿已保存");
  }

  @Test
  @DisplayName("start together on an empty database, which is migrated once")
  void startedTogether() throws Exception {
    assertEquals(
        0,
        count(
            """
            select count(*) from (select version from flyway_schema_history where success
              group by version having count(*) > 1) twice
            """));
    assertEquals(0, count("select count(*) from flyway_schema_history where not success"));
    assertEquals(2, count("select count(*) from shouwen_cluster.member"));
  }

  @Test
  @DisplayName("tell an open to-do list of changes on either node, and share the files")
  void eitherNode() throws Exception {
    Page head = signIn(HEAD);
    head.evaluate("window.notReloaded = true");
    String here = nodeOf(head);
    Set<String> files = new HashSet<>();
    for (String node : List.of(Cluster.other(here), here)) {
      RestClient desk = RestClient.as(DESK).at(cluster.node(node).url());
      String number = dispatched(desk);
      assertThat(head.locator("#todo-live")).containsText(number);
      byte[] picture = ("file of " + number).getBytes(StandardCharsets.UTF_8);
      JsonObject file =
          desk.post(
                  "/complaints/" + number + "/attachments?name=note.txt",
                  picture,
                  "application/octet-stream")
              .with(201)
              .json();
      RestClient other = RestClient.as(DESK).at(cluster.node(Cluster.other(node)).url());
      assertEquals(
          "file of " + number,
          other.get("/attachments/" + file.getJsonNumber("id")).with(200).body());
      files.add("file of " + number);
    }
    if (store != null) {
      assertEquals(
          files,
          store.objects().values().stream()
              .map(content -> new String(content, StandardCharsets.UTF_8))
              .collect(Collectors.toSet()));
    }
    assertEquals(true, head.evaluate("window.notReloaded"));
    RestClient.as(DESK)
        .at(cluster.node(here).url())
        .post("/complaints", complaint("经过代理"), "X-Forwarded-For", "203.0.113.7")
        .with(201);
    RestClient.as(DESK)
        .at(cluster.url())
        .post("/complaints", complaint("冒充"), "X-Forwarded-For", "198.51.100.9")
        .with(201);
    Set<String> addresses =
        texts("select distinct address from audit_entry where address is not null");
    assertTrue(addresses.contains("203.0.113.7"), "what the balancer says counts: " + addresses);
    assertTrue(!addresses.contains("198.51.100.9"), "what others say does not: " + addresses);
  }

  @Test
  @DisplayName(
      "one is killed amid load, sweep and outbox: the person goes on, nothing is lost or done twice")
  void killed() throws Exception {
    Page page = signIn(DESK);
    Desk.fillIn(page, "地下车库积水，车辆无法进出。", "EQUIPMENT/WATER_AND_DRAINAGE");
    assertThat(page.locator("#kept")).containsText("草稿已保存");
    String form = page.url();
    String dying = nodeOf(page);
    atWorkOn(Cluster.other(dying));
    Page second = page.context().newPage();
    second.navigate("/notice/preferences.xhtml");
    CaseRows cases = new CaseRows(database);
    // letters of quiet hours, which go out when the sweep begins
    assertEquals(LETTERS, cases.makeDue(0, LETTERS));
    await(() -> cases.due() == 0);
    run("update notice_preference set quiet_to = 0");
    long letters = count("select count(*) from outbox_message where state = 'QUEUED'");
    assertTrue(letters >= LETTERS, "letters wait: " + letters);

    load.begin(2);
    run("update outbox_message set due_at = now() at time zone 'UTC' where state = 'QUEUED'");
    assertEquals(DUE, cases.makeDue(1, DUE));
    await(
        () ->
            reminded() > LETTERS + DUE / 10
                && robot.requests().size() >= 10
                && load.acknowledged() >= 5);
    long swept = reminded() - LETTERS;
    int mailed = robot.requests().size();
    ServerNode node = cluster.node(dying);
    node.kill();
    long killed = System.nanoTime();
    Response answer = page.navigate(form);
    double seconds = (System.nanoTime() - killed) / 1e9;
    assertEquals(200, answer.status());
    assertThat(page.locator("[name='reception:narrative']")).hasValue("地下车库积水，车辆无法进出。");
    assertEquals(Cluster.other(dying), nodeOf(page));
    assertTrue(seconds <= 5, "seconds until the person went on: " + seconds);
    // a form with a state on the server, which was opened on the dead node
    second.fill("[id='preferences:from']", "21:30");
    second.click("[id='preferences:save']");
    assertThat(second.locator(".summary.notices")).isVisible();
    assertThat(second.locator("[id='preferences:from']")).hasValue("21:30");
    assertTrue(swept < DUE, "killed too late: all steps were taken");

    await(() -> load.acknowledgedSince(killed) >= 5);
    load.end();
    await(() -> cases.due() == 0);
    // the dead node's hold on a letter ends after two minutes
    await(() -> count("select count(*) from outbox_message where state = 'QUEUED'") == 0);
    load.print("kill -9 of " + dying);
    assertEquals(LETTERS + DUE, reminded(), "reminders in the histories");
    assertEquals(LETTERS + DUE, count("select count(distinct e.complaint_id)" + REMINDED), "once");
    assertEquals(
        count("select count(*) from notice_line"),
        count("select count(*) from (select distinct staff_id, notice_key from notice_line) each"));
    Set<String> sent = texts("select message_id from outbox_message where state = 'SENT'");
    List<String> arrived = new ArrayList<>();
    robot.requests().forEach(each -> arrived.add(each.messageId()));
    Set<String> different = new HashSet<>(arrived);
    System.out.printf(
        "fail-over %.1f s; steps %d (%d before the kill), once each; letters %d (%d before the"
            + " kill): arrived %d, again under the same id %d, missing %d%n",
        seconds,
        DUE,
        swept,
        sent.size(),
        mailed,
        different.size(),
        arrived.size() - different.size(),
        sent.stream().filter(id -> !different.contains(id)).count());
    assertTrue(different.containsAll(sent), "each letter arrived");
    assertEquals(sent.size(), different.size(), "no letter under another id");
    node.start();
  }

  @Test
  @DisplayName("are updated one after the other: the person at work sees no error")
  void updated() throws Exception {
    Page page = signIn(DESK);
    load.begin(1);
    AtomicBoolean over = new AtomicBoolean();
    List<Integer> seen = new ArrayList<>();
    ExecutorService operator = Executors.newSingleThreadExecutor();
    try {
      Future<?> work =
          operator.submit(
              () -> {
                try {
                  for (String each : NODES) {
                    cluster.node(each).shutDown(5);
                    cluster.node(each).start();
                    awaitShared(2);
                  }
                } finally {
                  over.set(true);
                }
                return null;
              });
      int saved = 0;
      while (!over.get()) {
        Desk.fillIn(page, "走廊灯不亮。" + saved, "EQUIPMENT/ACCESS_CONTROL");
        assertThat(page.locator("#kept")).containsText("草稿已保存");
        page.click("[name='reception:save']");
        String number = Desk.number(page);
        seen.add(page.navigate("/complaint/case.xhtml?number=" + number).status());
        saved++;
      }
      work.get(1, TimeUnit.MINUTES);
      load.end();
      load.print("rolling update");
      System.out.println("the person at work saved " + saved + " complaints, errors seen 0");
      assertTrue(seen.stream().allMatch(status -> status == 200), seen.toString());
      assertEquals(0, load.refused.size(), "nothing was refused: " + load.refused);
    } finally {
      operator.shutdownNow();
    }
  }

  @Test
  @DisplayName("lose their database for a while: a clear message, then all goes on by itself")
  void outage() throws Exception {
    Page page = signIn(DESK);
    Desk.fillIn(page, "电梯停运。", "EQUIPMENT/LIFT");
    assertThat(page.locator("#kept")).containsText("草稿已保存");
    load.begin(1);
    await(() -> load.acknowledged() >= 3);
    database.close();
    cluster.stopDatabase();
    long stopped = System.nanoTime();
    page.fill("[name='reception:narrative']", "电梯停运，有老人被困在十二楼。");
    assertThat(page.locator("#kept"))
        .containsText("本机", new LocatorAssertions.ContainsTextOptions().setTimeout(SLOW_MILLIS));
    page.context().setDefaultTimeout(SLOW_MILLIS);
    long asked = System.nanoTime();
    Response broken = page.context().newPage().navigate(cluster.url() + "/complaint/list.xhtml");
    System.out.printf("told after %.1f s%n", (System.nanoTime() - asked) / 1e9);
    assertTrue(broken.status() >= 500, "status " + broken.status());
    assertTrue(broken.text().contains("请稍后再试"), broken.text());
    await(() -> System.nanoTime() - stopped > OUTAGE.toNanos());
    cluster.startDatabase();
    long back = System.nanoTime();
    database = cluster.database();
    await(() -> load.acknowledgedSince(back) >= 3);
    double seconds = (System.nanoTime() - back) / 1e9;
    load.end();
    page.click("[name='reception:save']");
    Desk.open(page, Desk.number(page));
    assertThat(page.locator("main")).containsText("有老人被困在十二楼");
    load.print("database away for %.0f s".formatted((back - stopped) / 1e9));
    System.out.printf("going on by itself after %.1f s%n", seconds);
    for (String each : NODES) {
      await(() -> cluster.node(each).readiness().status() == 200);
    }
  }

  private static long reminded() throws SQLException {
    return count("select count(*)" + REMINDED);
  }

  /** On which node a session is: its cookie says so. */
  private static String nodeOf(Page page) {
    String session =
        page.context().cookies().stream()
            .filter(cookie -> cookie.name.equals("JSESSIONID"))
            .findFirst()
            .orElseThrow()
            .value;
    return session.substring(session.lastIndexOf('.') + 1);
  }

  /** A case that waits for the department head. */
  private static String dispatched(RestClient desk) {
    String number =
        desk.post("/complaints", complaint("推送" + System.nanoTime()))
            .with(201)
            .json()
            .getString("number");
    step(desk, number, "confirm", Json.createObjectBuilder().add("readBack", true));
    JsonObjectBuilder part =
        Json.createObjectBuilder().add("departmentId", 1).add("task", "检查").add("lead", true);
    step(
        desk,
        number,
        "dispatch",
        Json.createObjectBuilder().add("parts", Json.createArrayBuilder().add(part)));
    return number;
  }

  private static void step(RestClient desk, String number, String step, JsonObjectBuilder body) {
    String tag = desk.get("/complaints/" + number).with(200).header("ETag");
    desk.post("/complaints/" + number + "/steps/" + step, body.build(), "If-Match", tag).with(200);
  }

  private static JsonObject complaint(String subject) {
    return Json.createObjectBuilder()
        .add("projectId", 1)
        .add("channel", "TELEPHONE")
        .add("complainant", "CUSTOMER")
        .add("complainantName", "王小明")
        .add("phone", "138 0000 0001")
        .add("place", "3-2-501")
        .add("subject", subject)
        .add("narrative", "早上八点电梯停在九楼不动，按铃没有人应答。")
        .add("mood", "ANGRY")
        .add("category", "EQUIPMENT")
        .add("subCategory", "LIFT")
        .add("severityAnswers", Json.createObjectBuilder().add("ourFault", true))
        .build();
  }

  /** A partner's program that registers complaints through the balancer, one after the other. */
  private static final class Load {
    private record Acknowledged(String number, String subject, long at) {}

    private final String name = "负载" + Long.toString(System.nanoTime(), 36) + "-";
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    void begin(int many) {
      for (int i = 0; i < many; i++) {
        Thread thread = new Thread(this::work, name + i);
        threads.add(thread);
        thread.start();
      }
    }

    private void work() {
      RestClient desk = RestClient.as(DESK).at(cluster.url());
      while (!over.get()) {
        String subject = name + next.incrementAndGet();
        try {
          RestClient.Answer answer = desk.post("/complaints", complaint(subject));
          if (answer.status() == 201) {
            acknowledged.add(
                new Acknowledged(answer.json().getString("number"), subject, System.nanoTime()));
          } else {
            refused.add(subject + ": " + answer.status());
          }
        } catch (UncheckedIOException broken) {
          refused.add(subject + ": " + broken.getMessage());
        }
      }
    }

    int acknowledged() {
      return acknowledged.size();
    }

    long acknowledgedSince(long moment) {
      return acknowledged.stream().filter(each -> each.at() > moment).count();
    }

    void end() throws InterruptedException {
      over.set(true);
      for (Thread each : threads) {
        each.join();
      }
    }

    /** Reconciles what was acknowledged with the database. */
    void print(String when) throws SQLException {
      String mine = "from complaint where subject like '" + name + "%'";
      Set<String> numbers = texts("select number " + mine);
      long lost = acknowledged.stream().filter(each -> !numbers.contains(each.number())).count();
      long twice =
          count(
              "select count(*) from (select subject "
                  + mine
                  + " group by subject having count(*) > 1) twice");
      System.out.printf(
          "%s: acknowledged %d, found %d, twice %d, lost %d; not acknowledged %d, of which taken"
              + " %d%n",
          when,
          acknowledged.size(),
          acknowledged.size() - lost,
          twice,
          lost,
          refused.size(),
          numbers.size() - (acknowledged.size() - lost));
      assertEquals(0, lost, "lost");
      assertEquals(0, twice, "twice");
    }
  }

  private static void awaitShared(int nodes) throws Exception {
    await(() -> count("select count(*) from shouwen_cluster.member") == nodes);
  }

  private static void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(String sql) throws SQLException {
    return new CaseRows(database).count(sql);
  }

  private static Set<String> texts(String sql) throws SQLException {
    Set<String> texts = new HashSet<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1).strip());
      }
    }
    return texts;
  }

  private static void await(Callable<Boolean> there) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!there.call()) {
      assertTrue(System.nanoTime() < end, "it did not happen in time");
      never.await(20, TimeUnit.MILLISECONDS);
    }
  }
}
