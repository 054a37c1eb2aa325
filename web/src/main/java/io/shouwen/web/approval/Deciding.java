package io.shouwen.web.approval;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.boundary.SeveralExtensions;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Notices;
import io.shouwen.web.shared.Refusals;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the decisions of the approvals page: the pressed button says {@code grant}, {@code
 * otherwise} or {@code refuse}, and which card, or {@code picked} for all that are ticked. Each is
 * judged by its own rules and reported by itself.
 */
@Named
@RequestScoped
public class Deciding {
  private static final String PICKED = "picked";

  @Inject private SeveralExtensions extensions;
  @Inject private Compensations compensations;
  @Inject private Notices notices;
  @Inject private Refusals refusals;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  @SuppressWarnings("NullAway.Init")
  public Deciding() {}

  /** A card as the form names it: its token and the number of its case. */
  private record Pick(String token, String number) {
    boolean extension() {
      return token.startsWith("e");
    }

    long id() {
      return Long.parseLong(token.substring(1));
    }
  }

  /** Decides; goes on to a fresh page when nothing was refused, else stays with what was typed. */
  public @Nullable String decide() {
    String[] pressed = request.getParameter("decide").split(" ", 2);
    boolean several = pressed.length < 2 || pressed[1].equals(PICKED);
    List<Pick> cards = several ? ticked() : named(pressed[1]);
    if (cards.isEmpty()) {
      error(texts.get("approval.nonePicked"));
      return null;
    }
    List<SeveralExtensions.Each> more = new ArrayList<>();
    boolean refused = false;
    for (Pick card : cards) {
      String comment = text(several ? "comment" : "comment-" + card.token());
      try {
        if (card.extension()) {
          more.add(
              new SeveralExtensions.Each(
                  CaseRef.latest(card.number()), decision(card, pressed[0], comment)));
        } else {
          decideCompensation(card, pressed[0], comment);
        }
      } catch (RuleViolation refusal) {
        refused = true;
        report(card.number(), refusal);
      }
    }
    for (SeveralExtensions.Outcome outcome : extensions.decide(more)) {
      RuleViolation refusal = outcome.refusal();
      if (refusal == null) {
        notices.say(
            pressed[0].equals("refuse") ? "approval.moreRefused" : "approval.moreGranted",
            outcome.number());
      } else {
        refused = true;
        report(outcome.number(), refusal);
      }
    }
    return refused ? null : "/approval/list.xhtml?faces-redirect=true";
  }

  private DeadlineExtension.Decision decision(Pick card, String verb, @Nullable String comment) {
    Instant other = verb.equals("otherwise") ? date("until-" + card.token()) : null;
    return new DeadlineExtension.Decision(card.id(), !verb.equals("refuse"), other, comment);
  }

  private void decideCompensation(Pick card, String verb, @Nullable String comment) {
    boolean grant = verb.equals("grant");
    compensations.decide(CaseRef.latest(card.number()), card.id(), grant, comment);
    notices.say(grant ? "approval.granted" : "approval.refused", card.number());
  }

  private void report(String number, RuleViolation refusal) {
    error(texts.fill("approval.notDecided", number, refusals.sentence(refusal)));
  }

  private static void error(String sentence) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    context.validationFailed();
  }

  private List<Pick> ticked() {
    String[] picked = request.getParameterValues("pick");
    List<Pick> cards = new ArrayList<>();
    for (String token : picked == null ? new String[0] : picked) {
      cards.addAll(named(token));
    }
    return cards;
  }

  private List<Pick> named(String token) {
    String number = request.getParameter("number-" + token);
    return number == null || !token.matches("[ec]\\d{1,18}")
        ? List.of()
        : List.of(new Pick(token, number));
  }

  private @Nullable String text(String field) {
    String text = Objects.requireNonNullElse(request.getParameter(field), "").strip();
    return text.isEmpty() ? null : text;
  }

  private Instant date(String field) {
    String text = text(field);
    if (text == null) {
      throw new RuleViolation("approval.other-date");
    }
    try {
      return LocalDateTime.parse(text).atZone(Formats.ZONE).toInstant();
    } catch (DateTimeException none) {
      throw new RuleViolation("input.date-time");
    }
  }
}
