package io.shouwen.operation.store;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the database answers.
 *
 * @param product name and version of the database, null when it does not answer
 * @param schemaVersion the migration that was applied last, null when it does not answer
 * @param answeredIn from asking for a connection to the answer
 */
public record DatabaseState(
    @Nullable String product, @Nullable String schemaVersion, Duration answeredIn)
    implements Serializable {
  public boolean answers() {
    return product != null;
  }
}
