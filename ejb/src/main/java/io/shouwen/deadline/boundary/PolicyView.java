package io.shouwen.deadline.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the time limits without its lines.
 *
 * @param companyId null for the group's, which holds where a company has none
 * @param holds it is the one that holds now for what is received
 */
public record PolicyView(
    long id,
    @Nullable Long companyId,
    Instant validFrom,
    String madeByName,
    Instant madeAt,
    @Nullable String note,
    boolean holds)
    implements Serializable {

  /** As it comes from the database. */
  public PolicyView(
      long id,
      @Nullable Long companyId,
      Instant validFrom,
      String madeByName,
      Instant madeAt,
      @Nullable String note) {
    this(id, companyId, validFrom, madeByName, madeAt, note, false);
  }

  /** The same, as the one that holds now. */
  public PolicyView holding() {
    return new PolicyView(id, companyId, validFrom, madeByName, madeAt, note, true);
  }
}
