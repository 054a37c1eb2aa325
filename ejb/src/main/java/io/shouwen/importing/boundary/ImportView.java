package io.shouwen.importing.boundary;

import io.shouwen.importing.domain.ImportDefaults;
import io.shouwen.importing.domain.ImportState;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param form how the file was written: {@code xlsx}, or {@code csv} with charset and separator
 * @param total rows below the headers
 * @param good rows that can go in or went in
 * @param bad rows that cannot
 * @param known rows that were in before
 * @param imported good rows that went in
 * @param finishedAt null while it is not done
 */
public record ImportView(
    long id,
    String fileName,
    String form,
    ImportState state,
    ImportDefaults defaults,
    int total,
    int good,
    int bad,
    int known,
    int imported,
    Instant uploadedAt,
    @Nullable Instant finishedAt)
    implements Serializable {

  /** Rows that the present work is done with, of {@link #toDo}. */
  public int done() {
    return state == ImportState.RUNNING ? imported : good + bad + known;
  }

  /** Rows that the present work is about. */
  public int toDo() {
    return state == ImportState.RUNNING ? good : total;
  }

  /** True while the work goes on by itself. */
  public boolean working() {
    return state.working();
  }
}
