package dev.jensen.refute;

import java.time.Duration;

/// A moment after which a search gives up with what it has.
public record Deadline(long nanoTime) {

  /// The moment this many milliseconds from now.
  public static Deadline in(long milliseconds) {
    return new Deadline(System.nanoTime() + milliseconds * 1_000_000);
  }

  /// True after the moment, and in a thread that was interrupted.
  public boolean expired() {
    return nanoseconds() <= 0 || Thread.currentThread().isInterrupted();
  }

  /// How long it is until then, rounded up; 0 or less afterwards.
  public long milliseconds() {
    return Math.ceilDiv(nanoseconds(), 1_000_000);
  }

  /// The time until then, but not more than that.
  public Duration atMost(Duration limit) {
    var left = Duration.ofNanos(Math.max(0, nanoseconds()));
    return left.compareTo(limit) < 0 ? left : limit;
  }

  private long nanoseconds() {
    return nanoTime - System.nanoTime();
  }

  /// The moment when a share (0 to 1) of the time that is left has passed.
  public Deadline share(double fraction) {
    var now = System.nanoTime();
    return new Deadline(now + (long) (fraction * Math.max(0, nanoTime - now)));
  }

  /// The earlier one.
  public Deadline or(Deadline other) {
    return nanoTime - other.nanoTime <= 0 ? this : other;
  }
}
