package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.outside.RestClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The work of partners' programs, as the demo people, on the server that ships. */
@Tag("outside")
@DisplayName("Through REST")
class RestLifeIT {
  private static final RestClient DESK = RestClient.as("receptionist");
  private static final RestClient HEAD = RestClient.as("department-head");

  static JsonObjectBuilder complaint() {
    return Json.createObjectBuilder()
        .add("projectId", project())
        .add("channel", "TELEPHONE")
        .add("complainant", "CUSTOMER")
        .add("complainantName", "王小明")
        .add("phone", "138 0000 0001")
        .add("place", "3-2-501")
        .add("subject", "电梯停在九楼")
        .add("narrative", "早上八点电梯停在九楼不动，按铃没有人应答。")
        .add("demand", "今天修好")
        .add("mood", "ANGRY")
        .add("category", "EQUIPMENT")
        .add("subCategory", "LIFT")
        .add("severityAnswers", Json.createObjectBuilder().add("ourFault", true));
  }

  static long project() {
    return DESK.get("/projects").with(200).array().getJsonObject(0).getJsonNumber("id").longValue();
  }

  static String received(JsonObject complaint) {
    return DESK.post("/complaints", complaint).with(201).json().getString("number");
  }

  private static Answer step(RestClient who, String number, String step, JsonValue body) {
    String tag = who.get("/complaints/" + number).with(200).header("ETag");
    return who.post("/complaints/" + number + "/steps/" + step, body, "If-Match", tag);
  }

  private static JsonObject object(String name, Object value) {
    return Json.createObjectBuilder().add(name, value.toString()).build();
  }

  @Test
  @DisplayName("a complaint goes from its reception to the archive, each step by its person")
  void wholeLife() {
    Answer created = DESK.post("/complaints", complaint().build()).with(201);
    String number = created.json().getString("number");
    assertTrue(created.header("Location").endsWith("/api/complaints/" + number));
    assertFalse(created.header("ETag").isEmpty());

    step(DESK, number, "confirm", Json.createObjectBuilder().add("readBack", true).build())
        .with(200);
    Answer view = DESK.get("/complaints/" + number).with(200);
    assertEquals("CONFIRMED", view.json().getString("stage"));
    assertEquals("IMPORTANT", view.json().getString("severity"));
    assertTrue(view.json().getJsonArray("allowed").toString().contains("\"DISPATCH\""));

    long department = departmentOfHead();
    JsonObject parts =
        Json.createObjectBuilder()
            .add(
                "parts",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("departmentId", department)
                            .add("task", "检查并修复电梯")
                            .add("lead", true)))
            .build();
    step(DESK, number, "dispatch", parts).with(200);

    JsonObject part =
        HEAD.get("/complaints/" + number).json().getJsonArray("parts").getJsonObject(0);
    step(HEAD, number, "sign", Json.createObjectBuilder().add("partId", part.get("id")).build())
        .with(200);
    step(
            HEAD,
            number,
            "investigate",
            Json.createObjectBuilder()
                .add("facts", "门机皮带断裂")
                .add("cause", "未按期更换")
                .add("responsibility", "OURS")
                .add("households", 12)
                .add("moneyImpact", "380.50")
                .build())
        .with(200);
    step(
            HEAD,
            number,
            "propose",
            Json.createObjectBuilder()
                .add(
                    "options",
                    Json.createArrayBuilder()
                        .add(
                            Json.createObjectBuilder()
                                .add("text", "今天更换皮带")
                                .add("recommended", true))
                        .add(object("text", "下周整体检修")))
                .build())
        .with(200);
    JsonObject resolution = DESK.get("/complaints/" + number + "/resolution").with(200).json();
    assertEquals("380.50", resolution.getJsonObject("investigation").getString("moneyImpact"));
    step(
            DESK,
            number,
            "reply",
            Json.createObjectBuilder()
                .add("agreed", true)
                .add(
                    "chosenOptionId", resolution.getJsonArray("options").getJsonObject(0).get("id"))
                .add("customerWords", "好，今天修。")
                .add("method", "TELEPHONE")
                .build())
        .with(200);
    step(HEAD, number, "report-done", object("result", "皮带已更换，试运行正常")).with(200);
    step(
            RestClient.as("interviewer"),
            number,
            "follow-up",
            Json.createObjectBuilder()
                .add("method", "TELEPHONE")
                .add("satisfaction", "SATISFIED")
                .add("solved", true)
                .add("words", "修得很快")
                .build())
        .with(200);
    step(
            DESK,
            number,
            "sum-up",
            Json.createObjectBuilder().add("cause", "皮带老化").add("measure", "更换").build())
        .with(200);
    Answer archived =
        step(RestClient.as("centre-manager"), number, "archive", object("comment", "按期巡检"))
            .with(200);
    assertEquals("ARCHIVED", archived.json().getString("stage"));

