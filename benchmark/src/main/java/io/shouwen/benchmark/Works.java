package io.shouwen.benchmark;

import io.shouwen.benchmark.Measure.Work;
import io.shouwen.benchmark.Rows.Row;
import io.shouwen.benchmark.User.Page;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What people and programs do all day, over real HTTP; each answer is judged by what it holds. User
 * n works in project n + 1.
 */
final class Works {
  private static final int ROWS = 25;
  private static final int CASES_OF_EACH = 400;
  private static final int REPORTED = 100;
  private static final List<String> WORDS =
      List.of("电梯", "电梯异响", "漏水", "高空抛物", "白蚁", "幕墙", "东门岗亭", "检查记录");
  private static final Pattern ROW = Pattern.compile("data-row=\"true\"");
  private static final Pattern NUMBER = Pattern.compile("P\\d{3}-\\d{8}-\\d{4,}");
  private static final int FAR = 20;
  private static final Pattern NEXT = Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]*)\"");
  private static final Pattern VIEW =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

  private final String url;
  private final Rows rows;
  private final List<User> desks = new ArrayList<>();
  private final List<User> heads = new ArrayList<>();
  private final List<User> managers = new ArrayList<>();
  private final List<Rest> programs = new ArrayList<>();
  private final List<List<Row>> cases = new ArrayList<>();
  private final List<Row> callers = new ArrayList<>();
  private final Map<String, Integer> found = new LinkedHashMap<>();
  private final Map<Integer, String> farther = new ConcurrentHashMap<>();
  private long ofLastMonth;
  private int projectsOfLastMonth;

  /** The numbers of what was registered here. */
  final ConcurrentLinkedQueue<String> registered = new ConcurrentLinkedQueue<>();

  Works(Connection database, String url) {
    this.url = url;
    this.rows = new Rows(database);
  }

  /** Signs everybody in and looks up what the answers must hold. */
  void begin() throws Exception {
    for (int project = 1; project <= Estate.USERS; project++) {
      desks.add(User.signedIn(url, Estate.receptionist(project)));
      heads.add(User.signedIn(url, Estate.head(project)));
      managers.add(User.signedIn(url, Estate.generalManager(project)));
      programs.add(new Rest(url, Estate.receptionist(project), Estate.PASSWORD));
      cases.add(
          rows.select(
              """
              select number, subject, kind from copy_of where project = %d and kind <> 'CUSTOMER'
              order by hashint8extended(g, 9) limit %d
              """
                  .formatted(project, CASES_OF_EACH)));
      callers.addAll(
          rows.select(
              """
              select customer, name, phone, unit from copy_of where project = %d
                and kind = 'CUSTOMER' order by g limit 1
              """
                  .formatted(project)));
    }
    Row month =
        rows.select(
                """
                select count(*) as n, count(distinct project_id) as projects from complaint
                where not confidential and received_at + interval '8' hour >= '%1$s'
                  and received_at + interval '8' hour < '%2$s'
                """
                    .formatted(lastMonth().atDay(1), lastMonth().plusMonths(1).atDay(1)))
            .get(0);
    ofLastMonth = Long.parseLong(text(month, "n"));
    projectsOfLastMonth = Integer.parseInt(text(month, "projects"));
    for (String word : WORDS) {
      for (int project = 0; project <= Estate.USERS; project++) {
        found.put(word + project, expected(word, project));
      }
    }
  }

  private int expected(String word, int project) throws Exception {
    String within = project == 0 ? "" : "project_id = " + project + " and";
    Row counted =
        rows.select(
                """
                select count(*) as n from (select 1 from complaint where %2$s (subject like '%%%1$s%%'
                  or narrative like '%%%1$s%%' or place like '%%%1$s%%'
                  or demand like '%%%1$s%%') limit %3$d) found
                """
                    .formatted(word, within, ROWS))
            .get(0);
    return Integer.parseInt(text(counted, "n"));
  }

  private static String text(Row row, String column) {
    String text = row.text(column);
    if (text == null) {
      throw new IllegalStateException("no " + column);
    }
    return text;
  }

  private static void must(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  private static int rowsOf(Page page) {
    Matcher row = ROW.matcher(page.body());
    int count = 0;
    while (row.find()) {
      count++;
    }
    return count;
  }

  /** All of them by name, in the order of the table. */
  Map<String, Work> all() {
    Map<String, Work> all = new LinkedHashMap<>();
    all.put("work list, one project", (user, round) -> list(desks.get(user)));
    all.put("work list, whole group", (user, round) -> list(managers.get(user)));
    all.put("work list, whole group, page 20", (user, round) -> deep(user));
    all.put("case page with history", this::casePage);
    all.put("Chinese search, one project", (user, round) -> search(desks, user, round, true));
    all.put("Chinese search, whole group", (user, round) -> search(managers, user, round, false));
    all.put("to-do list", this::todo);
    all.put("monthly report, whole group", (user, round) -> report(user));
    all.put("register in the form (open + submit)", this::form);
    all.put("register through REST", (user, round) -> rest(user, round, false));
    all.put("register through REST, Idempotency-Key", (user, round) -> rest(user, round, true));
    return all;
  }

  /** Last month, in which nothing is registered meanwhile, of all projects by project. */
  private void report(int user) throws Exception {
    Page page = managers.get(user).get("/statistics/month.xhtml?month=" + lastMonth());
    must(
        page.body().contains(" " + String.format(Locale.ROOT, "%,d", ofLastMonth) + " 件</span>"),
        "the month has other than " + ofLastMonth + " cases");
    must(rowsOf(page) == Math.min(REPORTED, projectsOfLastMonth), "rows: " + rowsOf(page));
  }

  static YearMonth lastMonth() {
    return YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);
  }

  private static void list(User user) throws Exception {
    Page page = user.get("/complaint/list.xhtml");
    must(rowsOf(page) == ROWS, "rows in the work list: " + rowsOf(page));
  }

  /**
   * As a person comes there: by the link to the next page, which is followed once for each user.
   */
  private void deep(int user) throws Exception {
    String address = farther.get(user);
    if (address == null) {
      address = "/complaint/list.xhtml";
      for (int page = 1; page < FAR; page++) {
        Matcher next = NEXT.matcher(managers.get(user).get(address).body());
        must(next.find(), "no page behind " + address);
        address = next.group(1).replace("&amp;", "&");
      }
      farther.put(user, address);
    }
    Page page = managers.get(user).get(address);
    must(rowsOf(page) == ROWS, "rows on page 20: " + rowsOf(page));
  }

  private void casePage(int user, int round) throws Exception {
    List<Row> own = cases.get(user);
    Row one = own.get(Math.floorMod(round, own.size()));
    Page page = desks.get(user).get("/complaint/case.xhtml?number=" + text(one, "number"));
    must(
        page.body().contains(text(one, "subject")) && page.body().contains(text(one, "number")),
        "the case page is another's");
    must(page.body().contains("皮带已更换") == text(one, "kind").equals("ARCHIVED"), "history");
  }

  private void search(List<User> users, int user, int round, boolean project) throws Exception {
    String word = WORDS.get(Math.floorMod(user + round, WORDS.size()));
    Page page =
        users.get(user).get("/search.xhtml?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
    int expected = found.getOrDefault(word + (project ? user + 1 : 0), 0);
    must(rowsOf(page) == expected, "found for " + word + ": " + rowsOf(page) + ", not " + expected);
  }

  private void todo(int user, int round) throws Exception {
    Page page = heads.get(user).get("/index.xhtml");
    must(rowsOf(page) >= ROWS, "things to do: " + rowsOf(page));
  }

  private Models.Facts facts(int user, int round, @Nullable String key) {
    Row caller = callers.get(user);
    String word = WORDS.get(Math.floorMod(round, WORDS.size()));
    return new Models.Facts(
        Long.parseLong(text(caller, "customer")),
        text(caller, "name"),
        text(caller, "phone"),
        Long.parseLong(text(caller, "unit")),
        "3栋大堂",
        word + "又出现了，编号" + round,
        "昨天晚上十点，3栋大堂出现" + word + "的情况，已经影响正常休息，请尽快安排人员到场查看，再电话回复处理办法。",
        key);
  }

  private void form(int user, int round) throws Exception {
    User desk = desks.get(user);
    Page form = desk.get("/complaint/reception.xhtml");
    Matcher view = VIEW.matcher(form.body());
    must(view.find() && form.address().contains("key="), "no form");
    Models.Facts facts = facts(user, round, null);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("reception", "reception");
    fields.put("reception:project", Integer.toString(user + 1));
    fields.put("reception:caller", facts.name());
    fields.put("reception:customerId", Long.toString(facts.customer()));
    fields.put("reception:complainant", "CUSTOMER");
    fields.put("reception:complainantName", facts.name());
    fields.put("reception:phone", facts.phone());
    fields.put("reception:unitId", Long.toString(facts.unit()));
    fields.put("reception:channel", "TELEPHONE");
    fields.put("reception:mood", "UPSET");
    fields.put("reception:narrative", facts.narrative());
    fields.put("reception:subject", facts.subject());
    fields.put("reception:place", facts.place());
    fields.put("reception:category", "EQUIPMENT/LIFT");
    fields.put("reception:timesRaised", "0");
    fields.put("reception:save", "save");
    fields.put("jakarta.faces.ViewState", view.group(1));
    String address = form.address().substring(form.address().indexOf("/complaint/"));
    Page received = desk.post(address, fields);
    Matcher number = NUMBER.matcher(received.address());
    must(
        number.find() && received.body().contains(facts.subject()),
        "not received: " + received.address());
    registered.add(number.group());
  }

  /** Registers one through REST. */
  void rest(int user, int round, boolean keyed) throws Exception {
    Models.Facts facts = facts(user, round, null);
    String body = Models.body(user + 1, facts, "");
    var answer =
        keyed
            ? programs
                .get(user)
                .post("/complaints", body, "Idempotency-Key", UUID.randomUUID().toString())
            : programs.get(user).post("/complaints", body);
    registered.add(Rest.value("number", Rest.must(201, answer).body()));
  }

  /**
   * Exports what was received from a day on as an Excel file.
   *
   * @return how many rows it holds, the heading not counted
   */
  int export(String from) throws Exception {
    int count = -1;
    Path file = Files.createTempFile("export", ".xlsx");
    try (InputStream content =
        managers.get(0).file("/complaint/export.xlsx?state=all&from=" + from)) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        if (part.getName().startsWith("xl/worksheets/sheet")) {
          try (InputStream sheet = parts.getInputStream(part)) {
            count += rowsIn(sheet);
          }
        }
      }
    } finally {
      Files.delete(file);
    }
    return count;
  }

  private static int rowsIn(InputStream sheet) throws Exception {
    byte[] row = "<row ".getBytes(StandardCharsets.US_ASCII);
    byte[] room = new byte[1 << 16];
    int count = 0;
    int matched = 0;
    for (int read = sheet.read(room); read >= 0; read = sheet.read(room)) {
      for (int i = 0; i < read; i++) {
        matched = room[i] == row[matched] ? matched + 1 : room[i] == row[0] ? 1 : 0;
        if (matched == row.length) {
          count++;
          matched = 0;
        }
      }
    }
    return count;
  }
}
