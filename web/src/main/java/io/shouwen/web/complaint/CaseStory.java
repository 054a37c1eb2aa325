package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityProposal;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.complaint.domain.ThirdPartyKind;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.domain.CompensationState;
import io.shouwen.resolution.domain.ProblemKind;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happened to a case in sentences: each event by the text {@code event.KIND},
 * whose names in braces are the event's details, then what was said or written, the customer's
 * words apart from ours.
 */
@ApplicationScoped
public class CaseStory {
  private static final Set<String> CUSTOMERS = Set.of("said", "words", "word", "suggestions");
  private static final Set<String> OURS =
      Set.of(
          "result",
          "reason",
          "explanation",
          "comment",
          "facts",
          "cause",
          "measure",
          "lesson",
          "preparation",
          "promise",
          "chosen");
  private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z.]+)}");
  private static final Pattern NUMBERED = Pattern.compile("(option|task)\\.(\\d+)");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  private static final Map<String, Class<? extends Enum<?>>> CONSTANTS =
      Map.ofEntries(
          Map.entry("channel", Channel.class),
          Map.entry("severity", Severity.class),
          Map.entry("satisfaction", Satisfaction.class),
          Map.entry("method", ContactMethod.class),
          Map.entry("problem", ProblemKind.class),
          Map.entry("rank", Role.class),
          Map.entry("to", Role.class),
          Map.entry("because", SeverityProposal.Reason.class),
          Map.entry("pause", PauseReason.class),
          Map.entry("obligation", Obligation.class),
          Map.entry("extensionReason", ExtensionReason.class),
          Map.entry("state", CompensationState.class),
          Map.entry("responsibility", Responsibility.class),
          Map.entry("category", Category.class),
          Map.entry("subCategory", SubCategory.class),
          Map.entry("validity", Validity.class));

  @Inject private Texts texts;
  @Inject private Formats formats;

  @SuppressWarnings("NullAway.Init")
  public CaseStory() {}

  /**
   * One event as told.
   *
   * @param sentence who did what
   * @param words what was said or written, in order
   */
  public record Told(Instant at, EventKind kind, String sentence, List<Words> words) {}

  /**
   * Something said or written.
   *
   * @param label what it is, an empty text for the customer's own words
   * @param customer true for the customer's words
   */
  public record Words(String label, String text, boolean customer) {}

  /** The events in sentences, in the given order. */
  public List<Told> tell(List<EventView> events) {
    return events.stream().map(this::tell).toList();
  }

  private Told tell(EventView event) {
    Map<String, String> values = new LinkedHashMap<>();
    event.details().forEach((key, value) -> values.put(key, said(event.kind(), key, value)));
    String absent = event.details().get("onBehalfOf");
    values.put(
        "who",
        absent == null
            ? event.actorName()
            : texts.fill("event.onBehalfOf", event.actorName(), absent));
    values.put("changes", changes(event));
    values.put("departments", departments(event.details()));
    return new Told(
        event.happenedAt(), event.kind(), fill(texts.get(key(event)), values), words(event));
  }

  private static String key(EventView event) {
    Map<String, String> details = event.details();
    String variant =
        switch (event.kind()) {
          case SIGNED -> details.containsKey("department") ? "" : ".superior";
          case REPLIED -> isTrue(details, "agreed") ? ".agreed" : ".refused";
          case HANDLER_MAY_REPLY -> isTrue(details, "may") ? ".yes" : ".no";
          case CONFIDENTIALITY_CHANGED -> isTrue(details, "confidential") ? ".yes" : ".no";
          case CONFIRMED -> isTrue(details, "apologised") ? ".apologised" : "";
          case APPOINTMENT_RESULT -> isTrue(details, "cancelled") ? ".cancelled" : "";
          case COMPENSATION_DECIDED ->
              CompensationState.GRANTED.name().equals(details.get("state")) ? ".yes" : ".no";
          case CONTACT_LOGGED ->
              (details.containsKey("promised") ? ".promised" : "")
                  + (isTrue(details, "contradiction") ? ".contradiction" : "");
          case PART_DONE -> details.containsKey("department") ? "" : ".superior";
          case EXTENSION_ASKED -> isTrue(details, "late") ? ".late" : "";
          default -> "";
        };
    return "event." + event.kind() + variant;
  }

  private static boolean isTrue(Map<String, String> details, String key) {
    return "true".equals(details.get(key));
  }

  private List<Words> words(EventView event) {
    List<Words> words = new ArrayList<>();
    event
        .details()
        .forEach(
            (key, value) -> {
              Matcher numbered = NUMBERED.matcher(key);
              if (CUSTOMERS.contains(key)) {
                words.add(new Words("", value, true));
              } else if (OURS.contains(key)) {
                words.add(new Words(texts.get("event.field." + key), value, false));
              } else if (numbered.matches()) {
                words.add(new Words(label(numbered, event.details()), value, false));
              }
            });
    return words;
  }

  private String label(Matcher numbered, Map<String, String> details) {
    String department = details.get("department." + numbered.group(2));
    return numbered.group(1).equals("task") && department != null
        ? department
        : texts.fill("event.field.option", numbered.group(2));
  }

  private static String departments(Map<String, String> details) {
    return details.entrySet().stream()
        .filter(each -> each.getKey().startsWith("department."))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(" / "));
  }

  private String changes(EventView event) {
    List<String> changes = new ArrayList<>();
    event
        .details()
        .forEach(
            (key, after) -> {
              if (key.endsWith(".after")) {
                String field = key.substring(0, key.length() - ".after".length());
                String before = event.details().get(field + ".before");
                changes.add(
                    texts.fill(
                        "event.change",
                        texts.get("event.field." + field),
                        before == null ? "" : said(event.kind(), field, before),
                        said(event.kind(), field, after)));
              }
            });
    return String.join(texts.get("event.changeSeparator"), changes);
  }

  private String said(EventKind kind, String key, String value) {
    String field = key.replaceFirst("\\.(before|after)$", "");
    if (field.equals("severity.reasons")) {
      return Arrays.stream(value.split(","))
          .filter(each -> !each.isBlank())
          .map(each -> constant(SeverityProposal.Reason.class, each))
          .collect(Collectors.joining(texts.get("list.separator")));
    }
    if (field.equals("kind")) {
      return constant(kind == EventKind.LINKED ? LinkKind.class : ThirdPartyKind.class, value);
    }
    if (INSTANT.matcher(value).matches()) {
      return formats.when(Instant.parse(value));
    }
    Class<? extends Enum<?>> type = CONSTANTS.get(field);
    if (type != null) {
      return constant(type, value);
    }
    if (field.equals("amount")) {
      return formats.money(new BigDecimal(value));
    }
    if (value.equals("true") || value.equals("false")) {
      return texts.get("event." + value);
    }
    return value;
  }

  /** The constant's word; text that is no constant (any more) as it is, none for {@code null}. */
  private String constant(Class<? extends Enum<?>> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(formats::label)
        .orElse(name.equals("null") ? texts.get("event.none") : name);
  }

  private static String fill(String sentence, Map<String, @Nullable String> values) {
    return NAMED
        .matcher(sentence)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              return Matcher.quoteReplacement(value == null ? "" : value);
            });
  }
}
