package io.shouwen.complaint.domain;

import io.shouwen.deadline.domain.Course;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.organization.domain.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations a case has, from what was recorded of it: what begins each, what ends it, what
 * paused it, what was granted (handbook section 5, T-6, T-7). Reads the events in their order and
 * the parts; a pure function of them. How long each may take is said by a policy, not here.
 */
public final class CaseCourses {
  private static final Set<EventKind> CLOSING =
      Set.of(EventKind.SOLVED_ON_THE_SPOT, EventKind.INVALID_CONFIRMED, EventKind.WITHDRAWN);

  /** What the customer is owed from us also while another case stands for this one (C-9). */
  private static final Set<Obligation> OWN_TALK =
      EnumSet.of(Obligation.PROMISED_CONTACT, Obligation.APPOINTMENT, Obligation.FOLLOW_UP);

  private static final Set<EventKind> CONTACTS =
      Set.of(
          EventKind.CONTACT_LOGGED, EventKind.REPLIED, EventKind.FOLLOWED_UP, EventKind.REOPENED);

  private final Complaint complaint;
  private final ZoneId zone;
  private final List<Course> done = new ArrayList<>();
  private final Map<Obligation, Running> running = new EnumMap<>(Obligation.class);
  private final Map<Obligation, Long> rounds = new EnumMap<>(Obligation.class);
  private final List<Course.Grade> grades = new ArrayList<>();
  private final List<Course.Pause> pauses = new ArrayList<>();
  private final Map<String, List<Course.Granted>> granted = new HashMap<>();
  private final Map<String, Running> appointments = new HashMap<>();
  private final Set<Obligation> met = EnumSet.noneOf(Obligation.class);
  private final List<Instant> closings = new ArrayList<>();
  private final List<Reclassified> categories = new ArrayList<>();
  private boolean replied;
  private @Nullable Instant followsSince;

  private CaseCourses(Complaint complaint, ZoneId zone) {
    this.complaint = complaint;
    this.zone = zone;
  }

  /**
   * The courses of a case.
   *
   * @param events all of them, the oldest first
   * @param zone in which the customer's dates end
   */
  public static List<Course> of(Complaint complaint, List<CaseEvent> events, ZoneId zone) {
    CaseCourses courses = new CaseCourses(complaint, zone);
    events.forEach(courses::read);
    return courses.finished();
  }

  /** An obligation that is owed while the events are read. */
  private record Running(
      Obligation obligation, long key, Instant startedAt, @Nullable Instant saidDueAt) {}

  /** Another category from an instant on. */
  private record Reclassified(Instant at, String before) {}

  private void read(CaseEvent event) {
    Instant at = event.happenedAt();
    Map<String, String> details = event.details();
    switch (event.kind()) {
      case RECEIVED -> received(details);
      case SEVERITY_RAISED, SEVERITY_LOWERED, PROMOTED -> regraded(at, details);
      case LIMITS_BEGUN ->
          running.replaceAll((what, its) -> new Running(what, its.key(), at, its.saidDueAt()));
      case EMERGENCY_OPENED -> begin(Obligation.FIRST_RESPONSE, at, onSiteBy(at, details));
      case CLASSIFIED -> {
        String before = details.get("category.before");
        if (before != null) {
          categories.add(new Reclassified(at, before));
        }
        if ("false".equals(details.get("emergency.after"))) {
          end(Obligation.FIRST_RESPONSE, at, false);
        }
      }
      case PAUSED -> {
        pauses.add(new Course.Pause(at, null, PauseReason.valueOf(text(details, "pause"))));
        promised(Obligation.PROMISED_CONTACT, at, details);
      }
      case RESUMED -> endPause(at);
      case ARRIVED -> end(Obligation.FIRST_RESPONSE, at, true);
      case ESCALATED -> passedUp(at, details);
      case EXTENSION_GRANTED -> {
        granted
            .computeIfAbsent(
                text(details, "obligation") + " " + text(details, "key"), k -> new ArrayList<>())
            .add(new Course.Granted(at, Instant.parse(text(details, "newDueAt"))));
        promised(Obligation.PROMISED_CONTACT, at, details);
      }
      case APPOINTED -> appointed(at, details);
      case APPOINTMENT_RESULT -> appointmentOver(at, details);
      case JOINED_COMMON_PROBLEM -> followsSince = at;
      case LEFT_COMMON_PROBLEM -> followsSince = null;
      default -> {
        // no obligation begins or ends by its kind alone
      }
    }
    if (CONTACTS.contains(event.kind())) {
      contacted(event);
    }
    moved(event);
  }

