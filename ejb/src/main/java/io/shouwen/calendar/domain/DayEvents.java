package io.shouwen.calendar.domain;

import io.shouwen.shared.RuleViolation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Special days from an iCalendar file (RFC 5545): of each VEVENT its SUMMARY, DTSTART, and DTEND or
 * DURATION; everything else is passed over. All-day events of several days give each of them. Read
 * here and not by a library, because a refusal names the line of the file, which libraries forget,
 * and because holidays need so little of the format (T-2).
 */
public final class DayEvents {
  private static final String BEGIN = "BEGIN:VCALENDAR";
  private static final String EVENT = "VEVENT";
  private static final int LONGEST_EVENT = 60;
  private static final Pattern FOLD = Pattern.compile("^[ \t]");

  /** What one vendor's holiday calendars say besides the summary. */
  private static final String SPECIAL = "X-APPLE-SPECIAL-DAY";

  private static final Map<String, DayType> SPECIAL_DAYS =
      Map.of(
          "WORK-HOLIDAY", DayType.PUBLIC_HOLIDAY,
          "ALTERNATE-WORKDAY", DayType.MAKE_UP_DAY);

  private DayEvents() {}

  /** A line of content, unfolded. */
  private record Line(int number, String name, String value) {}

  /** True when the text is an iCalendar file. */
  public static boolean isCalendar(String text) {
    return text.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
  }

  /**
   * The days of all events.
   *
   * @param zone in which times become days
   * @param year the only year that is wanted, or null for each
   * @throws RuleViolation {@code calendar.too-many-days}, {@code calendar.broken-ics} with the line
   *     of an event that does not end
   */
  public static ImportedDays read(String text, ZoneId zone, @Nullable Integer year) {
    ImportedDays.Collecting found = new ImportedDays.Collecting(year);
    Map<String, Line> event = null;
    int depth = 0;
    int begun = 0;
    for (Line line : lines(text)) {
      boolean begin = line.name().equals("BEGIN");
      if (event == null) {
        if (begin && line.value().equalsIgnoreCase(EVENT)) {
          event = new HashMap<>();
          begun = line.number();
        }
      } else if (begin) {
        depth++; // an alarm inside of the event
      } else if (line.name().equals("END") && depth > 0) {
        depth--;
      } else if (line.name().equals("END")) {
        RuleViolation.unless(line.value().equalsIgnoreCase(EVENT), "calendar.broken-ics", begun);
        take(event, begun, zone, found);
        event = null;
      } else if (depth == 0) {
        event.putIfAbsent(line.name(), line);
      }
    }
    RuleViolation.unless(event == null, "calendar.broken-ics", begun);
    return found.all();
  }

  private static void take(
      Map<String, Line> event, int begun, ZoneId zone, ImportedDays.Collecting into) {
    Line status = event.get("STATUS");
    if (status != null && status.value().equalsIgnoreCase("CANCELLED")) {
      return;
    }
    Line start = event.get("DTSTART");
    Line summary = event.get("SUMMARY");
    String said = summary == null ? "" : unescaped(summary.value());
    Line repeats = event.get("RRULE");
    Optional<LocalDateTime> first = start == null ? Optional.empty() : local(start, zone);
    Optional<DayType> type = type(event, said);
    if (first.isEmpty()) {
      String value = start == null ? "" : start.value();
      into.bad(start == null ? begun : start.number(), "DTSTART", value, "calendar.date", value);
    }
    if (type.isEmpty()) {
      int line = summary == null ? begun : summary.number();
      into.bad(line, "SUMMARY", said, "calendar.unknown-day-type", said);
    }
    if (repeats != null) {
      into.bad(repeats.number(), "RRULE", repeats.value(), "calendar.event-repeats");
    } else if (start != null && first.isPresent() && type.isPresent()) {
      days(event, start, first.get(), type.get(), DayWords.nameOfEvent(said), zone, into);
    }
  }

  private static void days(
      Map<String, Line> event,
      Line start,
      LocalDateTime first,
      DayType type,
      String name,
      ZoneId zone,
      ImportedDays.Collecting into) {
    Line end = event.getOrDefault("DTEND", event.get("DURATION"));
    Optional<LocalDateTime> behind = behind(first, end, zone);
    LocalDate last =
        behind.map(at -> at.minusNanos(at.isAfter(first) ? 1 : 0).toLocalDate()).orElse(null);
    if (end != null && (last == null || last.isBefore(first.toLocalDate()))) {
      into.bad(end.number(), end.name(), end.value(), "calendar.date", end.value());
      return;
    }
    LocalDate until = last == null ? first.toLocalDate() : last;
    if (ChronoUnit.DAYS.between(first.toLocalDate(), until) >= LONGEST_EVENT) {
      into.bad(start.number(), "DTSTART", start.value(), "calendar.event-too-long", LONGEST_EVENT);
      return;
    }
    for (LocalDate day = first.toLocalDate(); !day.isAfter(until); day = day.plusDays(1)) {
      into.day(start.number(), "DTSTART", day, type, name);
    }
  }

  private static Optional<LocalDateTime> behind(
      LocalDateTime first, @Nullable Line end, ZoneId zone) {
    if (end == null) {
      return Optional.empty();
    }
    return end.name().equals("DTEND") ? local(end, zone) : after(first, end.value());
  }

  private static Optional<DayType> type(Map<String, Line> event, String summary) {
    Line special = event.get(SPECIAL);
    DayType said =
        special == null ? null : SPECIAL_DAYS.get(special.value().toUpperCase(Locale.ROOT));
    return said == null ? DayWords.typeOfEvent(summary) : Optional.of(said);
  }

  /**
   * A date or a time of whatever zone as it stands; a time of UTC as the calendar's zone has it.
   */
  private static Optional<LocalDateTime> local(Line line, ZoneId zone) {
    String value = line.value().strip();
    try {
      if (value.length() == 8) {
        return Optional.of(
            LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atTime(LocalTime.MIN));
      }
      boolean utc = value.endsWith("Z");
      String digits = utc ? value.substring(0, value.length() - 1) : value;
      LocalDateTime time =
          LocalDateTime.parse(
              digits, DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT));
      return Optional.of(
          utc ? time.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime() : time);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> after(LocalDateTime first, String duration) {
    try {
      return Optional.of(
          duration.indexOf('T') < 0
              ? first.plus(Period.parse(duration))
              : first.plus(Duration.parse(duration)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    int number = 0;
    int begun = 1;
    for (String raw : text.lines().toList()) {
      number++;
      if (FOLD.matcher(raw).find()) {
        content.append(raw, 1, raw.length());
      } else {
        add(lines, begun, content.toString());
        content = new StringBuilder(raw);
        begun = number;
      }
    }
    add(lines, begun, content.toString());
    return lines;
  }

  private static void add(List<Line> lines, int number, String content) {
    int colon = content.indexOf(':');
    if (colon > 0) {
      String property = content.substring(0, colon);
      int semicolon = property.indexOf(';');
      String name = semicolon < 0 ? property : property.substring(0, semicolon);
      lines.add(
          new Line(
              number, name.strip().toUpperCase(Locale.ROOT), content.substring(colon + 1).strip()));
    }
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1").strip();
  }
}
