package io.shouwen.calendar.boundary;

import io.shouwen.calendar.domain.DayEvents;
import io.shouwen.calendar.domain.DayMark;
import io.shouwen.calendar.domain.DaySheet;
import io.shouwen.calendar.domain.ImportedDays;
import io.shouwen.calendar.domain.KeptCalendar;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.TableReader;
import io.shouwen.shared.reading.TextDecoding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A year of special days from a file (T-2): CSV or Excel with date, day type and name, or
 * iCalendar. First a dry run that names every bad row and what would change; then the good rows go
 * in. Doing it twice changes nothing; nothing is taken away.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class CalendarImport {
  /** Largest file, in bytes: 512 KB. */
  public static final int MOST_BYTES = 512 * 1024;

  private static final int KILOBYTE = 1024;
  private static final int BEGINNING = 200;
  private static final String MARK = "\uFEFF";
  private static final String SHIPPED = "china-calendar.csv";

  @Inject private CalendarGate gate;
  @Inject private CalendarDesk desk;

  @SuppressWarnings("NullAway.Init")
  public CalendarImport() {}

  /** A file of days, as it was sent. */
  public static final class DaysFile {
    private final @Nullable Integer year;
    private final String name;
    private final byte[] content;

    /**
     * @param year the only year that is wanted, or null for each
     * @param name for people to recognise it by, in the history too
     */
    public DaysFile(@Nullable Integer year, String name, byte[] content) {
      this.year = year;
      this.name = name;
      this.content = content.clone();
    }
  }

  /** The official arrangement of China that the product brings along: the years 2024 to 2026. */
  public DaysFile shipped() {
    try (InputStream content =
        Objects.requireNonNull(
            CalendarImport.class.getResourceAsStream("/io/shouwen/calendar/" + SHIPPED), SHIPPED)) {
      return new DaysFile(null, SHIPPED, content.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * What the file would change, and what cannot go in; changes nothing.
   *
   * @throws RuleViolation {@code calendar.stale}, {@code calendar.not-yours}, {@code
   *     calendar.no-own}, {@code calendar.file-too-large}, {@code calendar.column-missing}, {@code
   *     calendar.broken-ics}, {@code calendar.too-many-days}, and what {@link TableReader} refuses
   */
  public DaysPreview dryRun(CalendarRef ref, DaysFile file) {
    KeptCalendar calendar = gate.required(ref);
    calendar.requireVersion(ref.version());
    return preview(calendar, read(file, desk.zone(ref.companyId())));
  }

  /**
   * Lets the good rows go in.
   *
   * @return what was changed
   * @throws RuleViolation as {@link #dryRun}
   */
  public DaysPreview bringIn(CalendarRef ref, DaysFile file) {
    ImportedDays days = read(file, desk.zone(ref.companyId()));
    List<DaysPreview> done = new ArrayList<>();
    gate.change(
        ref,
        (calendar, who) -> {
          DaysPreview preview = preview(calendar, days);
          for (DaysPreview.Change change : preview.changes()) {
            DayMark after = change.after();
            gate.set(calendar, change.on(), after.type(), after.name(), file.name, who);
          }
          done.add(preview);
        });
    return done.get(0);
  }

  private DaysPreview preview(KeptCalendar calendar, ImportedDays file) {
    Map<LocalDate, DayMark> known = desk.marks(calendar);
    List<DaysPreview.Change> changes = new ArrayList<>();
    Set<Integer> years = new HashSet<>();
    Set<LocalDate> named = new HashSet<>();
    for (ImportedDays.Day day : file.days()) {
      years.add(day.on().getYear());
      named.add(day.on());
      DayMark before = known.get(day.on());
      DayMark after = new DayMark(day.type(), day.name());
      if (!after.equals(before)) {
        changes.add(new DaysPreview.Change(day.on(), before, after));
      }
    }
    changes.sort(Comparator.comparing(DaysPreview.Change::on));
    long kept =
        known.keySet().stream()
            .filter(day -> years.contains(day.getYear()) && !named.contains(day))
            .count();
    return new DaysPreview(changes, file.days().size() - changes.size(), (int) kept, file.bad());
  }

  private static ImportedDays read(DaysFile file, ZoneId zone) {
    byte[] content = file.content;
    RuleViolation.unless(
        content.length <= MOST_BYTES, "calendar.file-too-large", MOST_BYTES / KILOBYTE);
    RuleViolation.unless(content.length > 0, "importing.empty");
    if (looksLikeCalendar(content)) {
      return DayEvents.read(TextDecoding.of(content).text(), zone, file.year);
    }
    return DaySheet.read(TableReader.read(content).rows(), file.year);
  }

  /** Its first line is plain letters in every charset that says UTF-8 or is Chinese. */
  private static boolean looksLikeCalendar(byte[] content) {
    String begin =
        new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.UTF_8);
    return DayEvents.isCalendar(begin.startsWith(MARK) ? begin.substring(1) : begin);
  }
}
