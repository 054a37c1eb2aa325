package io.shouwen.deadline.boundary;

import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.calendar.domain.WorkingCalendar;
import io.shouwen.deadline.domain.Allowance;
import io.shouwen.deadline.domain.Course;
import io.shouwen.deadline.domain.Deadline;
import io.shouwen.deadline.domain.Limit;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.Policy;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries a limit out (T-6): what would be due when, and which time would count, by the same engine
 * that the cases have. For everybody; nothing is stored.
 */
@Stateless
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.HANDLER,
  Role.Names.DEPARTMENT_HEAD,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.CENTRE_MANAGER,
  Role.Names.COMPANY_MANAGER,
  Role.Names.GENERAL_MANAGER,
  Role.Names.INTERVIEWER,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class DueTimeTrial {
  @Inject private CalendarQueries calendars;

  @SuppressWarnings("NullAway.Init")
  public DueTimeTrial() {}

  /**
   * The due time and why.
   *
   * @param zone in which days begin and end
   * @param counted the time that counts, all spans together
   * @param spans everything from the start to the due time, in order
   */
  public record Trial(
      ZoneId zone, Instant startAt, Instant dueAt, Duration counted, List<Span> spans)
      implements Serializable {
    public Trial {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A stretch that counts as a whole or not at all.
   *
   * @param dayType the kind of its day; {@link DayType#WORKING_DAY} where all time counts
   */
  public record Span(Instant from, Instant to, boolean counts, DayType dayType)
      implements Serializable {}

  /**
   * When it would be due.
   *
   * @param companyId whose calendar counts, or null for the group's
   * @param start as the clocks of that calendar show it
   * @throws io.shouwen.shared.RuleViolation {@code calendar.unknown-company}, {@code
   *     calendar.no-working-time}
   */
  public Trial of(@Nullable Long companyId, LocalDateTime start, Allowance allowance) {
    calendars.of(companyId); // refuses a company that the caller may not see
    WorkingCalendar calendar =
        companyId == null ? calendars.ofGroup() : calendars.timekeeping(companyId);
    Instant startAt = start.atZone(calendar.zone()).toInstant();
    Limit limit =
        new Limit(Obligation.SOLVE, null, null, allowance, Set.of(), List.of(), List.of());
    Course course =
        new Course(
            Obligation.SOLVE,
            0,
            startAt,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            false);
    Deadline deadline = Deadline.of(course, new Policy(0, List.of(limit)), calendar).orElseThrow();
    Instant due = deadline.dueAt();
    List<Span> spans =
        deadline.explain().stream()
            .map(span -> new Span(span.from(), span.to(), span.counts(), span.dayType()))
            .toList();
    Duration counted =
        spans.stream()
            .filter(Span::counts)
            .map(span -> Duration.between(span.from(), span.to()))
            .reduce(Duration.ZERO, Duration::plus);
    return new Trial(calendar.zone(), startAt, due == null ? startAt : due, counted, spans);
  }
}
