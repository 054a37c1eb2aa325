package io.shouwen.it.outside;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cases at the stage where a browser test begins, brought there through REST by the demo people of
 * the first project: the receptionist owns them, the engineering department works on them.
 */
final class Prepared {
  private static final RestClient DESK = RestClient.as("receptionist");
  private static final RestClient HEAD = RestClient.as("department-head");
  private static final AtomicInteger NAMES = new AtomicInteger();

  private Prepared() {}

  /** A subject that no other case of this run has. */
  static String subject() {
    return "第" + NAMES.incrementAndGet() + "号路灯" + Long.toString(System.nanoTime(), 36);
  }

  static String received() {
    return received(subject());
  }

  static String received(String subject) {
    return RestLifeIT.received(RestLifeIT.complaint().add("subject", subject).build());
  }

  static String confirmed() {
    return confirmed(subject());
  }

  static String confirmed(String subject) {
    String number = received(subject);
    step(DESK, number, "confirm", fields().add("readBack", true));
    return number;
  }

  /** Sent to the engineering department, which has not signed yet. */
  static String dispatched() {
    return dispatched(subject());
  }

  static String dispatched(String subject) {
    String number = confirmed(subject);
    JsonObjectBuilder part =
        fields().add("departmentId", engineering()).add("task", "检查并修复").add("lead", true);
    step(DESK, number, "dispatch", fields().add("parts", Json.createArrayBuilder().add(part)));
    return number;
  }

  static String inHand() {
    return inHand(subject());
  }

  static String inHand(String subject) {
    String number = dispatched(subject);
    JsonObject part =
        HEAD.get("/complaints/" + number).json().getJsonArray("parts").getJsonObject(0);
    step(HEAD, number, "sign", fields().add("partId", part.get("id")));
    return number;
  }

  static String investigated() {
    return investigated(subject());
  }

  static String investigated(String subject) {
    String number = inHand(subject);
    step(
        HEAD,
        number,
        "investigate",
        fields()
            .add("facts", "线路进水短路")
            .add("cause", "接头未做防水")
            .add("responsibility", "OURS")
            .add("households", 3));
    return number;
  }

  /** Two options wait for the customer's word. */
  static String proposed() {
    return proposed(subject());
  }

  static String proposed(String subject) {
    String number = investigated(subject);
    step(
        HEAD,
        number,
        "propose",
        fields()
            .add(
                "options",
                Json.createArrayBuilder()
                    .add(fields().add("text", "今晚更换线路").add("recommended", true))
                    .add(fields().add("text", "先装临时灯，周末更换").add("recommended", false))));
    return number;
  }

  /** The customer chose the first option. */
  static String agreed() {
    return agreed(subject());
  }

  static String agreed(String subject) {
    String number = proposed(subject);
    JsonValue option =
        DESK.get("/complaints/" + number + "/resolution")
            .json()
            .getJsonArray("options")
            .getJsonObject(0)
            .get("id");
    step(
        DESK,
        number,
        "reply",
        fields()
            .add("agreed", true)
            .add("chosenOptionId", option)
            .add("customerWords", "今晚换好就行。")
            .add("method", "TELEPHONE"));
    return number;
  }

  /** The work is reported done; the follow-up is next. */
  static String done() {
    return done(subject());
  }

  static String done(String subject) {
    String number = agreed(subject);
    step(HEAD, number, "report-done", fields().add("result", "线路已更换，路灯全亮"));
    return number;
  }

  static String summedUp() {
    return summedUp(subject());
  }

  static String summedUp(String subject) {
    String number = done(subject);
    step(
        RestClient.as("interviewer"),
        number,
        "follow-up",
        fields()
            .add("method", "TELEPHONE")
            .add("satisfaction", "SATISFIED")
            .add("solved", true)
            .add("words", "亮了，谢谢。"));
    step(DESK, number, "sum-up", fields().add("cause", "接头老化").add("measure", "全部换防水接头"));
    return number;
  }

  static String archived() {
    return archived(subject());
  }

  static String archived(String subject) {
    String number = summedUp(subject);
    step(RestClient.as("centre-manager"), number, "archive", fields().add("comment", "同意归档"));
    return number;
  }

  /** Takes a step as somebody, on the case as it is now. */
  static void step(RestClient who, String number, String step, JsonObjectBuilder body) {
    String tag = who.get("/complaints/" + number).with(200).header("ETag");
    who.post("/complaints/" + number + "/steps/" + step, body.build(), "If-Match", tag).with(200);
  }

  static JsonObjectBuilder fields() {
    return Json.createObjectBuilder();
  }

  private static long engineering() {
    return DESK
        .get("/projects/" + RestLifeIT.project() + "/departments")
        .with(200)
        .array()
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(each -> each.getString("name").equals("工程部"))
        .findFirst()
        .orElseThrow()
        .getJsonNumber("id")
        .longValue();
  }
}