  private void received(Map<String, String> details) {
    Instant start = complaint.reception().receivedAt();
    Severity severity = Severity.valueOf(text(details, "severity"));
    grades.add(new Course.Grade(start, severity.name(), severity.rank()));
    begin(Obligation.SOLVE, start);
    begin(Obligation.CONTACT, start);
    begin(Obligation.PROMOTION, start);
    beginBySeverity(severity, start);
  }

  private Severity severity() {
    return Severity.valueOf(grades.get(grades.size() - 1).severity());
  }

  private void regraded(Instant at, Map<String, String> details) {
    Severity severity = Severity.valueOf(text(details, "severity.after"));
    grades.add(new Course.Grade(at, severity.name(), severity.rank()));
    beginBySeverity(severity, at);
    if (severity == Severity.MAJOR) {
      end(Obligation.PROMOTION, at, false);
      end(Obligation.PASS_TO_CENTRE_MANAGER, at, false);
    } else {
      end(Obligation.ANSWER, at, false);
      begin(Obligation.PROMOTION, complaint.reception().receivedAt());
    }
    if (severity == Severity.MINOR) {
      end(Obligation.PASS_TO_CENTRE_MANAGER, at, false);
      end(Obligation.PASS_TO_COMPANY_MANAGER, at, false);
    }
  }

  private void beginBySeverity(Severity severity, Instant at) {
    if (severity == Severity.IMPORTANT && !met.contains(Obligation.PASS_TO_CENTRE_MANAGER)) {
      begin(Obligation.PASS_TO_CENTRE_MANAGER, at);
    }
    if (severity != Severity.MINOR && !met.contains(Obligation.PASS_TO_COMPANY_MANAGER)) {
      begin(Obligation.PASS_TO_COMPANY_MANAGER, at);
    }
    if (severity == Severity.MAJOR && !replied) {
      begin(Obligation.ANSWER, at);
    }
  }

  /** By the emergency's plan (S-5); null leaves it to the policy. */
  private static @Nullable Instant onSiteBy(Instant at, Map<String, String> details) {
    String minutes = details.get("onSiteMinutes");
    return minutes == null ? null : at.plus(Duration.ofMinutes(Long.parseLong(minutes)));
  }

  private void passedUp(Instant at, Map<String, String> details) {
    String to = details.get("to");
    if (to == null) {
      return; // escalated before there was a choice
    }
    int rank = Role.valueOf(to).rank();
    if (rank >= Role.CENTRE_MANAGER.rank()) {
      end(Obligation.PASS_TO_CENTRE_MANAGER, at, true);
    }
    if (rank >= Role.COMPANY_MANAGER.rank()) {
      end(Obligation.PASS_TO_COMPANY_MANAGER, at, true);
    }
  }

  private void contacted(CaseEvent event) {
    Instant at = event.happenedAt();
    String typed = event.details().get("at");
    Instant spoken = typed == null ? at : Instant.parse(typed);
    Running before = running.get(Obligation.CONTACT);
    end(Obligation.PROMISED_CONTACT, spoken, true);
    end(Obligation.CONTACT, spoken, true);
    if (event.stageAfter().isOpen()) {
      begin(
          Obligation.CONTACT,
          before != null && spoken.isBefore(before.startedAt()) ? before.startedAt() : spoken);
    }
    if (event.kind() == EventKind.REPLIED) {
      replied = true;
      end(Obligation.ANSWER, at, true);
      end(Obligation.PROMISED_WORK, at, false);
      promised(Obligation.PROMISED_WORK, at, event.details());
    } else {
      promised(Obligation.PROMISED_CONTACT, at, event.details());
    }
  }

