package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.shared.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Cases as an Excel sheet that is written while it is read: rows leave as they come, so that a long
 * list needs no more memory than a short one. Times are Excel dates in the house's zone, numbers
 * are numbers, and a text is only ever a text: what begins with an equals sign stays what somebody
 * wrote and is not computed.
 */
final class CaseSheet {
  /** The columns in their order; the heading's key is {@code export.} and the name. */
  static final List<String> COLUMNS =
      List.of(
          "number",
          "subject",
          "severity",
          "category",
          "channel",
          "stage",
          "validity",
          "emergency",
          "project",
          "complainant",
          "place",
          "waitingFor",
          "owner",
          "receivedAt",
          "nextDueAt",
          "lastChangedAt",
          "ageDays",
          "lateHours");

  private static final int FLUSHED_EVERY = 200;
  private static final double HOUR = 3_600;
  private static final String TIME = "yyyy-mm-dd hh:mm";
  private static final String ONE_DECIMAL = "0.0";
  private static final int WIDE = 40;
  private static final int USUAL = 16;

  private final Workbook book;
  private final Worksheet sheet;
  private final Locale language;
  private final UnaryOperator<String> texts;
  private final ZoneId zone;
  private final Instant now;
  private int row;

  /**
   * Begins a sheet.
   *
   * @param texts the text of a key in that language
   * @param now for ages and what is late
   */
  CaseSheet(
      OutputStream out, Locale language, UnaryOperator<String> texts, ZoneId zone, Instant now) {
    this.language = language;
    this.texts = texts;
    this.zone = zone;
    this.now = now;
    book = new Workbook(out, "Shouwen", "1.0");
    sheet = book.newWorksheet(texts.apply("export.sheet"));
    sheet.freezePane(0, 1);
    for (int column = 0; column < COLUMNS.size(); column++) {
      String name = COLUMNS.get(column);
      sheet.width(column, name.equals("subject") ? WIDE : USUAL);
      sheet.inlineString(0, column, texts.apply("export." + name));
      sheet.style(0, column).bold().set();
    }
    row = 1;
  }

  void add(CaseRow each) {
    text("number", each.number());
    text("subject", each.subject());
    text("severity", word(each.severity()));
    text("category", word(each.category()));
    text("channel", word(each.channel()));
    text("stage", word(each.stage()));
    text("validity", word(each.validity()));
    text("emergency", texts.apply(each.emergency() ? "export.yes" : "export.no"));
    text("project", each.projectName());
    text("complainant", each.complainant());
    text("place", each.place());
    text(
        "waitingFor",
        each.waitingDepartment() == null ? word(each.waitingFor()) : each.waitingDepartment());
    text("owner", each.ownerName());
    time("receivedAt", each.receivedAt());
    time("nextDueAt", each.nextDueAt());
    time("lastChangedAt", each.lastChangedAt());
    number("ageDays", Math.floor(hours(each.receivedAt(), now) / 24), "0");
    Instant due = each.nextDueAt();
    if (due != null && due.isBefore(now)) {
      number("lateHours", hours(due, now), ONE_DECIMAL);
    }
    row++;
    if (row % FLUSHED_EVERY == 0) {
      try {
        sheet.flush();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }

  private static double hours(Instant from, Instant to) {
    return Math.round(Duration.between(from, to).toSeconds() / HOUR * 10) / 10.0;
  }

  private String word(Enum<?> constant) {
    return Words.label(constant, language);
  }

  private void text(String column, @Nullable String text) {
    if (text != null) {
      sheet.inlineString(row, COLUMNS.indexOf(column), printable(text));
    }
  }

  private void time(String column, @Nullable Instant instant) {
    if (instant != null) {
      int at = COLUMNS.indexOf(column);
      sheet.value(row, at, LocalDateTime.ofInstant(instant, zone));
      sheet.style(row, at).format(TIME).set();
    }
  }

  private void number(String column, double number, String format) {
    int at = COLUMNS.indexOf(column);
    sheet.value(row, at, number);
    sheet.style(row, at).format(format).set();
  }

  /** Without what XML cannot carry. */
  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * Ends the file; without it what was written is no Excel file, so that half a list is not taken
   * for all.
   */
  void finish() throws IOException {
    book.finish();
  }
}
