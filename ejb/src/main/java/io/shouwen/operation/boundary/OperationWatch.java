package io.shouwen.operation.boundary;

import io.shouwen.complaint.boundary.StorageWatch;
import io.shouwen.complaint.domain.StorageState;
import io.shouwen.deadline.boundary.SweepWatch;
import io.shouwen.deadline.boundary.WatchView;
import io.shouwen.notice.boundary.NoticeHealth;
import io.shouwen.notice.boundary.OutboxWatch;
import io.shouwen.operation.store.DatabaseLook;
import io.shouwen.operation.store.DatabaseState;
import io.shouwen.operation.store.SlowQueries;
import io.shouwen.shared.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks at the parts one by one: what one of them does not say, the others still do. */
@ApplicationScoped
public class OperationWatch {
  private static final long MEGABYTE = 1_048_576;
  private static final long LOW_MEGABYTES = 2_048;
  private static final long LATE_SECONDS = 900;

  @Inject private DatabaseLook database;
  @Inject private SweepWatch sweep;
  @Inject private OutboxWatch outbox;
  @Inject private StorageWatch storage;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public OperationWatch() {}

  /** What is seen now, from this node. */
  public OperationView look() {
    DatabaseState state = database.look();
    WatchView seen = state.answers() ? sweep.look() : null;
    NoticeHealth messages = state.answers() ? outbox.health() : null;
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new OperationView(
        clock.instant(),
        Environment.node(),
        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
        heap.getUsed(),
        heap.getMax(),
        state,
        disk(),
        storage.look(),
        seen,
        messages,
        late(messages),
        SlowQueries.latest());
  }

  DatabaseState database() {
    return database.look();
  }

  NoticeHealth outbox() {
    return outbox.health();
  }

  StorageState files() {
    return storage.look();
  }

  /**
   * Whether the oldest message has been due for longer than {@code SHOUWEN_MESSAGE_LATE_SECONDS}.
   */
  static boolean late(@Nullable NoticeHealth messages) {
    return messages != null
        && messages.oldestAge() != null
        && messages.oldestAge().toSeconds()
            > Environment.number("SHOUWEN_MESSAGE_LATE_SECONDS", LATE_SECONDS);
  }

  /**
   * The disk on which this node writes: with the files of cases, or with its other data when those
   * lie in a bucket; low under {@code SHOUWEN_DISK_LOW_MB}.
   */
  DiskState disk() {
    Path folder =
        Environment.bucket() == null ? Environment.attachmentsFolder() : Environment.dataFolder();
    long low = Environment.number("SHOUWEN_DISK_LOW_MB", LOW_MEGABYTES) * MEGABYTE;
    try {
      Files.createDirectories(folder);
      FileStore store = Files.getFileStore(folder);
      return new DiskState(
          folder.toString(),
          store.getUsableSpace(),
          store.getTotalSpace(),
          low,
          Files.isWritable(folder));
    } catch (IOException gone) {
      return new DiskState(folder.toString(), 0, 0, low, false);
    }
  }
}