  private void promised(Obligation what, Instant at, Map<String, String> details) {
    String promised = details.get("promised");
    if (promised != null) {
      end(what, at, false);
      begin(what, at, Instant.parse(promised));
    }
  }

  private void appointed(Instant at, Map<String, String> details) {
    long key = next(Obligation.APPOINTMENT);
    appointments.put(
        details.getOrDefault("appointment", "?" + key),
        new Running(Obligation.APPOINTMENT, key, at, Instant.parse(text(details, "to"))));
  }

  private void appointmentOver(Instant at, Map<String, String> details) {
    Running appointment = appointments.remove(details.getOrDefault("appointment", ""));
    if (appointment != null) {
      done.add(course(appointment, at).ended(at, details.get("cancelled") == null));
    }
  }

  /** What follows from the stage that the event led to. */
  private void moved(CaseEvent event) {
    if (event.stageBefore() == event.stageAfter() && !CLOSING.contains(event.kind())) {
      return;
    }
    Instant at = event.happenedAt();
    switch (event.stageAfter()) {
      case DONE -> {
        end(Obligation.SOLVE, at, true);
        end(Obligation.PROMISED_WORK, at, true);
        end(Obligation.FIRST_RESPONSE, at, true);
        end(Obligation.ANSWER, at, true);
        endAll(at, Set.of(Obligation.PROMISED_CONTACT, Obligation.SECOND_LOOK));
        if (event.kind() == EventKind.ANSWERED_BY_LEAD) {
          promised(Obligation.PROMISED_CONTACT, at, event.details());
        }
        begin(Obligation.FOLLOW_UP, at);
      }
      case REOPENED -> {
        end(Obligation.FOLLOW_UP, at, true);
        end(Obligation.SECOND_LOOK, at, true);
        begin(Obligation.SOLVE, at);
        begin(Obligation.SECOND_LOOK, at);
        replied = false;
        followsSince = null; // the superior has it now, whatever becomes of the lead
        if (severity() == Severity.MAJOR) {
          begin(Obligation.ANSWER, at);
        } else {
          begin(Obligation.PROMOTION, complaint.reception().receivedAt());
        }
      }
      case FOLLOWED_UP -> {
        end(Obligation.FOLLOW_UP, at, true);
        end(Obligation.SECOND_LOOK, at, true);
        endAll(at, Set.of());
      }
      case SOLVED_ON_THE_SPOT -> {
        end(Obligation.SOLVE, at, true);
        end(Obligation.FIRST_RESPONSE, at, true);
        endAll(at, Set.of());
      }
      case INVALID, WITHDRAWN, SUMMED_UP, ARCHIVED -> endAll(at, Set.of());
      default -> {
        // still in the work
      }
    }
    if (!event.stageAfter().isOpen()) {
      endPause(at);
      if (event.stageBefore().isOpen()) {
        closings.add(at);
      }
    }
  }

  private void endPause(Instant at) {
    int last = pauses.size() - 1;
    if (last >= 0 && pauses.get(last).to() == null) {
      pauses.set(last, new Course.Pause(pauses.get(last).from(), at, pauses.get(last).reason()));
    }
  }

  private void begin(Obligation what, Instant at) {
    begin(what, at, null);
  }

  private void begin(Obligation what, Instant at, @Nullable Instant saidDueAt) {
    if (!running.containsKey(what)) {
      running.put(what, new Running(what, next(what), at, saidDueAt));
    }
  }

  private long next(Obligation what) {
    return rounds.merge(what, 1L, Long::sum) - 1;
  }

  private void end(Obligation what, Instant at, boolean met) {
    Running over = running.remove(what);
    if (over != null) {
      if (met) {
        this.met.add(what);
      }
      Course course = course(over, at);
      Instant follows = followed(over);
      done.add(
          follows == null || follows.isAfter(at)
              ? course.ended(at.isBefore(over.startedAt()) ? over.startedAt() : at, met)
              : course.ended(follows, false));
    }
  }

  /** From when on another case stands for this one, so that it is no longer owed here; or null. */
  private @Nullable Instant followed(Running what) {
    Instant follows = followsSince;
    if (follows == null || OWN_TALK.contains(what.obligation())) {
      return null;
    }
    return follows.isBefore(what.startedAt()) ? what.startedAt() : follows;
  }

