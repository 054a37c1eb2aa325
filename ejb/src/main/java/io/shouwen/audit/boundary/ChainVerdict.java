package io.shouwen.audit.boundary;

import io.shouwen.audit.domain.Finding;
import java.io.Serializable;
import java.util.List;

/**
 * What the verification found.
 *
 * @param holds true when nothing was found
 * @param checked links looked at, each with its entry
 * @param waiting entries that wait for their seal, which is no fault
 * @param lastSeal the number of the last link, to be noted outside of the system
 * @param lastHash its hash
 * @param findings how many in all
 * @param first the first of them
 */
public record ChainVerdict(
    boolean holds,
    long checked,
    long waiting,
    long lastSeal,
    String lastHash,
    long findings,
    List<Finding> first)
    implements Serializable {
  public ChainVerdict {
    first = List.copyOf(first);
  }
}
