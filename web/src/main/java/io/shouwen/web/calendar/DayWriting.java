package io.shouwen.web.calendar;

import io.shouwen.calendar.boundary.ChangeView;
import io.shouwen.calendar.boundary.DayView;
import io.shouwen.calendar.domain.DayMark;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How days, day types and changes of a calendar are written. */
@Named("days")
@ApplicationScoped
public class DayWriting {
  @Inject private Texts texts;
  @Inject private Formats formats;

  @SuppressWarnings("NullAway.Init")
  public DayWriting() {}

  /** A letter for each day type; empty for a working day. */
  public String sign(DayType type) {
    return type == DayType.WORKING_DAY ? "" : texts.get("calendar.sign." + type);
  }

  /** The class of a cell. */
  public String style(DayType type) {
    return formats.style(type);
  }

  /** A weekday by its number, 1 to 7; 0 is the ordinary day. */
  public String weekday(int weekday) {
    return weekday == 0
        ? texts.get("calendar.ordinary")
        : DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL_STANDALONE, texts.language());
  }

  /** Monday to Sunday, short. */
  public List<String> getWeekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.getDisplayName(TextStyle.NARROW_STANDALONE, texts.language()))
        .toList();
  }

  /** A date with its weekday and always with its year. */
  public String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(texts.get("time.datePattern"), texts.language()))
        + " "
        + weekday(day.getDayOfWeek().getValue());
  }

  /** Everything about a day. */
  public String sentence(DayView day) {
    StringBuilder sentence = new StringBuilder(date(day.on()));
    sentence.append(" · ").append(formats.label(day.type()));
    if (!day.name().isEmpty()) {
      sentence.append(" · ").append(day.name());
    }
    if (!day.periods().isEmpty()) {
      sentence.append(" · ").append(day.periods());
    }
    return sentence.toString();
  }

  /** What a day was or is; null is as its weekday says. */
  public String mark(@Nullable DayMark mark) {
    return mark == null ? texts.get("calendar.asUsual") : said(mark.type(), mark.name());
  }

  /** What a change is about: a day, a weekday, or nothing in particular. */
  public String subject(ChangeView change) {
    LocalDate day = change.onDay();
    Integer weekday = change.weekday();
    if (day != null) {
      return date(day);
    }
    return weekday == null ? "" : weekday(weekday);
  }

  /** What it was before. */
  public String before(ChangeView change) {
    return value(change, change.typeBefore(), change.textBefore());
  }

  /** What it is afterwards. */
  public String after(ChangeView change) {
    return value(change, change.typeAfter(), change.textAfter());
  }

  private String value(ChangeView change, @Nullable DayType type, @Nullable String text) {
    return switch (change.kind()) {
      case CREATED -> "";
      case GROUP_DAYS -> yesOrNo(Boolean.parseBoolean(text));
      case PERIODS -> text == null || text.isEmpty() ? texts.get("calendar.notWorked") : text;
      case DAY_SET, DAY_REMOVED, DAY_IMPORTED ->
          type == null ? texts.get("calendar.asUsual") : said(type, text);
    };
  }

  private String yesOrNo(boolean yes) {
    return texts.get(yes ? "calendar.yes" : "calendar.no");
  }

  private String said(DayType type, @Nullable String name) {
    String label = formats.label(type);
    return name == null || name.isEmpty() ? label : label + " · " + name;
  }
}
