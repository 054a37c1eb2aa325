package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseCursor;
import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CasePage;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Among so many cases that a search does not read them all: each word in another share of them. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("A search among many cases")
class CaseSearchIT {
  private static final int CASES = 10_400;
  private static final int CAP = 100;
  private static final long FIRST_ID = 8_000_000_000L;
  private static final String PERSON = "general-manager";

  @Inject private ComplaintIntake intake;
  @Inject private ComplaintQueries queries;
  @Inject private OrganizationQueries organization;

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  /** The word that a case holds: one in so many, from a case on. */
  private enum Word {
    COMMON("常见语", 5, 0),
    MIDDLING("中等语", 60, 0),
    RARE("少见语", 1_000, 0),
    OLD("陈年语", 4, 10_300);

    private final String text;
    private final int each;
    private final int from;

    Word(String text, int each, int from) {
      this.text = text;
      this.each = each;
      this.from = from;
    }

    boolean in(int place) {
      return place >= from && place % each == 0;
    }

    List<String> numbers() {
      return IntStream.range(0, CASES).filter(this::in).mapToObj(CaseSearchIT::number).toList();
    }
  }

  private static String number(int place) {
    return "SEARCH-%05d".formatted(place);
  }

  @BeforeEach
  void fill() throws Exception {
    remove();
    long home = As.get("receptionist", () -> organization.projects().get(0).id());
    String model =
        As.get("receptionist", () -> intake.receive(Forms.reception(home, "样本", null))).number();
    Instant newest = Instant.now().truncatedTo(ChronoUnit.MICROS);
    try (Connection connection = database.getConnection();
        PreparedStatement copy = connection.prepareStatement(copying(connection))) {
      for (int place = 0; place < CASES; place++) {
        copy.setLong(1, FIRST_ID + CASES - place);
        copy.setString(2, number(place));
        copy.setString(3, words(place));
        copy.setTimestamp(
            4,
            Timestamp.valueOf(LocalDateTime.ofInstant(newest.minusMillis(place), ZoneOffset.UTC)));
        copy.setTimestamp(
            5,
            Timestamp.valueOf(LocalDateTime.ofInstant(newest.plusMillis(place), ZoneOffset.UTC)));
        copy.setString(6, model);
        copy.addBatch();
      }
      copy.executeBatch();
    }
  }

  @AfterEach
  void remove() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from complaint where id >= ?")) {
      delete.setLong(1, FIRST_ID);
      delete.executeUpdate();
    }
  }

  private static String words(int place) {
    StringJoiner words = new StringJoiner("，");
    for (Word word : Word.values()) {
      if (word.in(place)) {
        words.add(word.text);
      }
    }
    return "经过 " + words;
  }

  /** Everything as in the model, save what tells the copies apart. */
  private static String copying(Connection connection) throws SQLException {
    StringJoiner columns = new StringJoiner(", ");
    StringJoiner values = new StringJoiner(", ");
    List<String> own = List.of("id", "number", "narrative", "received_at", "next_due_at");
    own.forEach(columns::add);
    values
        .add("cast(? as bigint)")
        .add("cast(? as varchar)")
        .add("cast(? as varchar)")
        .add("cast(? as timestamp)")
        .add("cast(? as timestamp)");
    try (PreparedStatement none =
            connection.prepareStatement("select * from complaint where 1 = 0");
        ResultSet rows = none.executeQuery()) {
      ResultSetMetaData all = rows.getMetaData();
      for (int i = 1; i <= all.getColumnCount(); i++) {
        String column = all.getColumnName(i).toLowerCase(Locale.ROOT);
        if (!own.contains(column)) {
          columns.add(column);
          values.add(column);
        }
      }
    }
    return "insert into complaint (%s) select %s from complaint where number = ?"
        .formatted(columns, values);
  }

  @Test
  @DisplayName("finds the first that hold the word, however common it is, and leads to the last")
  void finds() throws Exception {
    newest();
    dueNext();
    toTheEnd();
  }

  private void newest() throws Exception {
    for (Word word : Word.values()) {
      List<String> expected = word.numbers();
      CasePage first = page(CaseFilter.containing(word.text), 1, null);
      assertEquals(expected.subList(0, Math.min(25, expected.size())), numbers(first), word.text);
      assertEquals(Math.min(CAP, expected.size()), first.page().total(), word.text);
      assertEquals(expected.size() >= CAP, first.page().capped(), word.text);
      assertEquals(expected.size() > 25, first.page().hasNext(), word.text);
    }
    assertTrue(numbers(page(CaseFilter.containing("从未有过"), 1, null)).isEmpty());
  }

  private void dueNext() throws Exception {
    for (Word word : Word.values()) {
      List<String> expected = word.numbers();
      CasePage first = page(open(word.text), 1, null);
      assertEquals(expected.subList(0, Math.min(25, expected.size())), numbers(first), word.text);
    }
  }

  private void toTheEnd() throws Exception {
    for (Word word : List.of(Word.MIDDLING, Word.RARE, Word.OLD)) {
      CaseFilter filter = CaseFilter.containing(word.text);
      List<String> expected = word.numbers();
      List<String> read = new ArrayList<>();
      CasePage page = page(filter, 1, null);
      read.addAll(numbers(page));
      int number = 1;
      while (page.page().hasNext()) {
        number++;
        page = page(filter, number, page.behind());
        read.addAll(numbers(page));
      }
      assertEquals(expected, read, word.text);
      if (number > 2) {
        CasePage former = page(filter, number - 1, page.before());
        int shown = page.page().rows().size();
        int from = expected.size() - shown - 25;
        assertEquals(expected.subList(from, from + 25), numbers(former), word.text);
      }
    }
    assertFalse(page(CaseFilter.containing(Word.OLD.text), 1, null).page().capped());
  }

  private CasePage page(CaseFilter filter, int number, @Nullable CaseCursor from) throws Exception {
    return As.get(PERSON, () -> queries.page(filter, PageRequest.of(number), from));
  }

  private static List<String> numbers(CasePage page) {
    return page.page().rows().stream().map(CaseRow::number).toList();
  }

  private static CaseFilter open(String text) {
    CaseFilter any = CaseFilter.containing(text);
    return new CaseFilter(
        any.whose(),
        any.stages(),
        true,
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
        CaseFilter.Sort.DUE,
        false);
  }
}
