package io.shouwen.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("T-2: special days from a file")
class ImportedDaysTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "public holiday, PUBLIC_HOLIDAY",
    "Make-up working day, MAKE_UP_DAY",
    "working day, WORKING_DAY",
    "REST_DAY, REST_DAY",
    "公众假期, PUBLIC_HOLIDAY",
    "补班, MAKE_UP_DAY",
    "调休补班, MAKE_UP_DAY",
    "法定节假日, PUBLIC_HOLIDAY",
    "（休）, PUBLIC_HOLIDAY",
    "班, MAKE_UP_DAY",
    "休息日, REST_DAY",
    "工作日, WORKING_DAY"
  })
  @DisplayName("knows the day types' words in both languages")
  void words(String word, DayType type) {
    ImportedDays found = sheet("日期,类型,名称\n2026-02-17," + word + ",春节\n", null);
    assertEquals(
        List.of(new ImportedDays.Day(2, LocalDate.of(2026, 2, 17), type, "春节")), found.days());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-17",
    "2026/2/17",
    "2026.2.17",
    "20260217",
    "2026年2月17日",
    "２０２６-０２-１７",
    "2026-02-17 00:00:00"
  })
  @DisplayName("reads a date as people and spreadsheets write it")
  void dates(String date) {
    ImportedDays found = sheet("date,day_type\n" + date + ",public holiday\n", 2026);
    assertEquals(LocalDate.of(2026, 2, 17), found.days().get(0).on());
  }

  @Test
  @DisplayName("names every bad row by line, column and reason, and keeps the good ones")
  void badRows() {
    ImportedDays found =
        sheet(
            """
            date,day_type,name
            2026-02-17,public holiday,春节
            2026-02-30,public holiday,春节
            2026-02-18,picnic,春节
            soon,whenever,春节

            2026-02-17,make-up working day,春节
            2027-01-01,public holiday,元旦
            2026-02-19,public holiday,春节
            """,
            2026);
    assertEquals(List.of(2, 9), found.days().stream().map(ImportedDays.Day::line).toList());
    assertEquals(
        List.of(
            "3 date 2026-02-30 calendar.date [2026-02-30]",
            "4 day_type picnic calendar.unknown-day-type [picnic]",
            "5 date soon calendar.date [soon]",
            "5 day_type whenever calendar.unknown-day-type [whenever]",
            "7 date 2026-02-17 calendar.day-twice [2026-02-17, 2]",
            "8 date 2027-01-01 calendar.other-year [2027-01-01, 2026]"),
        found.bad().stream().map(ImportedDaysTest::said).toList());
  }

  private static String said(ImportedDays.Bad bad) {
    return bad.line()
        + " "
        + bad.column()
        + " "
        + bad.value()
        + " "
        + bad.code()
        + " "
        + bad.arguments();
  }

  @Test
  @DisplayName("refuses a file without a date or a type column, and a year that is a slip")
  void refusesTables() {
    for (String header : List.of("date,name", "day_type,name", "a,b,c")) {
      RuleViolation refused =
          assertThrows(RuleViolation.class, () -> sheet(header + "\n2026-01-01,x,y\n", null));
      assertEquals("calendar.column-missing", refused.code());
    }
    ImportedDays found = sheet("date,type\n1026-01-01,public holiday\n", null);
    assertEquals("calendar.day-implausible", found.bad().get(0).code());
    String tooMany = "x".repeat(61);
    assertEquals(
        "calendar.name-too-long",
        sheet("date,type,name\n2026-01-01,休," + tooMany + "\n", null).bad().get(0).code());
  }

  @Test
  @DisplayName("reads GBK as it reads UTF-8")
  void gbk() {
    String text = "日期,类型,名称\n2026-10-01,公众假期,国庆节\n2026-10-10,补班,国庆节\n";
    ImportedDays found =
        DaySheet.read(TableReader.read(text.getBytes(Charset.forName("GBK"))).rows(), null);
    assertEquals(
        List.of(DayType.PUBLIC_HOLIDAY, DayType.MAKE_UP_DAY),
        found.days().stream().map(ImportedDays.Day::type).toList());
    assertEquals("国庆节", found.days().get(1).name());
  }

  @Test
  @DisplayName("ships the official arrangement of 2024 to 2026, and the migration holds the same")
  void shipped() throws IOException {
    ImportedDays found =
        DaySheet.read(
            TableReader.read(resource("/io/shouwen/calendar/china-calendar.csv")).rows(), null);
    assertEquals(List.of(), found.bad());
    assertEquals(108, found.days().size());
    String migration =
        new String(resource("/db/migration/V016__calendar.sql"), StandardCharsets.UTF_8);
    String inMigration =
        Pattern.compile("date '(\\S+)', '(\\w+)', '(\\S+)'\\)")
            .matcher(migration)
            .results()
            .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
            .collect(Collectors.joining("\n"));
    assertEquals(
        found.days().stream()
            .map(day -> day.on() + " " + day.type() + " " + day.name())
            .collect(Collectors.joining("\n")),
        inMigration);
  }

  @Test
  @DisplayName("reads all-day and several-day events of a calendar")
  void events() {
    ImportedDays found =
        events(
            """
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260101
            SUMMARY:元旦（休）
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY;LANGUAGE=zh_CN:春节
              假期
            DTSTART;VALUE=DATE:20260215
            DTEND;VALUE=DATE:20260224
            BEGIN:VALARM
            DTSTART;VALUE=DATE:19990101
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260228
            DTEND;VALUE=DATE:20260301
            SUMMARY:春节 调休上班
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20260930T160000Z
            DURATION:P2D
            SUMMARY:National Day holiday
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261010
            SUMMARY:国庆节 第1天/共1天
            X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261011
            STATUS:CANCELLED
            SUMMARY:班
            END:VEVENT
            """);
    assertEquals(List.of(), found.bad());
    assertEquals(
        List.of(
            "2026-01-01 PUBLIC_HOLIDAY 元旦",
            "2026-02-15 PUBLIC_HOLIDAY 春节",
            "2026-02-23 PUBLIC_HOLIDAY 春节",
            "2026-02-28 MAKE_UP_DAY 春节",
            "2026-10-01 PUBLIC_HOLIDAY National Day holiday",
            "2026-10-02 PUBLIC_HOLIDAY National Day holiday",
            "2026-10-10 MAKE_UP_DAY 国庆节"),
        found.days().stream()
            .filter(
                day ->
                    day.on().getMonthValue() != 2
                        || day.on().getDayOfMonth() < 16
                        || day.on().getDayOfMonth() > 22)
            .map(day -> day.on() + " " + day.type() + " " + day.name())
            .toList());
    assertEquals(1 + 9 + 1 + 2 + 1, found.days().size());
  }

  @Test
  @DisplayName("names what is wrong with an event by its line")
  void badEvents() {
    ImportedDays found =
        events(
            """
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261301
            SUMMARY:休
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260101
            SUMMARY:Lunch with Lee
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260101
            DTEND;VALUE=DATE:20251201
            SUMMARY:休
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260101
            RRULE:FREQ=YEARLY
            SUMMARY:休
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260101
            DTEND;VALUE=DATE:20270101
            SUMMARY:休
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260105
            DTEND;VALUE=DATE:20260107
            SUMMARY:休
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260106
            SUMMARY:班
            END:VEVENT
            BEGIN:VEVENT
            END:VEVENT
            """);
    assertEquals(
        List.of(
            "4 DTSTART calendar.date",
            "9 SUMMARY calendar.unknown-day-type",
            "13 DTEND calendar.date",
            "18 RRULE calendar.event-repeats",
            "22 DTSTART calendar.event-too-long",
            "32 DTSTART calendar.day-twice",
            "35 DTSTART calendar.date",
            "35 SUMMARY calendar.unknown-day-type"),
        found.bad().stream().map(b -> b.line() + " " + b.column() + " " + b.code()).toList());
    assertEquals(2, found.days().size());
    assertEquals(
        "calendar.broken-ics",
        assertThrows(RuleViolation.class, () -> events("BEGIN:VEVENT\nSUMMARY:休\n")).code());
  }

  @Property(tries = 500)
  @Label("Whatever text comes as a calendar, it is read or refused in a sentence")
  void neverAnythingElse(@ForAll String text) {
    try {
      ImportedDays found = DayEvents.read("BEGIN:VCALENDAR\n" + text, SHANGHAI, null);
      assertTrue(found.days().size() + found.bad().size() <= text.length());
    } catch (RuleViolation refused) {
      assertTrue(refused.code().startsWith("calendar."));
    }
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream content =
        Objects.requireNonNull(ImportedDaysTest.class.getResourceAsStream(path))) {
      return content.readAllBytes();
    }
  }

  private static ImportedDays sheet(String text, @Nullable Integer year) {
    return DaySheet.read(TableReader.read(text.getBytes(StandardCharsets.UTF_8)).rows(), year);
  }

  private static ImportedDays events(String events) {
    return DayEvents.read(
        "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n", SHANGHAI, null);
  }
}
