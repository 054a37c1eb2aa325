package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Lifecycle;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Step;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The role table of the life of a case, to be read (H-8): the same rules that refuse. */
@Stateless
@PermitAll
public class LifecycleTable {

  /**
   * One step.
   *
   * @param from the stages in which it is allowed, in the order of the life
   * @param to where it may lead; empty when the stage stays
   * @param who the parties of which one suffices
   */
  public record Row(Step step, List<Stage> from, List<Stage> to, List<Lifecycle.Party> who)
      implements Serializable {}

  /** All steps, in the order of the life. */
  public List<Row> rows() {
    return Arrays.stream(Step.values())
        .map(
            step -> {
              Lifecycle.Rule rule = Lifecycle.of(step);
              return new Row(
                  step,
                  rule.from().stream().sorted().toList(),
                  rule.to().stream().sorted().toList(),
                  rule.who().stream().sorted().toList());
            })
        .toList();
  }
}
