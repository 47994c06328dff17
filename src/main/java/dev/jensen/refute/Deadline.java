package dev.jensen.refute;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// When a search gives up with what it has: after a moment, or after an amount of work.
///
/// @param nanoTime the moment, in nanoseconds as `System.nanoTime` tells them
/// @param processorTime the work, in nanoseconds of the processor time of the thread that searches,
///   so that a loaded machine searches no less than an idle one
/// @param soonest a moment before which that work cannot have been done, since asking for the work
///   costs more than asking for the time
public record Deadline(long nanoTime, long processorTime, long soonest) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long NEVER = Long.MAX_VALUE;
  private static final long MILLISECOND = 1_000_000;
  private static final long PATIENCE = 3;

  /// The moment this many milliseconds from now.
  public static Deadline in(long milliseconds) {
    return at(System.nanoTime() + milliseconds * MILLISECOND);
  }

  private static Deadline at(long nanoTime) {
    return new Deadline(nanoTime, NEVER, NEVER);
  }

  /// The same, or sooner after so many milliseconds of work of the calling thread.
  public Deadline working(long milliseconds) {
    var work = worked() + milliseconds * MILLISECOND;
    return work < processorTime
        ? new Deadline(nanoTime, work, System.nanoTime() + milliseconds * MILLISECOND)
        : this;
  }

  /// The same, or sooner after so many milliseconds of what it counts: of work where that is
  /// limited, with some patience for the time that such work takes on a loaded machine, and of time
  /// where it is not.
  public Deadline atMost(long milliseconds) {
    return processorTime == NEVER
        ? at(Math.min(nanoTime, in(milliseconds).nanoTime))
        : new Deadline(
                Math.min(nanoTime, in(PATIENCE * milliseconds).nanoTime), processorTime, soonest)
            .working(milliseconds);
  }

  private static long worked() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /// True after the moment or the work, and in a thread that was interrupted.
  public boolean expired() {
    var now = System.nanoTime();
    return now - nanoTime >= 0
        || (processorTime != NEVER && now - soonest >= 0 && worked() >= processorTime)
        || Thread.currentThread().isInterrupted();
  }

  /// How long it is until the moment, rounded up; 0 or less afterwards.
  public long milliseconds() {
    return Math.ceilDiv(nanoTime - System.nanoTime(), MILLISECOND);
  }

  /// When a share (0 to 1) of the time and of the work that is left has passed.
  public Deadline share(double fraction) {
    var now = System.nanoTime();
    var moment = shared(now, nanoTime, fraction);
    if (processorTime == NEVER) {
      return at(moment);
    }
    var worked = worked();
    var work = shared(worked, processorTime, fraction);
    return new Deadline(moment, work, now + work - worked);
  }

  private static long shared(long now, long then, double fraction) {
    return now + (long) (fraction * Math.max(0, then - now));
  }
}
