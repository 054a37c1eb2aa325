package io.shouwen.complaint.boundary;

import io.shouwen.approval.boundary.ApprovalView;
import io.shouwen.approval.boundary.Approvals;
import io.shouwen.approval.boundary.AskedLately;
import io.shouwen.approval.boundary.Waiting;
import io.shouwen.approval.domain.ApprovalState;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.store.AlertStore;
import io.shouwen.complaint.store.ExtensionFacts;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The requests for more time that somebody could decide, with all that they need for it; a fixed
 * number of statements, however many there are.
 */
@ApplicationScoped
class ExtensionQueue {
  private static final Duration LATELY = Duration.ofDays(90);
  private static final int NARRATIVE = 240;

  @Inject private Approvals approvals;
  @Inject private AlertStore cases;
  @Inject private CaseTiming timing;
  @Inject private CaseMasks masks;

  @SuppressWarnings("NullAway.Init")
  ExtensionQueue() {}

  /** The most urgent first. */
  List<PendingExtension> waitingFor(Actor actor, Instant now, int most) {
    List<Waiting> waiting =
        approvals.waitingFor(actor, now, most).stream()
            .filter(w -> w.request().kind().equals(DeadlineExtension.KIND))
            .toList();
    List<Long> ids = waiting.stream().map(w -> w.request().subjectId()).distinct().toList();
    Map<Long, ExtensionFacts> facts = cases.toDecide(ids);
    Map<Long, List<DeadlineView>> deadlines = timing.ofAll(ids);
    List<AskedLately> lately =
        approvals.askedSince(
            waiting.stream().map(w -> w.request().askedById()).distinct().toList(),
            now.minus(LATELY));
    List<PendingExtension> all = new ArrayList<>();
    for (Waiting each : waiting) {
      long id = each.request().subjectId();
      ExtensionFacts its = facts.get(id);
      if (its != null) {
        all.add(pending(each, its, deadlines.getOrDefault(id, List.of()), lately, now));
      }
    }
    return masks.shown(all, PendingExtension::number);
  }

  private static PendingExtension pending(
      Waiting waiting,
      ExtensionFacts facts,
      List<DeadlineView> deadlines,
      List<AskedLately> lately,
      Instant now) {
    ApprovalView request = waiting.request();
    DeadlineView deadline =
        deadlines.stream()
            .filter(d -> DeadlineExtension.topic(d.obligation(), d.key()).equals(request.topic()))
            .findFirst()
            .orElseThrow();
    Instant due = Objects.requireNonNull(request.untilBefore());
    return new PendingExtension(
        request.id(),
        facts.number(),
        facts.version(),
        facts.subject(),
        facts.severity(),
        facts.stage(),
        facts.projectName(),
        facts.unitLabel() == null ? facts.place() : facts.unitLabel(),
        facts.receivedAt(),
        facts.reopenCount(),
        cut(facts.narrative()),
        facts.demand(),
        request.askedByName(),
        request.askedAt(),
        request.late(),
        Role.ofRank(request.rankNeeded()),
        request.decideBy(),
        waiting.forName(),
        deadline.obligation(),
        deadline.key(),
        due,
        Objects.requireNonNull(request.untilAsked()),
        constant(ExtensionReason.class, request, "reasonKind", ExtensionReason.OTHER),
        request.what().getOrDefault("reason", ""),
        request.what().getOrDefault("told", ""),
        constant(ContactMethod.class, request, "method", ContactMethod.TELEPHONE),
        deadline.breachedAt() != null || now.isAfter(due),
        deadline.extensions(),
        breaches(deadlines, deadline),
        lately(request.askedById(), lately));
  }

  private static List<PendingExtension.Breach> breaches(
      List<DeadlineView> deadlines, DeadlineView but) {
    return deadlines.stream()
        .filter(d -> !d.equals(but))
        .flatMap(
            d ->
                d.breachedAt() == null
                    ? Stream.empty()
                    : Stream.of(new PendingExtension.Breach(d.obligation(), d.breachedAt())))
        .sorted(Comparator.comparing(PendingExtension.Breach::breachedAt).reversed())
        .toList();
  }

  private static PendingExtension.Lately lately(long asker, List<AskedLately> lately) {
    long asked = 0;
    long granted = 0;
    long refused = 0;
    for (AskedLately each : lately) {
      if (each.askedById() == asker) {
        asked += each.number();
        boolean yes =
            each.state() == ApprovalState.GRANTED
                || each.state() == ApprovalState.GRANTED_OTHERWISE;
        granted += yes ? each.number() : 0;
        refused += each.state() == ApprovalState.REFUSED ? each.number() : 0;
      }
    }
    return new PendingExtension.Lately(asked, granted, refused);
  }

  /** A constant that was kept as {@code Type.NAME}. */
  private static <E extends Enum<E>> E constant(
      Class<E> type, ApprovalView request, String key, E otherwise) {
    String kept = request.what().get(key);
    return kept == null ? otherwise : Enum.valueOf(type, kept.substring(kept.indexOf('.') + 1));
  }

  private static String cut(String text) {
    int end =
        Math.min(
            text.length(),
            text.offsetByCodePoints(0, Math.min(NARRATIVE, text.codePointCount(0, text.length()))));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
