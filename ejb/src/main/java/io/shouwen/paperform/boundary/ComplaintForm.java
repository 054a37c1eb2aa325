package io.shouwen.paperform.boundary;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 客户投诉意见表: the complaint as reception recorded it (C-1, C-2). */
final class ComplaintForm {
  private static final FormTemplate TEMPLATE = new FormTemplate("complaint");

  private ComplaintForm() {}

  static String page(
      Map<String, String> heading,
      CaseView view,
      List<EventView> history,
      List<Attachments.View> files,
      FormWords words) {
    CaseView.Facts facts = view.facts();
    Map<String, String> values = new HashMap<>(heading);
    values.put("owner", view.ownerName());
    values.put("channels", words.boxes(Channel.class, facts.channel()));
    values.put("receivedAt", words.when(facts.receivedAt()));
    values.put("occurredAt", words.when(facts.occurredAt()));
    values.put("complainant", FormWords.text(facts.complainantName()));
    values.put("complainantKind", words.word(facts.complainant()));
    values.put("phone", FormWords.text(facts.phone()));
    values.put("unit", FormWords.text(facts.unitLabel()));
    values.put("preferredTime", FormWords.text(facts.preferredTime()));
    values.put("place", FormWords.text(facts.place()));
    values.put("department", FormWords.text(facts.departmentName()));
    values.put("person", FormWords.text(facts.personComplainedAgainst()));
    values.put("subject", facts.subject());
    values.put("narrative", facts.narrative());
    values.put("demand", FormWords.text(facts.demand()));
    values.put("wantedBy", FormWords.day(facts.wantedBy()));
    values.put("moods", words.boxes(Mood.class, facts.mood()));
    values.put("evidence", evidence(files, words));
    values.put(
        "categories",
        words.boxes(Category.class, view.category())
            + (view.subCategory() == null ? "" : "  (" + words.word(view.subCategory()) + ")"));
    values.put("severities", words.boxes(Severity.class, view.severity()));
    values.put("emergency", words.yesOrNo(view.emergency()));
    values.put(
        "reasons",
        view.severityReasons().stream().map(words::word).collect(Collectors.joining(", ")));
    values.put("readBack", words.say("readBackText", readBack(history, words)));
    return TEMPLATE.filled(values, Map.of(), words.labels());
  }

  private static String evidence(List<Attachments.View> files, FormWords words) {
    return files.isEmpty()
        ? words.say("none")
        : files.stream().map(Attachments.View::name).collect(Collectors.joining(", "));
  }

  private static String readBack(List<EventView> history, FormWords words) {
    return history.stream()
        .filter(e -> e.kind() == EventKind.CONFIRMED)
        .reduce((later, earlier) -> earlier)
        .map(e -> words.yesOrNo(true) + "  " + words.when(e.happenedAt()) + " " + e.actorName())
        .orElse(words.yesOrNo(false));
  }
}
