package io.shouwen.demo;

import io.shouwen.organization.domain.DepartmentKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The course of one demo complaint, before anything is done: when it is received, and which moves
 * follow at what time. A pure function of the plan's row, the random numbers and the instant of the
 * first start.
 *
 * @param project the project's code
 * @param department the department that must be complained against, or null for any
 * @param about part of the subject of the text to take, or null for any
 * @param extra something beside the way, or null
 * @param receivedAt when it is received
 * @param moves what follows, in order, all before the first start
 */
record Life(
    String project,
    @Nullable DepartmentKind department,
    Ending ending,
    @Nullable String about,
    @Nullable Extra extra,
    Instant receivedAt,
    List<TimedMove> moves) {

  /**
   * A course never runs up to the very moment of the start, so that the newest acts are not in its
   * second.
   */
  private static final double REACHED = 0.93;

  /** Of a day with its night. */
  private static final double WORKED_SHARE = 0.42;

  private static final LocalTime OPENS = LocalTime.of(8, 10);
  private static final LocalTime CLOSES = LocalTime.of(20, 50);
  private static final Duration OVERNIGHT =
      Duration.between(CLOSES, OPENS).plus(Duration.ofDays(1));

  /** A younger complaint is worked on through the night. */
  private static final Duration WITH_NIGHTS = Duration.ofHours(20);

  /** Something beside the way to the ending. */
  enum Extra {
    /** Leads a common problem (C-9). */
    LEAD,
    /** Follows the last lead (C-9). */
    FOLLOWER,
    /** Visible to named people only (C-11). */
    CONFIDENTIAL,
    /** Offered by its owner to the first receptionist. */
    OFFERED
  }

  /** A move and when it is made. */
  record TimedMove(Move move, Instant at) {}

  Life {
    moves = List.copyOf(moves);
  }

  /** The courses of all rows of the plan, the earliest first. */
  static List<Life> all(List<CSVRecord> plan, Random random, Instant start, ZoneId zone) {
    List<Life> lives = new ArrayList<>();
    for (CSVRecord row : plan) {
      int count = Integer.parseInt(row.get("count"));
      for (int i = 0; i < count; i++) {
        lives.add(of(row, random, start, zone));
      }
    }
    lives.sort(Comparator.comparing(Life::receivedAt));
    return lives;
  }

  private static Life of(CSVRecord row, Random random, Instant start, ZoneId zone) {
    String department = row.get("department");
    String about = row.get("about");
    String extra = row.get("extra");
    Ending ending = Ending.valueOf(row.get("ending"));
    int from = Integer.parseInt(row.get("fromHours")) * 60;
    int to = Integer.parseInt(row.get("toHours")) * 60;
    Instant received =
        start.minus(Duration.ofMinutes(from + random.nextInt(Math.max(1, to - from))));
    if (from >= WITH_NIGHTS.toMinutes()) {
      received = opened(received, zone);
    }
    return new Life(
        row.get("project"),
        department.isEmpty() ? null : DepartmentKind.valueOf(department),
        ending,
        about.isEmpty() ? null : about,
        extra.isEmpty() ? null : Extra.valueOf(extra),
        received,
        timed(withDetours(ending, random), received, start, zone, random));
  }

  /** The way with what happens beside it now and then. */
  private static List<Move> withDetours(Ending ending, Random random) {
    List<Move> way = new ArrayList<>();
    boolean visit = false;
    for (Move move : ending.way()) {
      boolean ends = way.size() == ending.way().size() - 1;
      if (move == Move.SIGN && ending.archived() && random.nextInt(100) < 8) {
        way.add(Move.GIVE_BACK);
        way.add(Move.DISPATCH);
      }
      if (move == Move.AGREE && ending != Ending.ARCHIVED_REOPENED && random.nextInt(100) < 14) {
        way.add(Move.REFUSE);
        way.add(Move.PROPOSE_OTHERWISE);
      }
      if (move == Move.DONE && visit) {
        way.add(Move.VISIT_RESULT);
      }
      way.add(move);
      if ((move == Move.SIGN || move == Move.INVESTIGATE || move == Move.AGREE)
          && random.nextInt(100) < 55) {
        way.add(Move.CONTACT);
      }
      if (move == Move.AGREE && !visit && random.nextInt(100) < 35) {
        visit = true;
        way.add(Move.APPOINT);
      }
      if (move == Move.PROPOSE && !ends && random.nextInt(100) < 5) {
        way.add(Move.ESCALATE);
      }
      if (move == Move.AGREE && ending.archived() && random.nextInt(100) < 15) {
        way.add(Move.COMPENSATE);
        way.add(Move.GRANT);
      }
    }
    return way;
  }

  private static List<TimedMove> timed(
      List<Move> way, Instant received, Instant start, ZoneId zone, Random random) {
    int[] after = way.stream().mapToInt(m -> m.minutes(random)).toArray();
    if (Duration.between(received, start).compareTo(WITH_NIGHTS) > 0) {
      List<TimedMove> byDay = timed(way, after, received, start, zone);
      if (byDay.isEmpty() || byDay.get(byDay.size() - 1).at().isBefore(start)) {
        return byDay;
      }
    }
    return timed(way, after, received, start, null);
  }

  /** With a zone only in the working part of the day, without one round the clock. */
  private static List<TimedMove> timed(
      List<Move> way, int[] after, Instant received, Instant start, @Nullable ZoneId zone) {
    long total = 0;
    for (int minutes : after) {
      total += minutes;
    }
    double most =
        Duration.between(received, start).toMinutes() * (zone == null ? REACHED : WORKED_SHARE);
    double scale = total > most ? most / total : 1;
    List<TimedMove> timed = new ArrayList<>();
    Instant at = received;
    for (int i = 0; i < after.length; i++) {
      at = at.plusSeconds(Math.max(20, Math.round(after[i] * scale * 60)));
      if (zone != null) {
        at = opened(at, zone);
      }
      timed.add(new TimedMove(way.get(i), at));
    }
    return timed;
  }

  /** What would be done at night is done the next morning. */
  private static Instant opened(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    return time.isBefore(OPENS) || time.isAfter(CLOSES) ? at.plus(OVERNIGHT) : at;
  }
}
