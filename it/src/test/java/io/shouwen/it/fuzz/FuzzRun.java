package io.shouwen.it.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Sends strange inputs to a server in demo mode, as every demo person and as nobody: input number n
 * of a seed is always made the same way; what it meets depends on what came before.
 */
public final class FuzzRun {
  private static final String MARK_ONE = "only-for-one-company";
  private static final String MARK_OTHER = "only-for-the-other-company";

  private static final List<String> PEOPLE =
      List.of(
          "receptionist",
          "handler",
          "department-head",
          "centre-supervisor",
          "centre-manager",
          "company-manager",
          "general-manager",
          "interviewer",
          "quality",
          "administrator",
          "receptionist.b",
          "department-head.b",
          "company-manager.b",
          "nobody");

  /** Who takes files in. */
  private static final List<String> DESK = List.of("receptionist", "receptionist.b");

  /** From here on, of a hundred, an input is a file. */
  private static final int FILES = 90;

  /** Who must not read the other company's cases. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "receptionist", MARK_OTHER,
          "handler", MARK_OTHER,
          "department-head", MARK_OTHER,
          "centre-supervisor", MARK_OTHER,
          "centre-manager", MARK_OTHER,
          "company-manager", MARK_OTHER,
          "receptionist.b", MARK_ONE,
          "department-head.b", MARK_ONE,
          "company-manager.b", MARK_ONE,
          "nobody", MARK_ONE);

  private final String server;
  private final long seed;
  private final Findings findings = new Findings();
  private final StrangeFiles files = new StrangeFiles();
  private final Map<String, List<String>> pages = new LinkedHashMap<>();

  /** The projects of those who take files in, by their name. */
  private final Map<String, List<String>> own = new LinkedHashMap<>();

  private final RestInputs rest;
  private final PageInputs forms;
  private long next;

  /**
   * Looks around on the server.
   *
   * @param settingsToo also changes how the installation is set up: only on a server of one's own
   * @param pagesEach how many pages of each person are found at most
   */
  public FuzzRun(String server, long seed, boolean settingsToo, int pagesEach)
      throws IOException, InterruptedException {
    this.server = server;
    this.seed = seed;
    Visitor desk = new Visitor(server, "receptionist");
    mark(desk, MARK_ONE);
    mark(new Visitor(server, "receptionist.b"), MARK_OTHER);
    rest =
        new RestInputs(
            asked(desk, "/api/openapi.json").asJsonObject(), new RestInputs.Known(known()), files);
    forms = new PageInputs(files, settingsToo);
    for (String person : DESK) {
      List<String> projects = new ArrayList<>();
      take(asked(visitor(person), "/api/projects"), "id", projects);
      own.put(person, projects);
    }
    for (String person : PEOPLE) {
      pages.put(person, PageInputs.found(visitor(person), pagesEach));
    }
  }

  private Visitor visitor(String person) {
    return new Visitor(server, person.equals("nobody") ? null : person);
  }