    JsonObject history = DESK.get("/complaints/" + number + "/history?size=100").with(200).json();
    assertTrue(history.getInt("total") >= 10, history.toString());
    assertEquals(1, DESK.get("/complaints/" + number + "/follow-ups").with(200).array().size());
    JsonObject problem =
        step(DESK, number, "withdraw", object("word", "不投诉了")).problem(409, "complaint.archived");
    assertTrue(problem.getString("detail").contains(number));
  }

  /** The department in which the demo head works: the one that lets them sign. */
  private static long departmentOfHead() {
    for (JsonValue department :
        DESK.get("/projects/" + project() + "/departments").with(200).array()) {
      long id = department.asJsonObject().getJsonNumber("id").longValue();
      String people = DESK.get("/departments/" + id + "/staff").with(200).body();
      if (people.contains(headName())) {
        return id;
      }
    }
    throw new IllegalStateException("the demo head works nowhere");
  }

  /** The head's own name stands in the history of what they do: a contact that they log. */
  private static String headName() {
    String number = received(complaint().build());
    HEAD.post(
            "/complaints/" + number + "/contacts",
            Json.createObjectBuilder().add("method", "TELEPHONE").add("said", "已联系").build())
        .with(200);
    return HEAD.get("/complaints/" + number + "/contacts")
        .json()
        .getJsonArray("rows")
        .getJsonObject(0)
        .getString("byName");
  }

  @Test
  @DisplayName("the same key and body give the same case, another body is refused")
  void idempotency() {
    String key = UUID.randomUUID().toString();
    JsonObject body = complaint().build();
    Answer first = DESK.post("/complaints", body, "Idempotency-Key", key).with(201);
    Answer again = DESK.post("/complaints", body, "Idempotency-Key", key).with(201);
    assertEquals(first.header("Location"), again.header("Location"));
    DESK.post("/complaints", complaint().add("subject", "另一件事").build(), "Idempotency-Key", key)
        .problem(409, "complaint.request-key-reused");
    DESK.post("/complaints", body, "Idempotency-Key", "x".repeat(101))
        .problem(400, "header.idempotency-key");
    Answer other =
        RestClient.as("centre-supervisor")
            .post("/complaints", body, "Idempotency-Key", key)
            .with(201);
    assertFalse(other.header("Location").equals(first.header("Location")), "keys are per caller");
  }

  @Test
  @DisplayName("the same key at the same moment gives one case")
  void idempotencyAtTheSameMoment() {
    for (int round = 0; round < 3; round++) {
      String key = UUID.randomUUID().toString();
      JsonObject body = complaint().build();
      List<CompletableFuture<Answer>> both =
          List.of(
              DESK.postLater("/complaints", body, "Idempotency-Key", key),
              DESK.postLater("/complaints", body, "Idempotency-Key", key));
      List<String> locations =
          both.stream()
              .map(CompletableFuture::join)
              .map(a -> a.with(201).header("Location"))
              .toList();
      assertEquals(locations.get(0), locations.get(1));
    }
  }

  @Test
  @DisplayName("X-2: a stale version is told what changed; without a version nothing changes")
  void staleVersion() {
    String number = received(complaint().build());
    String path = "/complaints/" + number;
    String old = DESK.get(path).header("ETag");
    JsonObject confirm = Json.createObjectBuilder().add("readBack", true).build();
    DESK.post(path + "/steps/confirm", confirm).problem(428, "header.if-match-missing");
    DESK.post(path + "/steps/confirm", confirm, "If-Match", "latest")
        .problem(400, "header.if-match");
    DESK.post(path + "/steps/confirm", confirm, "If-Match", old).with(200);
    JsonObject problem =
        RestClient.as("centre-supervisor")
            .post(
                path + "/steps/classify",
                Json.createObjectBuilder().add("category", "CHARGES").build(),
                "If-Match",
                old)
            .problem(412, "complaint.stale");
    assertTrue(problem.getJsonArray("changes").toString().contains("CONFIRMED"));
    assertEquals("EQUIPMENT", DESK.get(path).json().getString("category"));
  }

  @Test
  @DisplayName("a foreign project is not there: 404, empty lists, nothing to choose")
  void foreignProject() {
    String number = received(complaint().build());
    RestClient foreign = RestClient.as("receptionist.b");
    for (String of :
        List.of(
            "",
            "/history",
            "/contacts",
            "/related",
            "/resolution",
            "/follow-ups",
            "/third-parties",
            "/attachments")) {
      foreign.get("/complaints/" + number + of).problem(404, "complaint.unknown");
    }
    foreign
        .post(
            "/complaints/" + number + "/steps/escalate",
            Json.createObjectBuilder().add("to", "CENTRE_MANAGER").add("reason", "?").build(),
            "If-Match",
            "\"0\"")
        .problem(404, "complaint.unknown");
    foreign
        .post(
            "/complaints/" + number + "/contacts",
            Json.createObjectBuilder().add("method", "TELEPHONE").add("said", "?").build())
        .problem(404, "complaint.unknown");
    JsonObject list = foreign.get("/complaints?text=" + number).with(200).json();
    assertEquals(0, list.getJsonArray("rows").size());
    assertEquals(0, list.getInt("total"));
    assertEquals(
        0, foreign.get("/complaints?project=" + project()).with(200).json().getInt("total"));
    foreign
        .get("/projects/" + project() + "/departments")
        .problem(404, "organization.unknown-project");
    assertEquals(
        0, foreign.get("/projects/" + project() + "/units?text=1").with(200).array().size());
    foreign.post("/complaints", complaint().build()).problem(422, "organization.unknown-project");
  }

  @Test
  @DisplayName("a file is kept by what it is, and comes back as it was")
  void files() {
    String number = received(complaint().build());
    String path = "/complaints/" + number + "/attachments";
    byte[] text = "evidence".getBytes(StandardCharsets.UTF_8);
    String type = "application/octet-stream";
    JsonObject added = DESK.post(path + "?name=note.txt", text, type).with(201).json();
    assertEquals("note.txt", added.getString("name"));
    assertEquals(1, DESK.get(path).with(200).array().size());
    Answer file = DESK.get("/attachments/" + added.getJsonNumber("id")).with(200);
    assertEquals("evidence", file.body());
    assertTrue(file.header("Content-Disposition").startsWith("attachment;"));
    assertTrue(file.header("Content-Security-Policy").contains("sandbox"));
    DESK.post(path + "?name=photo.jpg", text, type).with(422);
    DESK.post(path, text, type).problem(400, "field.missing");
    DESK.post(path + "?name=a.txt", text, "multipart/form-data; boundary=x")
        .problem(415, "http.media-type");
    RestClient foreign = RestClient.as("receptionist.b");
    foreign.get("/attachments/" + added.getJsonNumber("id")).problem(404, "attachment.unknown");
    foreign.post(path + "?name=a.txt", text, type).problem(404, "complaint.unknown");
  }

  @Test
  @DisplayName("H-8: a step of somebody else, or out of its stage, is refused with the reason")
  void notYourStep() {
    String number = received(complaint().build());
    step(
            RestClient.as("quality"),
            number,
            "confirm",
            Json.createObjectBuilder().add("readBack", true).build())
        .problem(403, "complaint.not-your-step");
    step(
            DESK,
            number,
            "sum-up",
            Json.createObjectBuilder().add("cause", "a").add("measure", "b").build())
        .problem(409, "complaint.stage-does-not-allow");
  }
}
