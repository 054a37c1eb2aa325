package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.outside.RestClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a sentence and changes nothing. */
@Tag("outside")
@DisplayName("REST refuses")
class RestRefusalIT {
  private static final RestClient DESK = RestClient.as("receptionist");

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("who is not signed in, with the way to sign in")
  void notSignedIn() {
    Answer answer = RestClient.nobody().get("/complaints");
    answer.problem(401, "http.unauthenticated");
    assertTrue(answer.header("WWW-Authenticate").startsWith("Basic"));
    RestClient.as("receptionist-who-is-not")
        .get("/complaints")
        .problem(401, "http.unauthenticated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                  | json.missing
          no json                             | json.syntax-at
          {"projectId": 1                     | json.syntax-at
          [1, 2]                              | json.object
          {"projectId": 1, "projectId": 2}    | json.syntax-at
          {}                                  | input.several
          {"drop": "table"}                   | input.several
          """)
  @DisplayName("a body that is no complaint")
  void badBodies(String body, String code) {
    DESK.post("/complaints", utf8(body == null ? "" : body), "application/json").problem(400, code);
  }

  @Test
  @DisplayName("JSON in GBK, too much, and brackets without end")
  void encodingSizeDepth() {
    DESK.post(
            "/complaints",
            RestLifeIT.complaint().build().toString().getBytes(Charset.forName("GBK")),
            "application/json")
        .problem(400, "json.encoding");
    DESK.post("/complaints", utf8(" ".repeat(300_000)), "application/json")
        .problem(413, "json.too-large");
    DESK.post("/complaints", utf8("[".repeat(200_000)), "application/json").with(400);
  }

  @Test
  @DisplayName("every mistake at once, each with its place and what is allowed")
  void everyMistakeAtOnce() {
    JsonObject body =
        RestLifeIT.complaint()
            .add("mood", "FURIOUS")
            .add("severty", "MAJOR")
            .add("receivedAt", "yesterday")
            .build();
    String errors =
        DESK.post("/complaints", body)
            .problem(400, "input.several")
            .getJsonArray("errors")
            .toString();
    assertTrue(errors.contains("\"/mood\"") && errors.contains("CALM, UPSET, ANGRY"), errors);
    assertTrue(errors.contains("\"/severty\"") && errors.contains("field.unknown"), errors);
    assertTrue(errors.contains("\"/receivedAt\"") && errors.contains("field.instant"), errors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          subject        | ''                   | complaint.subject
          phone          | call me              | customer.phone-number
          receivedAt     | 2199-01-01T00:00:00Z | complaint.received-in-future
          occurredAt     | 2199-01-01T00:00:00Z | complaint.occurred-in-future
          subCategory    | NOISE                | complaint.sub-category-of-another-category
          """)
  @DisplayName("what a rule of the business does not allow")
  void rules(String name, String value, String code) {
    DESK.post("/complaints", RestLifeIT.complaint().add(name, value == null ? "" : value).build())
        .problem(422, code);
  }

  @Test
  @DisplayName("ids of nothing, and texts that are too long")
  void idsAndLengths() {
    DESK.post("/complaints", RestLifeIT.complaint().add("customerId", 999_999_999).build())
        .problem(422, "complaint.unknown-customer");
    DESK.post("/complaints", RestLifeIT.complaint().add("unitId", 999_999_999).build())
        .problem(422, "property.unit-of-another-project");
    DESK.post("/complaints", RestLifeIT.complaint().add("departmentId", 999_999_999).build())
        .problem(422, "organization.unknown-department");
    DESK.post("/complaints", RestLifeIT.complaint().add("subject", "长".repeat(201)).build())
        .problem(422, "complaint.subject");
    DESK.post("/complaints", RestLifeIT.complaint().add("place", "长".repeat(201)).build())
        .problem(422, "complaint.line-length");
    DESK.post("/complaints", RestLifeIT.complaint().add("phone", "1".repeat(500)).build())
        .problem(422, "customer.phone-number");
    DESK.post("/complaints", RestLifeIT.complaint().add("subject", "a\u0000b").build())
        .problem(400, "field.character");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sort=subject%3Bdrop           | field.choice
          stage=OPEN                    | field.choice
          stages=RECEIVED               | field.unknown
          from=last-week                | field.date
          page=one                      | field.integer
          page=1&page=2                 | field.once
          late=1                        | field.boolean
          project=1%20or%201%3D1        | field.integer
          """)
  @DisplayName("filters that are none")
  void filters(String query, String code) {
    DESK.get("/complaints?" + query).problem(400, code);
  }

  @Test
  @DisplayName("text in a filter is text, whatever it holds")
  void textIsText() {
    for (String text : new String[] {"%27%20or%201%3D1--", "%25", "_", "!", "%5C", "%22"}) {
      DESK.get("/complaints?text=" + text).with(200);
    }
    assertEquals(0, DESK.get("/complaints?text=%27%20or%20%27%27%3D%27").json().getInt("total"));
  }

  @Test
  @DisplayName("addresses, methods and types that are none")
  void addressesMethodsTypes() {
    DESK.get("/nowhere").problem(404, "http.not-found");
    DESK.get("/complaints/A%20B").problem(404, "http.not-found");
    DESK.get("/complaints/NONE-20260101-0001").problem(404, "complaint.unknown");
    DESK.get("/customers/999999999").problem(404, "complaint.unknown-customer");
    Answer method = DESK.send("DELETE", "/complaints/NONE-20260101-0001");
    method.problem(405, "http.method");
    assertTrue(method.header("Allow").contains("GET"));
    DESK.send("GET", "/complaints", "Accept", "text/html").problem(406, "http.not-acceptable");
    DESK.post("/complaints", utf8("<a/>"), "text/xml").problem(415, "http.media-type");
    DESK.post("/complaints", utf8("a=b"), "application/x-www-form-urlencoded")
        .problem(415, "http.media-type");
    DESK.get("/problem").problem(404, "http.not-found");
  }

  @Test
  @DisplayName("X-3: in Chinese for whoever reads Chinese, and by default")
  void languages() {
    String chinese =
        DESK.reading("zh-CN")
            .get("/complaints/NONE")
            .problem(404, "complaint.unknown")
            .getString("detail");
    assertTrue(chinese.codePoints().anyMatch(c -> c >= 0x4E00), chinese);
    assertEquals(
        chinese,
        DESK.reading("fr")
            .get("/complaints/NONE")
            .problem(404, "complaint.unknown")
            .getString("detail"));
    Answer english = DESK.reading("en-GB, zh;q=0.5").get("/complaints/NONE");
    assertEquals("en", english.header("Content-Language"));
    assertTrue(english.json().getString("detail").startsWith("There is no case"), english.body());
  }

  @Test
  @DisplayName("nothing of the server's insides, and answers stay in no cache")
  void tellsNothing() {
    Answer answer = DESK.get("/nowhere");
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertFalse(answer.header("X-Powered-By").contains("Undertow"));
    assertFalse(answer.body().contains("RESTEASY") || answer.body().contains("Exception"));
  }

  @Test
  @DisplayName("nobody the description")
  void description() {
    JsonObject description = RestClient.nobody().get("/openapi.json").with(200).json();
    assertTrue(description.getString("openapi").startsWith("3.1"));
    assertTrue(description.getJsonObject("paths").containsKey("/complaints/{number}"));
  }

  @Test
  @DisplayName("no page of a list: neighbours are linked, the order is as asked")
  void pages() {
    for (int i = 0; i < 3; i++) {
      RestLifeIT.received(RestLifeIT.complaint().build());
    }
    Answer first = DESK.get("/complaints?size=1&sort=NUMBER&descending=true").with(200);
    String links = String.join(",", first.response().headers().allValues("Link"));
    assertTrue(links.contains("rel=\"next\"") && links.contains("page=2"), links);
    assertFalse(links.contains("rel=\"prev\""), links);
    String second =
        DESK.get("/complaints?size=1&sort=NUMBER&descending=true&page=2")
            .with(200)
            .json()
            .getJsonArray("rows")
            .getJsonObject(0)
            .getString("number");
    String one = number(first);
    assertTrue(one.compareTo(second) > 0, one + " " + second);
    Answer next = DESK.get(neighbour(first, "next")).with(200);
    assertEquals(second, number(next));
    Answer third = DESK.get(neighbour(next, "next")).with(200);
    assertTrue(second.compareTo(number(third)) > 0, second + " " + number(third));
    assertEquals(second, number(DESK.get(neighbour(third, "prev")).with(200)));
    assertEquals(one, number(DESK.get(neighbour(next, "prev")).with(200)));
    assertEquals(
        Json.createArrayBuilder().build(),
        DESK.get("/complaints?from=2199-01-01").with(200).json().getJsonArray("rows"));
  }

  @Test
  @DisplayName("no page of the customers: each is read on from the one before")
  void pagesOfCustomers() {
    Answer page = DESK.get("/customers?size=2").with(200);
    List<Long> counted = new ArrayList<>();
    List<Long> readOn = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      counted.addAll(ids(DESK.get("/customers?size=2&page=" + number).with(200)));
      readOn.addAll(ids(page));
      if (number < 3) {
        page = DESK.get(neighbour(page, "next")).with(200);
      }
    }
    assertEquals(6, Set.copyOf(counted).size());
    assertEquals(counted, readOn);
    assertEquals(
        counted.subList(2, 4), ids(DESK.get(neighbour(page, "prev")).with(200)), "the former");
    assertEquals(counted.subList(0, 2), ids(DESK.get("/customers?size=2&row=a.1x").with(200)));
  }

  private static List<Long> ids(Answer page) {
    return page.json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
        .map(customer -> customer.getJsonNumber("id").longValue())
        .toList();
  }

  private static String number(Answer page) {
    return page.json().getJsonArray("rows").getJsonObject(0).getString("number");
  }

  /** Where the answer says that a neighbour is, behind the beginning of all addresses. */
  private static String neighbour(Answer page, String relation) {
    Pattern link = Pattern.compile("<[^>]*?/api(/[^>]*)>; rel=\"" + relation + "\"");
    Matcher found = link.matcher(String.join(",", page.response().headers().allValues("Link")));
    assertTrue(found.find(), relation);
    return found.group(1);
  }
}
