package io.shouwen.benchmark;

import io.shouwen.benchmark.Measure.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table, in Markdown. */
final class Report {
  /**
   * What was measured with a number of cases.
   *
   * @param facts single figures by name
   */
  record Measured(
      int cases,
      Map<String, String> facts,
      Map<String, List<Figures>> works,
      Map<String, List<Figures>> limits,
      Map<String, Plans.Asked> plans) {

    static Measured of(int cases) {
      return new Measured(
          cases,
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>());
    }
  }

  private Report() {}

  static String of(List<Measured> all) {
    StringBuilder text = new StringBuilder("# What Shouwen costs\n");
    for (Measured each : all) {
      text.append(line("%n## %,d cases%n", each.cases()));
      text.append("\n| | |\n| --- | --- |\n");
      each.facts().forEach((name, value) -> text.append("| " + name + " | " + value + " |\n"));
      text.append(
          """

          | work | users | p50 ms | p95 ms | p99 ms | per second | server's processor ms each | wrong | plain SQL | of the limit |
          | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
          """);
      each.works().forEach((name, figures) -> rows(text, each, name, figures));
      text.append(
          """

          | work | statements | all ms | slowest ms | large tables read through |
          | --- | --- | --- | --- | --- |
          """);
      each.plans()
          .forEach(
              (name, asked) ->
                  text.append(
                      line(
                          "| %s | %d | %.1f | %.1f | %s |%n",
                          name,
                          asked.statements(),
                          asked.milliseconds(),
                          asked.slowest(),
                          asked.scanned().isEmpty()
                              ? "none"
                              : String.join(", ", asked.scanned()))));
    }
    if (all.size() > 1) {
      growth(text, all.get(0), all.get(all.size() - 1));
    }
    return text.toString();
  }

  private static void rows(
      StringBuilder text, Measured measured, String name, List<Figures> figures) {
    List<Figures> limits = measured.limits().getOrDefault(name, List.of());
    for (int i = 0; i < figures.size(); i++) {
      Figures each = figures.get(i);
      String limit = i < limits.size() ? line("%,.0f", limits.get(i).rate()) : "–";
      String share =
          i < limits.size() ? line("%.1f %%", 100 * each.rate() / limits.get(i).rate()) : "–";
      text.append(
          line(
              "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %d%s | %s | %s |%n",
              name,
              each.users(),
              each.p50(),
              each.p95(),
              each.p99(),
              each.rate(),
              each.processor(),
              each.wrong(),
              each.wrong() == 0 ? "" : " (" + each.reason().replaceAll("\\s+", " ") + ")",
              limit,
              share));
    }
  }

  private static void growth(StringBuilder text, Measured few, Measured many) {
    text.append(
        line(
            "%n## Growth from %,d to %,d cases%n%n| work | p50, 1 user | p50, 8 users |%n"
                + "| --- | --- | --- |%n",
            few.cases(), many.cases()));
    few.works()
        .forEach(
            (name, figures) -> {
              List<Figures> later = many.works().getOrDefault(name, List.of());
              List<String> factors = new ArrayList<>();
              for (int i = 0; i < Math.min(figures.size(), later.size()); i++) {
                factors.add(line("%.2f", later.get(i).p50() / figures.get(i).p50()));
              }
              text.append("| " + name + " | " + String.join(" | ", factors) + " |\n");
            });
  }

  static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