  private static JsonStructure asked(Visitor visitor, String path)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        visitor.send(new Input("REST", "GET", path, List.of(), new byte[0]));
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.read();
    }
  }

  /** A case of this person's company that the other company must never see. */
  private static void mark(Visitor desk, String text) throws IOException, InterruptedException {
    JsonObject project = asked(desk, "/api/projects").asJsonArray().getJsonObject(0);
    JsonObject complaint =
        Json.createObjectBuilder()
            .add("projectId", project.getJsonNumber("id"))
            .add("channel", "TELEPHONE")
            .add("complainant", "ANONYMOUS")
            .add("place", text)
            .add("subject", text)
            .add("narrative", text)
            .add("mood", "CALM")
            .add("category", "EQUIPMENT")
            .add("subCategory", "LIFT")
            .build();
    HttpResponse<byte[]> answer =
        desk.send(
            new Input(
                "REST",
                "POST",
                "/api/complaints",
                List.of("Content-Type", "application/json"),
                complaint.toString().getBytes(StandardCharsets.UTF_8)));
    if (answer.statusCode() != 201) {
      throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  private Map<String, List<String>> known() throws IOException, InterruptedException {
    Map<String, List<String>> known = new LinkedHashMap<>();
    List<String> cases = new ArrayList<>();
    List<String> projects = new ArrayList<>();
    List<String> departments = new ArrayList<>();
    List<String> customers = new ArrayList<>();
    List<String> staff = new ArrayList<>();
    for (String person : new String[] {"receptionist", "receptionist.b", "general-manager"}) {
      Visitor visitor = new Visitor(server, person);
      take(asked(visitor, "/api/complaints?size=50"), "number", cases);
      take(asked(visitor, "/api/projects"), "id", projects);
      for (String project : projects) {
        take(asked(visitor, "/api/projects/" + project + "/departments"), "id", departments);
        take(asked(visitor, "/api/projects/" + project + "/staff"), "id", staff);
      }
      take(
          asked(visitor, "/api/customers?text=%E7%8E%8B&project=" + projects.get(0)),
          "id",
          customers);
    }
    known.put("project", projects);
    known.put("department", departments);
    known.put("customer", customers);
    known.put("staff", staff);
    known.put("handler", staff);
    known.put("owner", staff);
    known.put("case", cases);
    known.put("number", cases);
    return known;
  }

  private static void take(JsonStructure answer, String member, List<String> into) {
    List<? extends JsonValue> rows =
        answer instanceof JsonObject object
            ? object.containsKey("rows") ? object.getJsonArray("rows") : List.of()
            : answer.asJsonArray();
    for (JsonValue row : rows) {
      String value = String.valueOf(row.asJsonObject().get(member)).replace("\"", "");
      if (!into.contains(value)) {
        into.add(value);
      }
    }
  }

  /** How many operations of REST, and pages, are tried. */
  public String doors() {
    return rest.operations()
        + " operations of REST, "
        + pages.values().stream()
            .flatMap(List::stream)
            .map(p -> p.split("\\?", 2)[0])
            .distinct()
            .count()
        + " pages, "
        + PEOPLE.size()
        + " people";
  }

  /** Sends so many more inputs. */
  public void send(int count, int threads) throws Exception {
    AtomicLong number = new AtomicLong(next);
    long end = next + count;
    next = end;
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<@Nullable Void>> work = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        work.add(
            () -> {
              Map<String, Visitor> visitors = new HashMap<>();
              for (long n = number.getAndIncrement(); n < end; n = number.getAndIncrement()) {
                one(n, visitors);
              }
              return null;
            });
      }
      for (Future<@Nullable Void> each : workers.invokeAll(work)) {
        each.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void one(long number, Map<String, Visitor> visitors) throws InterruptedException {
    Chance chance = new Chance(seed, number);
    int kind = chance.below(100);
    String person = chance.of(kind >= FILES && chance.below(3) > 0 ? DESK : PEOPLE);
    Visitor visitor = visitors.computeIfAbsent(person, this::visitor);
    Input input = new Input("form", "GET", "", List.of(), new byte[0]);
    try {
      input = made(kind, visitor, person, chance);
      findings.judge(number, input, visitor.person(), visitor.send(input), FOREIGN.get(person));
    } catch (IOException broken) {
      findings.add(number, input, visitor.person(), "no answer: " + broken);
    } catch (IllegalArgumentException unsendable) {
      // the client's own rules: not every text can be an address
      Input instead = new Input("page", "GET", "/index.xhtml", List.of(), new byte[0]);
      try {
        findings.judge(
            number, instead, visitor.person(), visitor.send(instead), FOREIGN.get(person));
      } catch (IOException broken) {
        findings.add(number, instead, visitor.person(), "no answer: " + broken);
      }
    }
  }

  private Input made(int kind, Visitor visitor, String person, Chance chance)
      throws IOException, InterruptedException {
    List<String> theirs = pages.getOrDefault(person, List.of("/index.xhtml"));
    if (kind < 55) {
      return rest.next(chance);
    }
    if (kind < 75) {
      return forms.address(theirs, chance);
    }
    if (kind < FILES) {
      return forms.form(visitor, theirs, chance);
    }
    return file(person, chance);
  }

  private Input file(String person, Chance chance) {
    List<String> projects = own.getOrDefault(person, List.of());
    String name = URLEncoder.encode(files.name(chance), StandardCharsets.UTF_8);
    if (chance.oneIn(2)) {
      return new Input(
          "import",
          "POST",
          "/api/imports?project="
              + (projects.isEmpty() || chance.oneIn(3)
                  ? rest.aProject(chance)
                  : chance.of(projects))
              + "&dryRun="
              + chance.oneIn(2)
              + "&name="
              + name,
          List.of("Content-Type", "application/octet-stream"),
          files.table(chance));
    }
    return new Input(
        "upload",
        "POST",
        "/api/complaints/" + rest.aCase(chance) + "/attachments?name=" + name,
        List.of("Content-Type", "application/octet-stream"),
        files.content(chance));
  }

  public int found() {
    return findings.found();
  }

  public String report() {
    return "seed " + seed + ", " + doors() + System.lineSeparator() + findings.report();
  }
}
