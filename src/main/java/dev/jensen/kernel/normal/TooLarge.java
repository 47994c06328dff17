package dev.jensen.kernel.normal;

/// A computation was given up because its result would be too large to be of use, or because its
/// thread was interrupted. Nothing is proved or refuted by it.
public final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TooLarge(String what) {
    super(what, null, false, false);
  }

  /// Throws when the thread was interrupted; for loops that may take long.
  public static void ifInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new TooLarge("interrupted");
    }
  }
}
