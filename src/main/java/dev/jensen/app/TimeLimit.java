package dev.jensen.app;

import java.time.Duration;

/// The time for one problem, from now on: for reading, deciding and telling the answer.
public record TimeLimit(Duration whole, long start) {
  private static final Duration MOST_FOR_TELLING = Duration.ofMillis(250);
  private static final int SHARE_FOR_TELLING = 4;

  public static TimeLimit fromNow(Duration whole) {
    return new TimeLimit(whole, System.nanoTime());
  }

  /// What is left of it, possibly less than nothing.
  public Duration left() {
    return whole.minusNanos(System.nanoTime() - start);
  }

  /// What is left when a little is kept back, so that the answer itself is out in time.
  Duration leftForDeciding() {
    var share = whole.dividedBy(SHARE_FOR_TELLING);
    return left().minus(share.compareTo(MOST_FOR_TELLING) < 0 ? share : MOST_FOR_TELLING);
  }
}
