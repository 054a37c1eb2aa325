package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The proposed severity (S-1 to S-4)")
class SeverityProposalTest {
  private static final SeverityRules RULES = new SeverityRules(2, 30);

  @ParameterizedTest(
      name = "loss {0}, promise broken {1}, our fault {2}, raised {3}, days {4}, valid {5}")
  @CsvSource({
    "false, false, false, 0, 0, false, MINOR, SMALL_INCONVENIENCE",
    "false, false, false, 9, 0, false, MINOR, SMALL_INCONVENIENCE",
    "false, false, true, 0, 0, false, IMPORTANT, OUR_FAULT",
    "false, true, false, 0, 0, false, IMPORTANT, PROMISE_NOT_KEPT",
    "false, true, true, 1, 0, false, IMPORTANT, OUR_FAULT PROMISE_NOT_KEPT",
    "true, false, false, 0, 0, false, IMPORTANT, SERIOUS_LOSS_OR_INJURY",
    "true, false, true, 0, 0, false, MAJOR, SERIOUS_LOSS_OR_INJURY",
    "false, true, false, 2, 0, false, MAJOR, RAISED_SEVERAL_TIMES",
    "false, false, true, 2, 0, false, IMPORTANT, OUR_FAULT",
    "false, false, false, 0, 30, true, MINOR, SMALL_INCONVENIENCE",
    "false, false, false, 0, 31, true, MAJOR, UNSOLVED_TOO_LONG",
    "false, false, false, 0, 31, false, MINOR, SMALL_INCONVENIENCE",
    "true, true, true, 5, 99, true, MAJOR, SERIOUS_LOSS_OR_INJURY RAISED_SEVERAL_TIMES"
        + " UNSOLVED_TOO_LONG"
  })
  @DisplayName("follows from the answers, with its reasons")
  void follows(
      boolean loss,
      boolean promise,
      boolean fault,
      int raised,
      long days,
      boolean valid,
      Severity severity,
      String reasons) {
    SeverityProposal proposal =
        SeverityProposal.of(new SeverityAnswers(loss, promise, fault, raised), days, valid, RULES);
    assertEquals(severity, proposal.severity());
    assertEquals(
        List.of(reasons.split(" ")),
        proposal.reasons().stream().map(Enum::name).collect(Collectors.toList()));
  }
}
