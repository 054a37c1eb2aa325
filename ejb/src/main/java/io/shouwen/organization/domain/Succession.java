package io.shouwen.organization.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Who takes care of the work of somebody who left: the next manager above them who is there.
 */
public final class Succession {
  private Succession() {}

  /**
   * The rank of the superior.
   *
   * @param rankOfLeaver 0 for desk and departments
   * @param held the ranks that somebody holds at present where the work is; 0 counts for nothing
   * @return the lowest rank above the leaver's, else the highest that is held; empty when none is
   */
  public static Optional<Integer> superior(int rankOfLeaver, Set<Integer> held) {
    Optional<Integer> above =
        held.stream().filter(rank -> rank > rankOfLeaver).min(Integer::compare);
    return above.isPresent() ? above : held.stream().filter(rank -> rank > 0).max(Integer::compare);
  }
}
