package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the fields of the reception form mean. */
class ReceptionInput {
  private static final int SUBJECT_LENGTH = 40;
  private static final Pattern SENTENCE_END =
      Pattern.compile("[\\u3002\\uff01\\uff1f\\uff0c.!?\\n\\r]");

  private final Typed typed;

  ReceptionInput(Typed typed) {
    this.typed = typed;
  }

  long projectId() {
    return typed.requiredId("project");
  }

  /** The unit chosen; refused when something was typed that is no unit of the project. */
  @Nullable Long unitId() {
    Long unit = typed.id("unitId");
    if (unit == null && typed.text("unit") != null) {
      throw new FieldRefused("unit", "property.unknown-unit", typed.required("unit"));
    }
    return unit;
  }

  /** The category, or null while none is chosen. */
  @Nullable Category category() {
    String chosen = typed.text("category");
    return chosen == null ? null : Typed.choice(Category.class, "category", before(chosen));
  }

  /** The sub-category, or null for the category as a whole. */
  @Nullable SubCategory subCategory() {
    String chosen = typed.text("category");
    int slash = chosen == null ? -1 : chosen.indexOf('/');
    return chosen == null || slash < 0
        ? null
        : Typed.choice(SubCategory.class, "category", chosen.substring(slash + 1));
  }

  private static String before(String chosen) {
    int slash = chosen.indexOf('/');
    return slash < 0 ? chosen : chosen.substring(0, slash);
  }

  /** What the severity is proposed from; ticked earlier complaints count as raised before. */
  SeverityAnswers answers() {
    return new SeverityAnswers(
        typed.flag("loss"),
        typed.flag("promiseBroken"),
        typed.flag("ourFault"),
        Math.max(typed.number("timesRaised", 0), typed.several("repeatOf").size()));
  }

  /**
   * The form as the business takes it.
   *
   * @param key names the draft and makes the request one
   * @param solved whether result and satisfaction on the spot belong to it (C-7)
   */
  ReceptionForm form(String key, boolean solved) {
    Category category = category();
    if (category == null) {
      throw new FieldRefused("category", "input.required");
    }
    return new ReceptionForm(
        projectId(),
        facts(),
        category,
        subCategory(),
        answers(),
        typed.choice(Severity.class, "severity"),
        typed.flag("emergency"),
        typed.flag("readBack"),
        typed.flag("apologised"),
        typed.flag("dateAccepted"),
        solved
            ? new ReceptionForm.OnTheSpot(
                typed.required("result"), typed.requiredChoice(Satisfaction.class, "satisfaction"))
            : null,
        typed.several("repeatOf"),
        key,
        key);
  }

  private ReceptionFacts facts() {
    Complainant complainant = typed.requiredChoice(Complainant.class, "complainant");
    boolean anonymous = complainant == Complainant.ANONYMOUS;
    String narrative = typed.required("narrative");
    String subject = typed.text("subject");
    String first = subject == null ? beginning(narrative) : subject;
    return new ReceptionFacts(
        typed.requiredChoice(Channel.class, "channel"),
        receivedAt(),
        complainant,
        anonymous ? null : typed.id("customerId"),
        anonymous ? null : typed.text("complainantName"),
        typed.text("phone"),
        typed.text("preferredTime"),
        unitId(),
        typed.text("place"),
        typed.at("occurredAt"),
        typed.id("department"),
        typed.text("person"),
        first == null ? narrative : first,
        narrative,
        typed.text("demand"),
        typed.on("wantedBy"),
        typed.requiredChoice(Mood.class, "mood"),
        null);
  }

  /** When the form was opened: the same instant however often it is sent. */
  private Instant receivedAt() {
    return Instant.ofEpochMilli(typed.requiredId("openedAt"));
  }

  /** The first sentence or, if that is long, its beginning; null for no text. */
  static @Nullable String beginning(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String first = SENTENCE_END.split(text.strip(), 2)[0].strip();
    String chosen = first.isEmpty() ? text.strip() : first;
    return chosen.codePointCount(0, chosen.length()) <= SUBJECT_LENGTH
        ? chosen
        : chosen.substring(0, chosen.offsetByCodePoints(0, SUBJECT_LENGTH)) + "…";
  }
}
