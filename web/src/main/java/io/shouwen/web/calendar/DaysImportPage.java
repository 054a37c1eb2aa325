package io.shouwen.web.calendar;

import io.shouwen.calendar.boundary.CalendarImport;
import io.shouwen.calendar.boundary.CalendarImport.DaysFile;
import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.boundary.CalendarView;
import io.shouwen.calendar.boundary.DaysPreview;
import io.shouwen.calendar.domain.ImportedDays;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Notices;
import io.shouwen.web.shared.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A year of special days from a file: dry run, preview, and in with the good ones (T-2). */
@Named("calendarImportPage")
@ViewScoped
public class DaysImportPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int YEARS = 4;
  private static final int LONGEST_NAME = 200;

  @Inject private CalendarQueries calendars;
  @Inject private CalendarImport imports;
  @Inject private Notices notices;
  @Inject private Refusals refusals;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;
  private CalendarView view;
  private @Nullable Integer year;
  private @Nullable DaysPreview preview;
  private String fileName = "";
  private byte[] content = {};
  private boolean shipped;

  @SuppressWarnings("NullAway.Init")
  public DaysImportPage() {}

  @PostConstruct
  void load() {
    view = calendars.of(new Address(request, "company").id("company"));
  }

  /** The dry run of the file that was sent. */
  public void check() {
    preview = null;
    shipped = false;
    RuleViolation.unless(content.length > 0, "importing.empty");
    preview = imports.dryRun(view.ref(), file());
  }

  /** The dry run of the arrangement that the product brings along. */
  public void checkShipped() {
    shipped = true;
    preview = imports.dryRun(view.ref(), file());
  }

  /** Lets the good rows go in. */
  public String bringIn() {
    DaysPreview done = imports.bringIn(view.ref(), file());
    notices.say("calendar.broughtIn", done.changes().size());
    int shown =
        done.changes().isEmpty()
            ? LocalDate.ofInstant(clock.instant(), view.zone()).getYear()
            : done.changes().get(0).on().getYear();
    return CalendarAddress.afterwards(view.companyId(), shown);
  }

  private DaysFile file() {
    return shipped ? imports.shipped() : new DaysFile(year, fileName, content);
  }

  public CalendarView getView() {
    return view;
  }

  /** What the last dry run found; null before it. */
  public @Nullable DaysPreview getPreview() {
    return preview;
  }

  /** Why, in the reader's language. */
  public String reason(ImportedDays.Bad bad) {
    return refusals.sentence(bad.reason());
  }

  /** This year and the next ones. */
  public List<Integer> getYears() {
    int now = LocalDate.ofInstant(clock.instant(), view.zone()).getYear();
    return IntStream.range(now - 1, now - 1 + YEARS).boxed().toList();
  }

  public @Nullable Integer getYear() {
    return year;
  }

  public void setYear(@Nullable Integer year) {
    this.year = year;
  }

  /** Nothing: a file is sent, never shown. */
  public @Nullable Part getFile() {
    return null;
  }

  /** Reads the file at once, for only its bytes can be kept with the view. */
  public void setFile(@Nullable Part sent) throws IOException {
    if (sent == null) {
      return;
    }
    try (InputStream stream = sent.getInputStream()) {
      content = stream.readNBytes(CalendarImport.MOST_BYTES + 1);
    }
    String submitted = sent.getSubmittedFileName();
    String name = submitted == null ? "" : submitted.replaceAll("^.*[/\\\\]", "");
    fileName = name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  public String getFileName() {
    return shipped ? "" : fileName;
  }

  /** The year at a glance. */
  public String getBack() {
    return "calendar.xhtml?year=" + CalendarAddress.of(view.companyId());
  }
}
