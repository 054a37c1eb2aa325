package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/lifecycle.md")
class LifecycleDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "lifecycle.md");

  @Test
  @DisplayName("says what the table of steps says (write it anew with -Dlifecycle.write=true)")
  void saysWhatTheTableSays() throws IOException {
    String drawn = drawn();
    if (Boolean.getBoolean("lifecycle.write")) {
      Files.writeString(DOCUMENT, drawn);
    }
    assertEquals(drawn, Files.readString(DOCUMENT));
  }

  private static String drawn() {
    StringBuilder text =
        new StringBuilder(
            """
            # The life of a case

            Drawn from `Lifecycle`, the one place that says which step is allowed in which stage, to whom, and
            where it leads (H-8). A test keeps this page true.

            ```mermaid
            stateDiagram-v2
              [*] --> RECEIVED
            """);
    for (Step step : Step.values()) {
      Lifecycle.Rule rule = Lifecycle.of(step);
      for (Stage from : ordered(rule.from())) {
        for (Stage to : ordered(rule.to())) {
          if (moves(step, from, to)) {
            text.append("  %s --> %s: %s\n".formatted(from, to, step));
          }
        }
      }
    }
    text.append(
        """
          ARCHIVED --> [*]
        ```

        `REOPENED` is signed by a superior, not by a department. A lead part that is given back, or a case that
        follows a lead which is done (C-9), moves by the verbs of `Complaint`.

        | step | in the stages | by one of |
        | --- | --- | --- |
        """);
    for (Step step : Step.values()) {
      Lifecycle.Rule rule = Lifecycle.of(step);
      text.append(
          "| %s | %s | %s |\n"
              .formatted(
                  step,
                  rule.from().equals(Stage.LIVE)
                      ? "all but ARCHIVED"
                      : rule.from().equals(Stage.OPEN) ? "all open ones" : names(rule.from()),
                  rule.who().stream().map(Enum::name).sorted().collect(Collectors.joining(", "))));
    }
    return text.append(
            """

            Beside the table: an invalid complaint is not confirmed by the one who proposed it (C-8); a major case
            is lowered by the company manager or above and closed by the company manager, the others by the centre
            manager (S-4, H-7); whoever summed up does not close (H-7); the handler replies only if the owner lets
            them (H-4); nobody who did the work follows it up (H-6). Who decides on more time follows from the
            rank that the severity asks for, the scope, and deputies, never the one who asked (T-4, R-3).

            Open stages: %s.
            """
                .formatted(names(Stage.OPEN)))
        .toString();
  }

  /** Steps that are allowed in many stages but move the case only from some. */
  private static boolean moves(Step step, Stage from, Stage to) {
    return switch (step) {
      case DISPATCH -> from == Stage.CONFIRMED || from == Stage.REOPENED;
      case SIGN -> from == Stage.DISPATCHED || from == Stage.REOPENED;
      case RETURN -> from == Stage.DISPATCHED || from == Stage.IN_HAND;
      default -> from != to;
    };
  }

  private static String names(Set<Stage> stages) {
    return ordered(stages).stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static List<Stage> ordered(Set<Stage> stages) {
    return Arrays.stream(Stage.values()).filter(stages::contains).toList();
  }
}
