package dev.jensen.refute;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// When a search gives up with what it has: after a moment, or after an amount of work.
///
/// @param nanoTime the moment, in nanoseconds as `System.nanoTime` tells them
/// @param processorTime the work, in nanoseconds of the processor time of the thread that searches,
///   so that a loaded machine searches no less than an idle one
public record Deadline(long nanoTime, long processorTime) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long NEVER = Long.MAX_VALUE;
  private static final long MILLISECOND = 1_000_000;
  private static final long PATIENCE = 3;

  /// The moment this many milliseconds from now.
  public static Deadline in(long milliseconds) {
    return new Deadline(System.nanoTime() + milliseconds * MILLISECOND, NEVER);
  }

  /// The same, or sooner after so many milliseconds of work of the calling thread.
  public Deadline working(long milliseconds) {
    return new Deadline(nanoTime, Math.min(processorTime, worked() + milliseconds * MILLISECOND));
  }

  /// The same, or sooner after so many milliseconds of what it counts: of work where that is
  /// limited, with some patience for the time that such work takes on a loaded machine, and of time
  /// where it is not.
  public Deadline atMost(long milliseconds) {
    return processorTime == NEVER
        ? new Deadline(Math.min(nanoTime, in(milliseconds).nanoTime), NEVER)
        : new Deadline(Math.min(nanoTime, in(PATIENCE * milliseconds).nanoTime), processorTime)
            .working(milliseconds);
  }

  private static long worked() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /// True after the moment or the work, and in a thread that was interrupted.
  public boolean expired() {
    return nanoseconds() <= 0
        || (processorTime != NEVER && worked() >= processorTime)
        || Thread.currentThread().isInterrupted();
  }

  /// How long it is until the moment, rounded up; 0 or less afterwards.
  public long milliseconds() {
    return Math.ceilDiv(nanoseconds(), MILLISECOND);
  }

  private long nanoseconds() {
    return nanoTime - System.nanoTime();
  }

  /// When a share (0 to 1) of the time and of the work that is left has passed.
  public Deadline share(double fraction) {
    return new Deadline(
        shared(System.nanoTime(), nanoTime, fraction),
        processorTime == NEVER ? NEVER : shared(worked(), processorTime, fraction));
  }

  private static long shared(long now, long then, double fraction) {
    return now + (long) (fraction * Math.max(0, then - now));
  }
}
