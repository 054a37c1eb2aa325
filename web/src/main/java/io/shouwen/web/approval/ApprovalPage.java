package io.shouwen.web.approval;

import io.shouwen.approval.boundary.ApprovalFigures;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.boundary.PendingExtension;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.resolution.boundary.ResolutionView.CompensationView;
import io.shouwen.web.shared.CurrentPage;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that waits for the person's decision, one card each, the oldest first: more time (T-4)
 * and compensation (H-3). What was typed and ticked stays when a decision is refused.
 */
@Named
@RequestScoped
public class ApprovalPage {
  private static final int FIGURES_DAYS = 90;

  @Inject private DeadlineExtension extension;
  @Inject private Compensations compensations;
  @Inject private ApprovalFigures figures;
  @Inject private Formats formats;
  @Inject private Texts texts;
  @Inject private CurrentPage here;
  @Inject private HttpServletRequest request;
  private @Nullable List<Card> cards;
  private ApprovalFigures.@Nullable Figures shown;

  @SuppressWarnings("NullAway.Init")
  public ApprovalPage() {}

  /**
   * One decision.
   *
   * @param token names it in the form
   * @param more set for a request for more time
   * @param money set for a request for compensation
   */
  public record Card(
      String token,
      String number,
      Instant askedAt,
      @Nullable PendingExtension more,
      @Nullable CompensationView money) {}

  public List<Card> getCards() {
    if (cards == null) {
      List<Card> all = new ArrayList<>();
      extension
          .pending()
          .forEach(e -> all.add(new Card("e" + e.requestId(), e.number(), e.askedAt(), e, null)));
      compensations
          .pending()
          .forEach(c -> all.add(new Card("c" + c.id(), c.number(), c.requestedAt(), null, c)));
      all.sort(Comparator.comparing(Card::askedAt));
      cards = all;
    }
    return cards;
  }

  /** True when several wait for more time, so that they can be decided together. */
  public boolean isSeveral() {
    return getCards().stream().filter(c -> c.more() != null).count() > 1;
  }

  /** The rank that has to decide on a compensation. */
  public Role rank(CompensationView wish) {
    return Role.ofRank(wish.rankNeeded());
  }

  /** How much more time is asked for. */
  public Duration longer(PendingExtension wish) {
    return Duration.between(wish.dueAt(), wish.newDueAt());
  }

  /** What the decision does to the figures (T-5). */
  public String consequence(PendingExtension wish) {
    return wish.breached()
        ? texts.get("approval.staysLate")
        : texts.fill(
            "approval.getsInTime", formats.when(wish.newDueAt()), formats.when(wish.dueAt()));
  }

  /** What was late before, in a sentence; empty when nothing was. */
  public String breaches(PendingExtension wish) {
    List<String> all =
        wish.breaches().stream()
            .map(
                b ->
                    texts.fill(
                        "approval.breach",
                        formats.label(b.obligation()),
                        formats.when(b.breachedAt())))
            .toList();
    return String.join(texts.get("list.separator"), all);
  }

  /** What was typed into a field, when a decision was refused. */
  public String typed(String field) {
    String text = request.getParameter(field);
    return text == null ? "" : text;
  }

  /** True when the card was ticked, and a decision was refused. */
  public boolean ticked(String token) {
    String[] picked = request.getParameterValues("pick");
    return picked != null && Arrays.asList(picked).contains(token);
  }

  /** How requests for more time went in the person's scope; null for those without a rank. */
  public ApprovalFigures.@Nullable Figures getFigures() {
    if (shown == null
        && here.hasAny("centre-supervisor centre-manager company-manager general-manager")) {
      shown = figures.of(FIGURES_DAYS);
    }
    return shown;
  }
}
