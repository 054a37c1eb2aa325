package io.shouwen.web.shared;

import io.shouwen.deadline.boundary.LimitLine;
import io.shouwen.deadline.domain.Allowance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A limit in words, as {@code #{limits.time(line)}}: 3 days, 8 working hours, the same day. */
@Named("limits")
@RequestScoped
public class LimitWords {
  @Inject private Texts texts;
  @Inject private Formats formats;

  @SuppressWarnings("NullAway.Init")
  public LimitWords() {}

  /** How long it may take. */
  public String time(@Nullable LimitLine line) {
    if (line == null) {
      return texts.get("due.none");
    }
    if (line.unit() == Allowance.Unit.SAME_DAY) {
      return formats.label(line.unit());
    }
    String length = texts.fill("due.amount." + line.unit(), line.amount());
    return line.working() ? texts.of("due.working", length) : length;
  }

  /** The whole line: how long, for whom, what pauses it. */
  public String sentence(LimitLine line) {
    StringBuilder said = new StringBuilder(formats.label(line.obligation()));
    if (line.severity() != null) {
      said.append(" · ").append(texts.get("label.Severity." + line.severity()));
    }
    if (line.category() != null) {
      said.append(" · ").append(texts.get("label.Category." + line.category()));
    }
    said.append(" · ").append(time(line));
    if (!line.pausedBy().isEmpty()) {
      said.append(" · ").append(texts.of("due.pausable", pauses(line)));
    }
    return said.toString();
  }

  /** What may pause it, in words. */
  public String pauses(LimitLine line) {
    return String.valueOf(formats.said(line.pausedBy().stream().sorted().toList()));
  }

  /** When people are reminded: 50%, 80%. */
  public String reminders(LimitLine line) {
    return String.valueOf(
        formats.said(line.reminders().stream().map(share -> share + "%").toList()));
  }

  /** When the next ranks are told after the breach. */
  public String ladder(LimitLine line) {
    List<Duration> steps = line.ladderMinutes().stream().map(Duration::ofMinutes).toList();
    return String.valueOf(formats.said(steps));
  }
}
