package io.shouwen.web.todo;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.ComplaintDispatch;
import io.shouwen.complaint.boundary.PromisesKept;
import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.boundary.TodoQueries;
import io.shouwen.complaint.domain.Step;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.CurrentPage;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Notices;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The to-do list: late, today, later (N-1). Signing for a part is one click in the row. */
@Named
@RequestScoped
public class TodoPage {
  private static final Pattern PRESSED =
      Pattern.compile("([A-Za-z0-9-]{1,40}) ([0-9]{1,18}) ([0-9]{0,18})");

  private static final int MOST = 200;
  private static final Duration PROMISE_PERIOD = Duration.ofDays(7);

  @Inject private TodoQueries todos;
  @Inject private ComplaintDispatch dispatch;
  @Inject private Formats formats;
  @Inject private Texts texts;
  @Inject private Notices notices;
  @Inject private CurrentPage here;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;
  private @Nullable List<Group> groups;

  /**
   * Things of one urgency.
   *
   * @param name {@code left}, {@code late}, {@code today} or {@code later}: the key of its heading,
   *     {@code todo.name}
   */
  public record Group(String name, List<TodoItem> items) {}

  /** What somebody left behind, late, today and later; an empty group is left out. */
  public List<Group> getGroups() {
    if (groups == null) {
      List<TodoItem> all = todos.mine(MOST);
      groups =
          List.of("left", "late", "today", "later").stream()
              .map(name -> new Group(name, all.stream().filter(i -> in(name, i)).toList()))
              .filter(group -> !group.items().isEmpty())
              .toList();
    }
    return groups;
  }

  /** One sentence: how many are left today, how many are late. */
  public String getState() {
    long late = count("late");
    long today = count("today");
    if (late + today == 0) {
      return texts.get("todo.stateNone");
    }
    if (today == 0) {
      return texts.of("todo.stateLateOnly", late);
    }
    return late == 0 ? texts.of("todo.stateToday", today) : texts.of("todo.stateLate", today, late);
  }

  /** How many promises of the last days were kept, for those who lead (C-4); else empty. */
  public String getPromises() {
    if (!here.hasAny("centre-supervisor centre-manager company-manager general-manager quality")) {
      return "";
    }
    Instant now = clock.instant();
    PromisesKept promises = todos.promises(now.minus(PROMISE_PERIOD), now);
    return promises.due() == 0 ? "" : texts.of("todo.promises", promises.due(), promises.kept());
  }

  /** Where a row's act is done; signing is done in the row itself. */
  public String path(TodoItem item) {
    return switch (item.kind()) {
      case DECIDE_COMPENSATION -> "/approval/list.xhtml#" + item.number();
      case DECIDE_EXTENSION -> "/approval/list.xhtml#request-" + item.partId();
      case LEFT_BEHIND -> step(item, Step.ASSIGN_OWNER);
      case OFFER_AGAIN -> step(item, Step.OFFER_HAND_OVER);
      default -> "/complaint/case.xhtml?number=" + item.number();
    };
  }

  /**
   * Signs for the part that the pressed button names as number, version and part. The case in the
   * button counts, not its place in the list, which may have changed meanwhile.
   */
  public String sign() {
    String said = Objects.requireNonNullElse(request.getParameter("sign"), "");
    Matcher pressed = PRESSED.matcher(said);
    RuleViolation.unless(pressed.matches(), "complaint.unknown", said.split(" ", 2)[0]);
    String number = pressed.group(1);
    String part = pressed.group(3);
    dispatch.sign(
        new CaseRef(number, Long.parseLong(pressed.group(2))),
        part.isEmpty() ? null : Long.valueOf(part));
    notices.say("todo.signed", number);
    return "/index.xhtml?faces-redirect=true";
  }

  private static String step(TodoItem item, Step step) {
    return "/complaint/step.xhtml?number="
        + item.number()
        + "&step="
        + step
        + "&v="
        + item.version();
  }

  private long count(String name) {
    return getGroups().stream()
        .filter(group -> group.name().equals(name))
        .mapToLong(group -> group.items().size())
        .sum();
  }

  private boolean in(String group, TodoItem item) {
    Instant due = item.dueAt();
    String its;
    if (item.kind() == TodoItem.Kind.LEFT_BEHIND || item.kind() == TodoItem.Kind.LEFT_PART) {
      its = "left";
    } else if (due != null && !due.isAfter(clock.instant())) {
      its = "late";
    } else if (due != null && LocalDate.ofInstant(due, Formats.ZONE).equals(formats.today())) {
      its = "today";
    } else {
      its = "later";
    }
    return its.equals(group);
  }
}
