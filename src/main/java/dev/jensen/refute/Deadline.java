package dev.jensen.refute;

/// A moment after which a search gives up with what it has.
public record Deadline(long nanoTime) {

  /// The moment this many milliseconds from now.
  public static Deadline in(long milliseconds) {
    return new Deadline(System.nanoTime() + milliseconds * 1_000_000);
  }

  public boolean expired() {
    return System.nanoTime() - nanoTime >= 0;
  }

  /// The moment when a share (0 to 1) of the time that is left has passed.
  public Deadline share(double fraction) {
    var now = System.nanoTime();
    return new Deadline(now + (long) (fraction * Math.max(0, nanoTime - now)));
  }
}
