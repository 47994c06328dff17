package dev.jensen.inquiry;

import java.time.Duration;

/// Time for several tasks: each may use an equal share of what is left, so that what one does not
/// use goes to the others.
final class Shares {
  private final long end;

  Shares(Duration whole) {
    this.end = System.nanoTime() + whole.toNanos();
  }

  /// What is left, not less than nothing.
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /// The share of the next one of so many tasks.
  Duration oneOf(int tasks) {
    return left().dividedBy(Math.max(1, tasks));
  }
}