  private void endAll(Instant at, Set<Obligation> but) {
    for (Obligation what : Set.copyOf(running.keySet())) {
      if (!but.contains(what)) {
        end(what, at, false);
      }
    }
    appointments.values().forEach(a -> done.add(course(a, at).ended(at, false)));
    appointments.clear();
  }

  private Course course(Running from, @Nullable Instant until) {
    return new Course(
        from.obligation(),
        from.key(),
        from.startedAt(),
        gradesFrom(from.startedAt()),
        category(until),
        from.saidDueAt(),
        cap(from),
        pauses,
        granted.getOrDefault(from.obligation() + " " + from.key(), List.of()),
        null,
        false);
  }

  /** The category that it had at an instant; null for now. */
  private String category(@Nullable Instant at) {
    return categories.stream()
        .filter(c -> at != null && c.at().isAfter(at))
        .map(Reclassified::before)
        .findFirst()
        .orElse(complaint.classification().category().name());
  }

  /**
   * The customer's own date that was accepted, which a minor case is solved by; a graver one keeps
   * it (S-4), one that becomes minor takes it unless that would make it late.
   */
  private @Nullable Instant cap(Running from) {
    LocalDate wanted = complaint.reception().wantedBy();
    if (!complaint.wantedByAccepted()
        || wanted == null
        || from.obligation() != Obligation.SOLVE
        || from.key() != 0) {
      return null;
    }
    Instant end = wanted.plusDays(1).atStartOfDay(zone).toInstant();
    List<Course.Grade> its = gradesFrom(from.startedAt());
    Course.Grade last = its.get(its.size() - 1);
    String minor = Severity.MINOR.name();
    boolean holds =
        its.get(0).severity().equals(minor)
            || (last.severity().equals(minor) && end.isAfter(last.at()));
    return holds ? end : null;
  }

  /** The severity at the start, then its changes. */
  private List<Course.Grade> gradesFrom(Instant start) {
    List<Course.Grade> its = new ArrayList<>();
    for (Course.Grade grade : grades) {
      if (!grade.at().isAfter(start)) {
        its.clear();
      }
      its.add(grade);
    }
    return its;
  }

  private List<Course> finished() {
    parts();
    List<Course> all = new ArrayList<>(done);
    List<Running> open = new ArrayList<>(running.values());
    open.addAll(appointments.values());
    for (Running each : open) {
      Instant follows = followed(each);
      if (follows == null) {
        all.add(course(each, null));
      } else if (follows.isAfter(each.startedAt())) {
        all.add(course(each, follows).ended(follows, false));
      }
    }
    return all;
  }

  /** H-1: each part is signed for, and one with a due time of its own is done by it. */
  private void parts() {
    for (DispatchPart part : complaint.parts()) {
      Instant signed = part.signedAt() == null ? part.returnedAt() : part.signedAt();
      done.add(part(new Running(Obligation.SIGN, part.id(), part.sentAt(), null), signed, true));
      if (!part.dueFollowsCase()) {
        Instant end = part.doneAt() == null ? part.returnedAt() : part.doneAt();
        done.add(
            part(
                new Running(Obligation.PART, part.id(), part.sentAt(), part.saidDueAt()),
                end,
                part.doneAt() != null));
      }
    }
  }

  /** A part's obligation ends with the part, with the case, or when another stands for it. */
  private Course part(Running of, @Nullable Instant end, boolean met) {
    Instant over =
        closings.stream().filter(c -> c.isAfter(of.startedAt())).findFirst().orElse(null);
    Instant follows = followed(of);
    if (over == null || (follows != null && follows.isBefore(over))) {
      over = follows;
    }
    if (end != null && (over == null || !end.isAfter(over))) {
      return course(of, end).ended(end, met);
    }
    return over == null ? course(of, null) : course(of, over).ended(over, false);
  }

  private static String text(Map<String, String> details, String key) {
    String text = details.get(key);
    if (text == null) {
      throw new IllegalArgumentException("an event lacks " + key);
    }
    return text;
  }
}
