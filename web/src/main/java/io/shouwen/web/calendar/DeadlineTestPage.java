package io.shouwen.web.calendar;

import io.shouwen.calendar.boundary.CalendarChoice;
import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.deadline.boundary.DueTimeTrial;
import io.shouwen.deadline.domain.Allowance;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Refusals;
import io.shouwen.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries a limit out: a start, an allowance and a calendar give the due time and each span (T-6).
 */
@Named
@RequestScoped
public class DeadlineTestPage {
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int MOST_SPANS = 200;
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;

  @Inject private DueTimeTrial trial;
  @Inject private CalendarQueries calendars;
  @Inject private Refusals refusals;
  @Inject private DayWriting writing;
  @Inject private Texts texts;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;
  private Address address;
  private String start;
  private String amount;
  private Allowance.Unit unit;
  private boolean working;
  private DueTimeTrial.@Nullable Trial result;
  private @Nullable String problem;

  @SuppressWarnings("NullAway.Init")
  public DeadlineTestPage() {}

  @PostConstruct
  void read() {
    address = new Address(request, "company", "start", "amount", "unit", "counting");
    String typed = address.text("start");
    start = typed == null ? now() : typed;
    String number = address.text("amount");
    amount = number == null ? "2" : number;
    Allowance.Unit chosen = address.constant("unit", Allowance.Unit.class);
    unit = chosen == null ? Allowance.Unit.DAYS : chosen;
    working = !"elapsed".equals(address.text("counting"));
    if (typed != null) {
      compute();
    }
  }

  private String now() {
    return FIELD.format(
        LocalDateTime.ofInstant(clock.instant(), calendars.ofGroup().zone())
            .truncatedTo(ChronoUnit.MINUTES));
  }

  private void compute() {
    try {
      LocalDateTime at = LocalDateTime.parse(start);
      if (at.getYear() < EARLIEST || at.getYear() > LATEST) {
        throw new DateTimeException(start);
      }
      int counted = unit == Allowance.Unit.SAME_DAY ? 1 : number(amount);
      result = trial.of(address.id("company"), at, new Allowance(counted, unit, working));
    } catch (DateTimeException none) {
      problem = texts.get("deadlineTest.noStart");
    } catch (RuleViolation refused) {
      problem = refusals.sentence(refused);
    }
  }

  /** What is no number is none that is allowed. */
  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  public DueTimeTrial.@Nullable Trial getResult() {
    return result;
  }

  /** Why there is no result; null when there is one, and before anything was asked. */
  public @Nullable String getProblem() {
    return problem;
  }

  /** The first spans, as many as a person reads. */
  public List<DueTimeTrial.Span> getSpans() {
    DueTimeTrial.Trial tried = result;
    return tried == null ? List.of() : tried.spans().stream().limit(MOST_SPANS).toList();
  }

  /** How many spans are left out. */
  public int getMore() {
    DueTimeTrial.Trial tried = result;
    return tried == null ? 0 : Math.max(0, tried.spans().size() - MOST_SPANS);
  }

  /** An instant as the clocks of the calendar show it. */
  public String at(Instant instant) {
    DueTimeTrial.Trial tried = result;
    return tried == null ? "" : SHOWN.format(LocalDateTime.ofInstant(instant, tried.zone()));
  }

  /** The due time with its weekday. */
  public String getDue() {
    DueTimeTrial.Trial tried = result;
    if (tried == null) {
      return "";
    }
    LocalDateTime due = LocalDateTime.ofInstant(tried.dueAt(), tried.zone());
    return writing.date(due.toLocalDate()) + " " + due.toLocalTime();
  }

  /** How long a span is. */
  public Duration length(DueTimeTrial.Span span) {
    return Duration.between(span.from(), span.to());
  }

  /** Why a span counts or does not. */
  public String why(DueTimeTrial.Span span) {
    if (!working) {
      return texts.get("deadlineTest.always");
    }
    return texts.get(
        span.counts()
            ? "deadlineTest.inPeriod"
            : span.dayType().works() ? "deadlineTest.outside" : "deadlineTest.notWorked");
  }

  public List<CalendarChoice> getCompanies() {
    return calendars.companies();
  }

  public @Nullable Long getCompany() {
    return address.id("company");
  }

  public String getStart() {
    return start;
  }

  public String getAmount() {
    return amount;
  }

  public Allowance.Unit getUnit() {
    return unit;
  }

  public Allowance.Unit[] getUnits() {
    return Allowance.Unit.values();
  }

  public boolean isWorking() {
    return working;
  }
}
