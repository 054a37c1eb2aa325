package io.shouwen.paperform.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** 个人信息报告: what is held about a customer, on A4, to be handed to the person (PIPL). */
public final class PersonForm {
  private static final FormTemplate TEMPLATE = new FormTemplate("person");

  private PersonForm() {}

  /**
   * Prints.
   *
   * @param company which holds it
   * @param by who prints
   */
  public static byte[] print(
      PersonHeld held, String company, String by, Instant now, Locale language, ZoneId zone) {
    return PdfPress.print(page(held, company, by, now, new FormWords(language, zone)));
  }

  static String page(PersonHeld held, String company, String by, Instant now, FormWords words) {
    PersonHeld.Card card = held.card();
    Map<String, String> values = new HashMap<>();
    values.put("company", company);
    values.put("project", card.project());
    values.put("printedAt", words.when(now));
    values.put("printedBy", by);
    values.put("number", Long.toString(card.id()));
    values.put("name", card.name());
    values.put("phone", FormWords.text(card.phone()));
    values.put("kind", words.word(card.kind()));
    values.put("importantGroup", words.word(card.importantGroup()));
    values.put("movedIn", FormWords.day(card.movedInOn()));
    values.put("household", card.householdSize() == null ? "" : card.householdSize().toString());
    values.put("note", FormWords.text(card.note()));
    values.put("enteredAt", words.when(card.enteredAt()));
    values.put("units", String.join(", ", held.units()));
    return TEMPLATE.filled(
        values,
        Map.of(
            "cases", cases(held, words),
            "texts",
                lines(
                    held.texts().stream()
                        .map(
                            t ->
                                line(
                                    t.number() + " " + words.say(t.what()),
                                    t.words(),
                                    words.when(t.at()) + " " + t.byName()))
                        .toList(),
                    words),
            "files",
                lines(
                    held.files().stream()
                        .map(f -> line(f.number(), f.name(), words.when(f.at()) + " " + f.byName()))
                        .toList(),
                    words),
            "looks",
                lines(
                    held.looks().stream()
                        .map(
                            l ->
                                line(
                                    words.when(l.at()),
                                    l.byName() + " " + words.word(l.role()),
                                    words.word(l.kind())))
                        .toList(),
                    words),
            "told",
                lines(
                    held.told().stream()
                        .map(t -> line(t.number(), t.name(), words.when(t.at())))
                        .toList(),
                    words)),
        words.labels());
  }

  private static List<Map<String, String>> cases(PersonHeld held, FormWords words) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (PersonHeld.HeldCase each : held.cases()) {
      StringJoiner who = new StringJoiner("  ");
      for (@Nullable String part :
          new @Nullable String[] {
            each.name(), each.phone(), each.preferredTime(), each.unit(), each.place()
          }) {
        if (part != null && !part.isBlank()) {
          who.add(part);
        }
      }
      String demand = FormWords.text(each.demand());
      Map<String, String> row =
          line(
              each.number(),
              each.narrative() + (demand.isEmpty() ? "" : "\n" + demand),
              words.when(each.receivedAt())
                  + " "
                  + words.word(each.channel())
                  + " "
                  + words.word(each.severity())
                  + " "
                  + words.word(each.stage()));
      row.put("subject", each.subject());
      row.put("who", who.toString());
      rows.add(row);
    }
    if (rows.isEmpty()) {
      Map<String, String> none = line("", words.say("none"), "");
      none.put("subject", "");
      none.put("who", "");
      rows.add(none);
    }
    return rows;
  }

  private static List<Map<String, String>> lines(List<Map<String, String>> rows, FormWords words) {
    return rows.isEmpty() ? List.of(line("", words.say("none"), "")) : rows;
  }

  private static Map<String, String> line(String title, String text, String small) {
    Map<String, String> row = new HashMap<>();
    row.put("title", title);
    row.put("text", text);
    row.put("small", small);
    return row;
  }
}
