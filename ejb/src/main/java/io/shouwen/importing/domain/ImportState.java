package io.shouwen.importing.domain;

/** How far an import is. */
public enum ImportState {
  /** The file is read; its columns wait to be looked at. */
  UPLOADED,
  /** The dry run is going on. */
  CHECKING,
  /** The dry run is over; nothing has gone in. */
  CHECKED,
  /** The good rows are going in. */
  RUNNING,
  /** All good rows are in. */
  DONE;

  /** True while the work goes on by itself. */
  public boolean working() {
    return this == CHECKING || this == RUNNING;
  }
}
