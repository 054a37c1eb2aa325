package io.shouwen.api.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reading a request")
class RecordBinderTest {
  enum Colour {
    RED,
    BLUE
  }

  record Inner(String word) {}

  record All(
      Long id,
      String text,
      Colour colour,
      @Nullable Integer times,
      @Nullable Instant at,
      @Nullable LocalDate on,
      @Nullable BigDecimal amount,
      boolean flag,
      @Nullable Inner inner,
      List<Inner> several) {}

  record Filter(List<Colour> colour, @Nullable Long id, boolean open, @Nullable Integer page) {}

  private static All read(String json) throws IOException {
    return RecordBinder.bind(All.class, JsonBody.read(stream(json, StandardCharsets.UTF_8)));
  }

  private static ByteArrayInputStream stream(String text, Charset encoding) {
    return new ByteArrayInputStream(text.getBytes(encoding));
  }

  @Test
  @DisplayName("takes every kind of value")
  void takesEveryKindOfValue() throws IOException {
    All all =
        read(
            """
            {"id": 7, "text": "漏水", "colour": "BLUE", "times": 2, "at": "2026-03-11T09:02:00+08:00",
             "on": "2026-03-11", "amount": "128.50", "flag": true, "inner": {"word": "a"},
             "several": [{"word": "b"}, {"word": "c"}]}
            """);
    assertEquals(
        new All(
            7L,
            "漏水",
            Colour.BLUE,
            2,
            Instant.parse("2026-03-11T01:02:00Z"),
            LocalDate.of(2026, 3, 11),
            new BigDecimal("128.50"),
            true,
            new Inner("a"),
            List.of(new Inner("b"), new Inner("c"))),
        all);
  }

