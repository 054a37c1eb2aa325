package io.shouwen.web.shared;

import io.shouwen.complaint.domain.WaitingFor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How times, durations, numbers and names of the domain are written, as {@code
 * #{fmt.when(row.dueAt())}}. In the reader's language; an absent value is written as an empty text.
 * Times are shown in the zone of the house, {@link #ZONE}.
 */
@Named("fmt")
@ApplicationScoped
public class Formats {
  /** One zone for the whole of mainland China. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final int NEAR_SHARE = 4;
  private static final Duration NEAR_WITHOUT_START = Duration.ofHours(1);

  private final Texts texts;
  private final Clock clock;

  /** For the container's proxies. */
  @SuppressWarnings("NullAway")
  protected Formats() {
    texts = null;
    clock = null;
  }

  @Inject
  public Formats(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** Exact and sortable: 2026-03-11 09:02. */
  public String instant(@Nullable Instant instant) {
    return instant == null ? "" : EXACT.format(instant.atZone(ZONE));
  }

  /** For the {@code datetime} attribute of a {@code time} element. */
  public String machine(@Nullable Instant instant) {
    return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * As people say it: today 17:40, tomorrow 9:00, 14 March 9:02; with the year when it is another.
   */
  public String when(@Nullable Instant instant) {
    if (instant == null) {
      return "";
    }
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZONE);
    return day(local.toLocalDate()) + " " + MINUTE.format(local);
  }

  /** A day as people say it: today, tomorrow, yesterday, 14 March. */
  public String day(@Nullable LocalDate date) {
    if (date == null) {
      return "";
    }
    LocalDate today = today();
    long away = ChronoUnit.DAYS.between(today, date);
    if (away == 0) {
      return texts.get("time.today");
    }
    if (away == 1) {
      return texts.get("time.tomorrow");
    }
    if (away == -1) {
      return texts.get("time.yesterday");
    }
    String pattern = date.getYear() == today.getYear() ? "time.dayPattern" : "time.datePattern";
    return date.format(DateTimeFormatter.ofPattern(texts.get(pattern), texts.language()));
  }

  /** Today in {@link #ZONE}. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /**
   * The two biggest units that matter: 3 days 4 h, 3 h 20 min, 5 min. Negative ones lose their
   * sign.
   */
  public String duration(@Nullable Duration duration) {
    if (duration == null) {
      return "";
    }
    Duration length = duration.abs();
    long days = length.toDays();
    int hours = length.toHoursPart();
    int minutes = length.toMinutesPart();
    if (days > 0) {
      return hours == 0 || days > 9
          ? texts.fill("time.days", days)
          : texts.fill("time.daysHours", days, hours);
    }
    if (hours > 0) {
      return minutes == 0
          ? texts.fill("time.hours", hours)
          : texts.fill("time.hoursMinutes", hours, minutes);
    }
    return minutes == 0 && !length.isZero()
        ? texts.get("time.underMinute")
        : texts.fill("time.minutes", minutes);
  }

  /** Time left until {@code due} or since it went by: "3 h left", "2 h late". */
  public String left(@Nullable Instant due) {
    if (due == null) {
      return "";
    }
    Duration left = Duration.between(clock.instant(), due);
    return texts.fill(left.isNegative() ? "time.late" : "time.left", duration(left));
  }

  /** How long ago: "3 h ago". */
  public String ago(@Nullable Instant instant) {
    return instant == null
        ? ""
        : texts.fill("time.ago", duration(Duration.between(instant, clock.instant())));
  }

  /** How long it has been so: "3 h". */
  public String age(@Nullable Instant since) {
    return since == null ? "" : duration(Duration.between(since, clock.instant()));
  }

  /**
   * How much a due time presses: {@code late} from the due time on, {@code near} in the last
   * quarter of its time (without a start: the last hour), else {@code calm}.
   */
  public String urgency(@Nullable Instant due, @Nullable Instant start) {
    if (due == null) {
      return "calm";
    }
    Duration left = Duration.between(clock.instant(), due);
    if (left.isNegative() || left.isZero()) {
      return "late";
    }
    Duration near =
        start == null ? NEAR_WITHOUT_START : Duration.between(start, due).dividedBy(NEAR_SHARE);
    return left.compareTo(near) <= 0 ? "near" : "calm";
  }

  /**
   * The word for a constant of the domain, key {@code label.Severity.MAJOR}; other values as they
   * are.
   */
  public String label(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Enum<?> constant ? texts.get(labelKey(constant)) : value.toString();
  }

  /** The key of a constant's word, as {@link io.shouwen.shared.Words} has it. */
  public static String labelKey(Enum<?> constant) {
    return "label." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }

  /** On whom a case waits: the department's name where there is one; empty when on nobody. */
  public String waits(@Nullable WaitingFor on, @Nullable String department) {
    if (on == null || on == WaitingFor.NOBODY) {
      return "";
    }
    return department == null ? label(on) : department;
  }

  /** The constant's name in lower case with hyphens, for class names: {@code in-hand}. */
  public String style(@Nullable Object value) {
    if (value == null) {
      return "none";
    }
    String name = value instanceof Enum<?> constant ? constant.name() : value.toString();
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A number with the reader's separators. */
  public String number(@Nullable Number number) {
    return number == null ? "" : NumberFormat.getInstance(texts.language()).format(number);
  }

  /** An amount of yuan with two decimals. */
  public String money(@Nullable BigDecimal yuan) {
    if (yuan == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getInstance(texts.language());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return texts.fill("money.yuan", format.format(yuan));
  }

  /** A value as a sentence would say it: constants by their word, times as people say them. */
  public Object said(Object value) {
    if (value instanceof Enum<?>) {
      return label(value);
    }
    if (value instanceof Instant instant) {
      return when(instant);
    }
    if (value instanceof LocalDate date) {
      return day(date);
    }
    if (value instanceof Duration duration) {
      return duration(duration);
    }
    if (value instanceof BigDecimal amount) {
      return money(amount);
    }
    if (value instanceof Iterable<?> several) {
      StringBuilder sentence = new StringBuilder();
      for (Object each : several) {
        if (!sentence.isEmpty()) {
          sentence.append(texts.get("list.separator"));
        }
        sentence.append(said(each));
      }
      return sentence.toString();
    }
    return value;
  }
}
