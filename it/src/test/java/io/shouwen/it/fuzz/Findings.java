package io.shouwen.it.fuzz;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What answers should never say, and how many said what. */
final class Findings {
  private static final int MOST_TOLD = 40;
  private static final int LONGEST_BODY = 400_000;

  /** The server's own word for a status, which needs no policy. */
  private static final int SHORT = 120;

  /** Insides of the server that no answer tells. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\tat [a-z]+[.]|[a-z]+[.][A-Za-z.]+(Exception|Error)\\b|io[.]shouwen[.][a-z]"
              + "|\\b(WFLY|JBAS|UT|EJBTHREE|RESTEASY)[A-Z]*\\d{5,6}|org[.](h2|postgresql|eclipse)[.]"
              + "|(?i:select [a-z0-9_.*, ]{1,80} from [a-z])|(?i:undertow|wildfly|eclipselink)/\\d");

  private static final List<String> ACTIVE =
      List.of("text/html", "image/svg+xml", "application/xml", "text/xml", "application/xhtml+xml");

  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> told = new ArrayList<>();
  private int found;

  /**
   * Looks at an answer.
   *
   * @param foreign what this person must never read; null when there is no such thing
   */
  synchronized void judge(
      long number,
      Input input,
      @Nullable String person,
      HttpResponse<byte[]> answer,
      @Nullable String foreign) {
    int status = answer.statusCode();
    counts.computeIfAbsent(input.kind(), kind -> new int[6])[Math.min(5, status / 100)]++;
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (status >= 500) {
      add(number, input, person, "status " + status);
    }
    if (answer.headers().firstValue("X-Content-Type-Options").isEmpty()) {
      add(number, input, person, "sniffing allowed");
    }
    for (String name : new String[] {"Server", "X-Powered-By"}) {
      if (answer.headers().firstValue(name).isPresent()) {
        add(number, input, person, "header " + name);
      }
    }
    if (answer.headers().allValues("Set-Cookie").stream().anyMatch(c -> c.startsWith("fuzz="))) {
      add(number, input, person, "a header was put in");
    }
    if (ACTIVE.stream().anyMatch(type::startsWith)
        && !type.startsWith("text/xml")
        && answer.body().length > SHORT
        && answer.headers().firstValue("Content-Security-Policy").isEmpty()) {
      add(number, input, person, "a page without a policy, " + type);
    }
    if (!type.startsWith("text/") && !type.contains("json") && !type.contains("xml")) {
      return;
    }
    String body =
        new String(
            answer.body(), 0, Math.min(answer.body().length, LONGEST_BODY), StandardCharsets.UTF_8);
    Matcher inside = INSIDES.matcher(body);
    if (!input.path().startsWith("/api/openapi.json") && inside.find()) {
      add(number, input, person, "tells " + inside.group());
    }
    if (body.contains("<script>alert(1)") && type.startsWith("text/html")) {
      add(number, input, person, "a script was put in");
    }
    if (foreign != null && body.contains(foreign)) {
      add(number, input, person, "another company's case");
    }
  }

  /** Something that went wrong beside an answer. */
  synchronized void add(long number, Input input, @Nullable String person, String what) {
    found++;
    if (told.size() < MOST_TOLD) {
      told.add(
          "%d: %s; %s %s by %s"
              .formatted(
                  number,
                  what,
                  input.method(),
                  input.path().substring(0, Math.min(200, input.path().length())),
                  person));
    }
  }

  synchronized int found() {
    return found;
  }

  /** The counts as a table, and the first findings. */
  synchronized String report() {
    StringBuilder text =
        new StringBuilder(
            "%-8s %9s %9s %9s %9s %9s%n".formatted("inputs", "2xx", "3xx", "4xx", "5xx", "all"));
    counts.forEach(
        (kind, by) ->
            text.append(
                "%-8s %9d %9d %9d %9d %9d%n"
                    .formatted(
                        kind,
                        by[2],
                        by[3],
                        by[4],
                        by[5],
                        by[0] + by[1] + by[2] + by[3] + by[4] + by[5])));
    text.append("findings: ").append(found).append(System.lineSeparator());
    told.forEach(each -> text.append("  ").append(each).append(System.lineSeparator()));
    return text.toString();
  }
}
