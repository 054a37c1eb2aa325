package io.shouwen.operation.boundary;

import io.shouwen.complaint.domain.StorageState;
import io.shouwen.deadline.boundary.WatchView;
import io.shouwen.notice.boundary.NoticeHealth;
import io.shouwen.operation.store.DatabaseState;
import io.shouwen.operation.store.SlowQueries;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the installation does, seen from one node.
 *
 * @param at when it was looked at
 * @param node the node's name
 * @param runningFor since the node's process began
 * @param heapUsedBytes memory of the Java runtime that is in use
 * @param heapMostBytes memory that it may use at most
 * @param disk the disk on which this node writes
 * @param files where the files of cases lie, and how that place does
 * @param sweep what happens by itself; null while the database does not answer
 * @param outbox messages on their way; null while the database does not answer
 * @param messageLate whether the oldest message has been due for longer than is usual
 * @param slow the latest slow queries of this node, the newest first
 */
public record OperationView(
    Instant at,
    String node,
    Duration runningFor,
    long heapUsedBytes,
    long heapMostBytes,
    DatabaseState database,
    DiskState disk,
    StorageState files,
    @Nullable WatchView sweep,
    @Nullable NoticeHealth outbox,
    boolean messageLate,
    List<SlowQueries.Slow> slow)
    implements Serializable {
  public OperationView {
    slow = List.copyOf(slow);
  }

  /** What may be wrong, the worst first. */
  public enum Trouble {
    DATABASE,
    SILENT,
    LATE,
    FILES,
    DISK,
    OUTBOX
  }

  /** The worst of what is wrong, or null when all is well. */
  public @Nullable Trouble trouble() {
    if (!database.answers()) {
      return Trouble.DATABASE;
    }
    WatchView.Trouble late = sweep == null ? null : sweep.trouble();
    if (late != null) {
      return late == WatchView.Trouble.SILENT ? Trouble.SILENT : Trouble.LATE;
    }
    if (files.kind() == StorageState.Kind.BUCKET && files.trouble() != null) {
      return Trouble.FILES;
    }
    if (disk.low()) {
      return Trouble.DISK;
    }
    return messageLate ? Trouble.OUTBOX : null;
  }
}