  @Test
  @DisplayName("leaves out what may be left out, null or not there")
  void leavesOutWhatMayBeLeftOut() throws IOException {
    assertEquals(
        new All(7L, "", Colour.RED, null, null, null, null, false, null, List.of()),
        read("{\"id\": 7, \"text\": \"\", \"colour\": \"RED\", \"times\": null}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text": "a", "colour": "RED"}                                    | /id             | field.missing
          {"id": null, "text": "a", "colour": "RED"}                        | /id             | field.missing
          {"id": 1, "text": "a", "colour": "RED", "colur": 1}               | /colur          | field.unknown
          {"id": 1, "text": "a", "colour": "GREEN"}                         | /colour         | field.choice
          {"id": 1, "text": "a", "colour": 1}                               | /colour         | field.text
          {"id": "1", "text": "a", "colour": "RED"}                         | /id             | field.integer
          {"id": 1.5, "text": "a", "colour": "RED"}                         | /id             | field.integer
          {"id": 1e40, "text": "a", "colour": "RED"}                        | /id             | field.integer
          {"id": 1, "text": 5, "colour": "RED"}                             | /text           | field.text
          {"id": 1, "text": "a\\u0000", "colour": "RED"}                    | /text           | field.character
          {"id": 1, "text": "a\\ud800", "colour": "RED"}                    | /text           | field.character
          {"id": 1, "text": "a", "colour": "RED", "at": "2026-03-11"}       | /at             | field.instant
          {"id": 1, "text": "a", "colour": "RED", "at": "2026-03-11T09:02"} | /at             | field.instant
          {"id": 1, "text": "a", "colour": "RED", "on": "11.3.2026"}        | /on             | field.date
          {"id": 1, "text": "a", "colour": "RED", "on": "+99999-01-01"}     | /on             | field.date
          {"id": 1, "text": "a", "colour": "RED", "amount": 5}              | /amount         | field.amount
          {"id": 1, "text": "a", "colour": "RED", "amount": "-5"}           | /amount         | field.amount
          {"id": 1, "text": "a", "colour": "RED", "amount": "1.234"}        | /amount         | field.amount
          {"id": 1, "text": "a", "colour": "RED", "flag": "true"}           | /flag           | field.boolean
          {"id": 1, "text": "a", "colour": "RED", "inner": []}              | /inner          | field.object
          {"id": 1, "text": "a", "colour": "RED", "inner": {}}              | /inner/word     | field.missing
          {"id": 1, "text": "a", "colour": "RED", "several": {}}            | /several        | field.array
          {"id": 1, "text": "a", "colour": "RED", "several": [null]}        | /several/0      | field.missing
          {"id": 1, "text": "a", "colour": "RED", "several": [{"word":1}]}  | /several/0/word | field.text
          """)
  @DisplayName("names each mistake with its place")
  void namesEachMistakeWithItsPlace(String json, String place, String code) {
    BadInput bad = assertThrows(BadInput.class, () -> read(json));
    assertEquals(List.of(place + " " + code), said(bad));
  }

  @Test
  @DisplayName("names all mistakes at once")
  void namesAllMistakesAtOnce() {
    BadInput bad = assertThrows(BadInput.class, () -> read("{\"colour\": \"GREEN\", \"x\": 1}"));
    assertEquals(
        List.of(
            "/x field.unknown", "/id field.missing", "/text field.missing", "/colour field.choice"),
        said(bad));
    assertEquals(List.of("GREEN", "RED, BLUE"), bad.mistakes().get(3).arguments());
  }

  @Test
  @DisplayName("refuses a text and a list that are too long")
  void refusesTooLong() {
    String text = "x".repeat(Scalars.TEXT_LENGTH + 1);
    BadInput bad =
        assertThrows(
            BadInput.class,
            () -> read("{\"id\": 1, \"text\": \"" + text + "\", \"colour\": \"RED\"}"));
    assertEquals(List.of("/text field.too-long"), said(bad));
    String many = "{\"word\": \"a\"},".repeat(201).replaceAll(",$", "");
    bad =
        assertThrows(
            BadInput.class,
            () ->
                read(
                    "{\"id\": 1, \"text\": \"a\", \"colour\": \"RED\", \"several\": ["
                        + many
                        + "]}"));
    assertEquals(List.of("/several field.too-many"), said(bad));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                    | json.missing
          '  '                  | json.missing
          no json               | json.syntax-at
          {"id": 1              | json.syntax-at
          {"id": 1} x           | json.syntax-at
          {"id": 1, "id": 2}    | json.syntax-at
          {'id': 1}             | json.syntax-at
          [1]                   | json.object
          "text"                | json.object
          null                  | json.object
          """)
  @DisplayName("refuses what is not one JSON object")
  void refusesWhatIsNotOneObject(String json, String code) {
    BadInput bad = assertThrows(BadInput.class, () -> read(json));
    assertTrue(bad.mistakes().get(0).code().equals(code) || code.startsWith("json.syntax"));
    assertTrue(bad.mistakes().get(0).code().startsWith("json."), bad.mistakes().toString());
    assertEquals(400, bad.status());
  }

  @Test
  @DisplayName("refuses another encoding, too much, and brackets without end")
  void refusesEncodingSizeAndDepth() {
    BadInput bad =
        assertThrows(
            BadInput.class,
            () -> JsonBody.read(stream("{\"text\": \"电梯\"}", Charset.forName("GBK"))));
    assertEquals("json.encoding", bad.mistakes().get(0).code());
    bad =
        assertThrows(
            BadInput.class,
            () ->
                JsonBody.read(stream(" ".repeat(JsonBody.MOST_BYTES + 1), StandardCharsets.UTF_8)));
    assertEquals(413, bad.status());
    bad =
        assertThrows(
            BadInput.class,
            () -> JsonBody.read(stream("[".repeat(200_000), StandardCharsets.UTF_8)));
    assertTrue(bad.mistakes().get(0).code().startsWith("json.syntax"));
  }

  @Test
  @DisplayName("reads query parameters, several ways for a list")
  void readsQueryParameters() {
    assertEquals(
        new Filter(List.of(Colour.RED, Colour.BLUE), 5L, true, null),
        RecordBinder.bind(
            Filter.class,
            Map.of(
                "colour", List.of("RED,BLUE"),
                "id", List.of("5"),
                "open", List.of("true"),
                "page", List.of(""))));
    BadInput bad =
        assertThrows(
            BadInput.class,
            () ->
                RecordBinder.bind(
                    Filter.class,
                    Map.of(
                        "colour", List.of("RED' or 1=1"),
                        "open", List.of("yes"),
                        "page", List.of("1", "2"),
                        "sort", List.of("x"))));
    assertEquals(
        List.of(
            "sort field.unknown", "colour field.choice", "open field.boolean", "page field.once"),
        said(bad));
  }

  @Property(tries = 100)
  void whateverComesIsRefusedOrRead(@ForAll String body) throws IOException {
    try {
      read(body);
    } catch (BadInput refused) {
      assertTrue(refused.mistakes().size() > 0);
    }
  }

  private static List<String> said(BadInput bad) {
    return bad.mistakes().stream().map(m -> m.place() + " " + m.code()).toList();
  }
}
