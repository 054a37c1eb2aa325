package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.PartView;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.domain.DeadlineState;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a case as its page shows them: those that run with the time left and a bar,
 * those that are over quietly, what was breached marked for ever (T-1, T-5, T-6).
 */
@Named
@RequestScoped
public class CaseDeadlines {
  private static final int WHOLE = 100;
  private static final int NEAR = 75;

  @Inject private Formats formats;
  @Inject private Texts texts;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  @SuppressWarnings("NullAway.Init")
  public CaseDeadlines() {}

  /**
   * One of them.
   *
   * @param name what is owed, with the department where several owe it
   * @param look {@code calm}, {@code near}, {@code late}, {@code met} or {@code paused}
   * @param words how it stands, in words
   * @param running true when it is owed and has a due time: then there is a bar
   * @param share how much of its time is gone, in percent, 100 when late
   * @param address where it is explained
   */
  public record Shown(
      String name,
      String look,
      String words,
      boolean running,
      long share,
      Instant startedAt,
      @Nullable Instant dueAt,
      String address) {}

  /** Those worth showing: owed ones by due time, then the latest of each kind that is over. */
  public List<Shown> of(CaseView view) {
    Instant now = clock.instant();
    List<Shown> shown = new ArrayList<>();
    Map<Obligation, DeadlineView> latest = new EnumMap<>(Obligation.class);
    List<DeadlineView> over = new ArrayList<>();
    for (DeadlineView each : view.deadlines()) {
      if (each.open()) {
        if (pressing(each, now)) {
          shown.add(shown(view, each, now));
        }
      } else if (each.breachedAt() != null || ofPart(each)) {
        over.add(each);
      } else if (each.met()) {
        latest.merge(each.obligation(), each, (a, b) -> a.key() > b.key() ? a : b);
      }
    }
    latest.remove(Obligation.CONTACT); // each call would be one; silence is said beside
    over.addAll(latest.values());
    over.stream()
        .filter(each -> each.met() || each.breachedAt() != null)
        .sorted((a, b) -> a.startedAt().compareTo(b.startedAt()))
        .forEach(each -> shown.add(shown(view, each, now)));
    return shown;
  }

  /** That it becomes major some day presses only at the end; silence is said in its own words. */
  private static boolean pressing(DeadlineView each, Instant now) {
    return switch (each.obligation()) {
      case CONTACT -> false;
      case PROMOTION -> share(each, now) >= NEAR;
      default -> true;
    };
  }

  private static boolean ofPart(DeadlineView each) {
    return each.obligation() == Obligation.SIGN || each.obligation() == Obligation.PART;
  }

  private Shown shown(CaseView view, DeadlineView each, Instant now) {
    boolean runs = each.open() && each.dueAt() != null;
    return new Shown(
        name(view, each),
        look(each),
        words(view, each, now),
        runs,
        share(each, now),
        each.startedAt(),
        each.dueAt(),
        request.getContextPath()
            + "/complaint/deadline.xhtml?number="
            + view.number()
            + "&obligation="
            + each.obligation()
            + "&key="
            + each.key());
  }

  private String name(CaseView view, DeadlineView each) {
    String what = formats.label(each.obligation());
    if (!ofPart(each)) {
      return what;
    }
    return view.parts().stream()
        .filter(part -> part.id() == each.key())
        .map(PartView::departmentName)
        .findFirst()
        .map(department -> texts.of("due.part", what, department))
        .orElse(what);
  }

  private String look(DeadlineView each) {
    if (!each.open()) {
      return each.breachedAt() == null ? "met" : "late";
    }
    return each.dueAt() == null
        ? "paused"
        : formats.urgency(each.dueAt(), each.startedAt()).toLowerCase(Locale.ROOT);
  }

  private String words(CaseView view, DeadlineView each, Instant now) {
    String extended = each.extensions() == 0 ? "" : texts.of("due.extended", each.extensions());
    Instant breached = each.breachedAt();
    Instant ended = each.endedAt();
    if (ended != null) {
      return breached == null
          ? texts.of("due.met", formats.duration(Duration.between(each.startedAt(), ended)))
              + extended
          : texts.of(
                  each.met() ? "due.lateDone" : "due.lateGone",
                  formats.duration(Duration.between(breached, ended)))
              + extended;
    }
    if (each.stateAt(now) == DeadlineState.PAUSED) {
      return texts.of("due.paused", formats.label(view.pausedFor()));
    }
    boolean lateBefore = breached != null && each.dueAt() != null && now.isBefore(each.dueAt());
    return (lateBefore ? texts.get("due.lateBefore") : "") + extended;
  }

  /** How much of its time is gone; a plain share of the clock's time. */
  static long share(DeadlineView each, Instant now) {
    Instant due = each.dueAt();
    if (due == null) {
      return 0;
    }
    long whole = Duration.between(each.startedAt(), due).toMillis();
    long gone = Duration.between(each.startedAt(), now).toMillis();
    return whole <= 0 ? WHOLE : Math.max(0, Math.min(WHOLE, gone * WHOLE / whole));
  }
}
