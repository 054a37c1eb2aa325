package io.shouwen.deadline.domain;

import io.shouwen.deadline.domain.Allowance.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The handbook's defaults as a value, and courses in the field's words. */
public final class Policies {
  /** Wednesday, 11 March 2026, 9:02 in Shanghai. */
  public static final Instant START = Instant.parse("2026-03-11T01:02:00Z");

  public static final String MINOR = "MINOR";
  public static final String IMPORTANT = "IMPORTANT";
  public static final String MAJOR = "MAJOR";

  private static final Set<PauseReason> ANY = EnumSet.allOf(PauseReason.class);
  private static final Set<PauseReason> NONE = Set.of();
  private static final List<Integer> USUAL = List.of(50, 80);
  private static final List<Duration> LADDER = List.of(Duration.ofHours(4), Duration.ofDays(1));

  private Policies() {}

  /** Handbook section 5. */
  public static Policy handbook() {
    return new Policy(
        1,
        List.of(
            limit(Obligation.SIGN, null, 10, Unit.MINUTES, NONE),
            limit(Obligation.PASS_TO_CENTRE_MANAGER, IMPORTANT, 1, Unit.HOURS, NONE),
            limit(Obligation.PASS_TO_COMPANY_MANAGER, IMPORTANT, 1, Unit.SAME_DAY, NONE),
            limit(Obligation.PASS_TO_COMPANY_MANAGER, MAJOR, 1, Unit.SAME_DAY, NONE),
            limit(Obligation.ANSWER, MAJOR, 2, Unit.DAYS, ANY),
            limit(Obligation.SOLVE, MINOR, 2, Unit.DAYS, ANY),
            limit(Obligation.SOLVE, IMPORTANT, 3, Unit.DAYS, ANY),
            limit(Obligation.SOLVE, MAJOR, 10, Unit.DAYS, ANY),
            limit(Obligation.FOLLOW_UP, null, 24, Unit.HOURS, NONE),
            limit(Obligation.SECOND_LOOK, null, 3, Unit.DAYS, NONE),
            limit(
                Obligation.FIRST_RESPONSE,
                null,
                Allowance.elapsed(1, Unit.HOURS),
                NONE,
                USUAL,
                List.of(Duration.ofMinutes(30), Duration.ofHours(4))),
            limit(
                Obligation.CONTACT,
                null,
                Allowance.elapsed(24, Unit.HOURS),
                ANY,
                List.of(80),
                List.of(Duration.ofDays(1))),
            limit(
                Obligation.PROMOTION,
                MINOR,
                Allowance.elapsed(30, Unit.DAYS),
                NONE,
                List.of(),
                List.of()),
            limit(
                Obligation.PROMOTION,
                IMPORTANT,
                Allowance.elapsed(30, Unit.DAYS),
                NONE,
                List.of(),
                List.of()),
            limit(
                Obligation.DECISION,
                null,
                Allowance.elapsed(4, Unit.HOURS),
                NONE,
                USUAL,
                List.of(Duration.ofHours(4)))));
  }

  /** One line, with the handbook's reminders and ladder. */
  public static Limit limit(
      Obligation obligation,
      @Nullable String severity,
      int amount,
      Unit unit,
      Set<PauseReason> pausedBy) {
    return limit(obligation, severity, Allowance.elapsed(amount, unit), pausedBy, USUAL, LADDER);
  }

  static Limit limit(
      Obligation obligation,
      @Nullable String severity,
      Allowance allowance,
      Set<PauseReason> pausedBy,
      List<Integer> reminders,
      List<Duration> ladder) {
    return new Limit(obligation, severity, null, allowance, pausedBy, reminders, ladder);
  }

  /** To be solved, from {@link #START} on. */
  static CourseBuilder solving(String severity) {
    return new CourseBuilder(Obligation.SOLVE, severity);
  }

  /** Something owed from {@link #START} on. */
  static CourseBuilder owed(Obligation obligation, String severity) {
    return new CourseBuilder(obligation, severity);
  }

  static Course.Grade grade(Instant at, String severity) {
    return new Course.Grade(at, severity, List.of(MINOR, IMPORTANT, MAJOR).indexOf(severity) + 1);
  }

  /** A course, step by step. */
  static final class CourseBuilder {
    private final Obligation obligation;
    private Instant start = START;
    private final List<Course.Grade> grades = new ArrayList<>();
    private final List<Course.Pause> pauses = new ArrayList<>();
    private final List<Course.Granted> granted = new ArrayList<>();
    private @Nullable Instant cap;
    private @Nullable Instant said;
    private @Nullable String category;

    CourseBuilder(Obligation obligation, String severity) {
      this.obligation = obligation;
      grades.add(grade(START, severity));
    }

    CourseBuilder from(Instant at) {
      String severity = grades.remove(0).severity();
      start = at;
      grades.add(0, grade(at, severity));
      return this;
    }

    CourseBuilder regraded(Instant at, String severity) {
      grades.add(grade(at, severity));
      return this;
    }

    CourseBuilder paused(Instant from, @Nullable Instant to) {
      return paused(from, to, PauseReason.CUSTOMER);
    }

    CourseBuilder paused(Instant from, @Nullable Instant to, PauseReason reason) {
      pauses.add(new Course.Pause(from, to, reason));
      return this;
    }

    CourseBuilder granted(Instant at, Instant newDueAt) {
      granted.add(new Course.Granted(at, newDueAt));
      return this;
    }

    CourseBuilder wantedBy(Instant at) {
      cap = at;
      return this;
    }

    CourseBuilder saidBy(Instant at) {
      said = at;
      return this;
    }

    CourseBuilder in(String ofCategory) {
      category = ofCategory;
      return this;
    }

    Course running() {
      return done(null);
    }

    Course done(@Nullable Instant at) {
      return new Course(
          obligation, 0, start, grades, category, said, cap, pauses, granted, at, at != null);
    }
  }
}
