package io.shouwen.privacy.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What stays of the values of an event or a request when its customer is made anonymous: figures,
 * dates, words of the product, names of staff and departments. Everything else becomes {@link
 * #MARK}; a key that nobody named here is taken for text.
 */
public final class Overwritten {
  /** Stands in place of a text; of no language. */
  public static final String MARK = "***";

  private static final Set<String> KEPT =
      Set.of(
          "agreed",
          "amount",
          "apologised",
          "appointment",
          "at",
          "because",
          "cancelled",
          "category.after",
          "category.before",
          "channel",
          "confidential",
          "contradiction",
          "department",
          "dueAt",
          "emergency.after",
          "emergency.before",
          "extensionReason",
          "from",
          "households",
          "key",
          "kind",
          "late",
          "lead",
          "may",
          "method",
          "newDueAt",
          "number",
          "obligation",
          "onBehalfOf",
          "onSiteMinutes",
          "options",
          "other",
          "parts",
          "pause",
          "problem",
          "project",
          "promised",
          "rank",
          "reasonKind",
          "responsibility",
          "satisfaction",
          "severity",
          "severity.after",
          "severity.before",
          "severity.reasons",
          "solved",
          "state",
          "subCategory.after",
          "subCategory.before",
          "times",
          "to",
          "told",
          "type",
          "validity.after",
          "validity.before",
          "wantedBy");

  /** Said to the customer in a request for more time; in an event it names the staff told. */
  private static final String TOLD = "told";

  private static final String NUMBERED_DEPARTMENT = "department.";

  private Overwritten() {}

  /** The values of an event of the history. */
  public static Map<String, String> event(Map<String, String> values) {
    return of(values, true);
  }

  /** What somebody asked a manager for. */
  public static Map<String, String> request(Map<String, String> values) {
    return of(values, false);
  }

  private static Map<String, String> of(Map<String, String> values, boolean event) {
    Map<String, String> left = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          boolean kept =
              (KEPT.contains(key) && (event || !key.equals(TOLD)))
                  || key.startsWith(NUMBERED_DEPARTMENT);
          left.put(key, kept ? value : MARK);
        });
    return left;
  }
}
