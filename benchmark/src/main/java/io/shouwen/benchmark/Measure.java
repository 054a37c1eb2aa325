package io.shouwen.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Repeats a piece of work by one or several users without pause and tells how long it took. */
final class Measure {
  private static final int USUAL_SECONDS = 8;
  private static final int WARM_UP_SECONDS = 10;

  private Measure() {}

  /** A piece of work; throws when the answer does not hold what it must. */
  interface Work {
    void run(int user, int round) throws Exception;
  }

  /**
   * What came of it; times in milliseconds.
   *
   * @param rate in a second, of all users together
   * @param processor milliseconds of processor time in the server's process for each
   * @param wrong answers that did not hold what they must
   * @param reason the first of them, or empty
   */
  record Figures(
      int users,
      int done,
      double p50,
      double p95,
      double p99,
      double rate,
      double processor,
      int wrong,
      String reason) {}

  private static final class Tally {
    private final List<Long> times = new ArrayList<>();
    private int wrong;
    private String reason = "";

    private synchronized void took(long nanos) {
      times.add(nanos);
    }

    private synchronized void failed(Exception why) {
      wrong++;
      if (reason.isEmpty()) {
        reason = String.valueOf(why.getMessage());
      }
    }
  }

  /**
   * Warms up for a third of the time, then measures.
   *
   * @param processor what the server's process has used so far
   */
  static Figures of(int users, Work work, Supplier<Duration> processor) throws Exception {
    int seconds = Integer.getInteger("benchmark.seconds", USUAL_SECONDS);
    run(users, work, new Tally(), TimeUnit.SECONDS.toNanos(seconds) / 3, 0);
    Tally tally = new Tally();
    Duration used = processor.get();
    long begun = System.nanoTime();
    run(users, work, tally, TimeUnit.SECONDS.toNanos(seconds), 1_000_000);
    double took = (System.nanoTime() - begun) / 1e9;
    long[] times = tally.times.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Figures(
        users,
        times.length,
        at(times, 0.50),
        at(times, 0.95),
        at(times, 0.99),
        times.length / took,
        processor.get().minus(used).toNanos() / 1e6 / Math.max(1, times.length + tally.wrong),
        tally.wrong,
        tally.reason);
  }

  /** Does it by several users without measuring, so that the server's code is compiled. */
  static void warmUp(int users, Work work) throws Exception {
    run(users, work, new Tally(), TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS), 2_000_000);
  }

  private static void run(int users, Work work, Tally tally, long nanos, int first)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(users);
    try {
      long end = System.nanoTime() + nanos;
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < users; i++) {
        int user = i;
        all.add(threads.submit(() -> repeat(work, user, tally, end, first)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void repeat(Work work, int user, Tally tally, long end, int first) {
    for (int round = first; System.nanoTime() < end; round++) {
      long begun = System.nanoTime();
      try {
        work.run(user, round);
        tally.took(System.nanoTime() - begun);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception wrong) {
        tally.failed(wrong);
      }
    }
  }

  private static double at(long[] times, double share) {
    if (times.length == 0) {
      return Double.NaN;
    }
    int place = (int) Math.ceil(share * times.length) - 1;
    return times[Math.max(0, place)] / 1e6;
  }
}
