package io.shouwen.paperform.boundary;

import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.ContactView;
import io.shouwen.complaint.boundary.PartView;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.resolution.boundary.ResolutionView;
import io.shouwen.resolution.boundary.ResolutionView.InvestigationView;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 投诉处置记录表: what became of a complaint, step by step (H-1 to H-7). */
final class HandlingRecord {
  private static final FormTemplate TEMPLATE = new FormTemplate("handling");
  private static final String NEXT_LINE = "\n";

  private final CaseView view;
  private final ResolutionView resolution;
  private final FormWords words;

  HandlingRecord(CaseView view, ResolutionView resolution, FormWords words) {
    this.view = view;
    this.resolution = resolution;
    this.words = words;
  }

  String page(
      Map<String, String> heading, List<ContactView> contacts, List<FollowUps.View> followUps) {
    CaseView.Facts facts = view.facts();
    Map<String, String> values = new HashMap<>(heading);
    values.put("stage", words.word(view.stage()));
    values.put("complainant", FormWords.text(facts.complainantName()));
    values.put("complainantKind", words.word(facts.complainant()));
    values.put("unit", FormWords.text(facts.unitLabel()));
    values.put("place", FormWords.text(facts.place()));
    values.put("receivedAt", words.when(facts.receivedAt()));
    values.put("owner", view.ownerName());
    values.put("category", words.category(view));
    values.put("severity", words.word(view.severity()));
    values.put("emergency", view.emergency() ? "(" + words.say("emergency") + ")" : "");
    values.put("subject", facts.subject());
    values.put("validity", words.word(view.validity()));
    values.put("demand", FormWords.text(facts.demand()));
    InvestigationView found = resolution.investigation();
    values.put("facts", found == null ? "" : found.facts());
    values.put("foundCause", found == null ? "" : found.cause());
    values.put("responsibility", found == null ? "" : words.word(found.responsibility()));
    values.put("impact", found == null ? "" : impact(found));
    values.put("summary", summary());
    values.put("comment", FormWords.text(view.closingComment()));
    Map<String, List<Map<String, String>>> rows = new HashMap<>();
    rows.put("parts", view.parts().stream().map(this::part).toList());
    rows.put("options", resolution.options().stream().map(this::option).toList());
    rows.put("replies", resolution.replies().stream().map(this::reply).toList());
    rows.put("appointments", resolution.appointments().stream().map(this::appointment).toList());
    rows.put("compensations", resolution.compensations().stream().map(this::compensation).toList());
    rows.put("contacts", contacts.stream().map(this::contact).toList());
    rows.put("followUps", followUps.stream().map(this::followUp).toList());
    return TEMPLATE.filled(values, rows, words.labels());
  }

  private Map<String, String> part(PartView part) {
    String signed = words.when(part.signedAt());
    String signer = FormWords.text(part.signedByName());
    return Map.of(
        "department", part.departmentName(),
        "lead", part.lead() ? words.say("lead") : "",
        "task", part.task(),
        "sent",
            words.say(
                "sent",
                words.when(part.sentAt()),
                words.when(part.dueAt()),
                signed.isEmpty() ? "-" : signed + " " + signer,
                part.doneAt() == null ? "" : words.say("doneAt", words.when(part.doneAt()))),
        "result",
            joined(
                part.result() == null ? null : words.say("result", part.result()),
                part.returnReason() == null ? null : words.say("returned", part.returnReason())));
  }

  private Map<String, String> option(ResolutionView.OptionView option) {
    return Map.of(
        "title",
            words.say("option", option.round(), option.position())
                + (option.recommended() ? " " + words.say("recommended") : ""),
        "proposal", option.proposal() + (option.chosen() ? "  ☑ " + words.say("chosen") : ""),
        "pros",
            option.advantages() == null && option.disadvantages() == null
                ? ""
                : words.say(
                    "pros",
                    FormWords.text(option.advantages()),
                    FormWords.text(option.disadvantages())));
  }

  private Map<String, String> reply(ResolutionView.ReplyView reply) {
    return Map.of(
        "outcome",
        reply.agreed()
            ? words.say("agreed", FormWords.text(reply.chosenProposal()))
            : words.say("notAgreed"),
        "words",
        reply.customerWords(),
        "by",
        words.when(reply.at())
            + " "
            + reply.byName()
            + (reply.promisedBy() == null
                ? ""
                : "  " + words.say("promised", words.when(reply.promisedBy()), "")));
  }

  private Map<String, String> appointment(ResolutionView.AppointmentView appointment) {
    return Map.of(
        "window", words.when(appointment.fromAt()) + " - " + words.when(appointment.toAt()),
        "who", appointment.whoComes(),
        "result",
            joined(
                appointment.preparation(),
                appointment.result() == null ? null : words.say("result", appointment.result())));
  }

  private Map<String, String> compensation(ResolutionView.CompensationView compensation) {
    return Map.of(
        "amount", money(compensation.amount()),
        "state", words.word(compensation.state()),
        "reason",
            joined(
                words.word(compensation.problem()) + ": " + compensation.reason(),
                compensation.decidedByName() == null
                    ? null
                    : compensation.decidedByName()
                        + " "
                        + words.when(compensation.decidedAt())
                        + " "
                        + FormWords.text(compensation.decisionComment())));
  }

  private Map<String, String> contact(ContactView contact) {
    return Map.of(
        "at", words.when(contact.contactedAt()),
        "said", contact.said(),
        "by",
            words.word(contact.method())
                + " "
                + contact.byName()
                + (contact.promise() == null
                    ? ""
                    : "  "
                        + words.say(
                            "promised", contact.promise(), words.when(contact.promisedAt()))));
  }

  private Map<String, String> followUp(FollowUps.View followUp) {
    return Map.of(
        "satisfaction",
            words.word(followUp.satisfaction())
                + "  "
                + words.say(followUp.solved() ? "solved" : "notSolved"),
        "words",
            joined(
                followUp.words(),
                followUp.suggestions() == null
                    ? null
                    : words.say("suggestions", followUp.suggestions())),
        "by",
            words.when(followUp.at())
                + " "
                + words.word(followUp.method())
                + " "
                + followUp.byName());
  }

  private String impact(InvestigationView found) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("households", found.households()));
    Stream.of(found.safetyImpact(), found.reputationImpact())
        .filter(text -> text != null && !text.isBlank())
        .forEach(parts::add);
    if (found.moneyImpact() != null) {
      parts.add(money(found.moneyImpact()));
    }
    return String.join("; ", parts);
  }

  private String summary() {
    return joined(
        view.cause() == null ? null : words.say("rootCause", view.cause()),
        view.measure() == null ? null : words.say("measure", view.measure()),
        view.lesson() == null ? null : words.say("lesson", view.lesson()));
  }

  private static String money(BigDecimal amount) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.CHINA);
    format.setCurrency(Currency.getInstance("CNY"));
    return format.format(amount);
  }

  private static String joined(@Nullable String... lines) {
    return Stream.of(lines)
        .filter(line -> line != null && !line.isBlank())
        .collect(Collectors.joining(NEXT_LINE));
  }
}
