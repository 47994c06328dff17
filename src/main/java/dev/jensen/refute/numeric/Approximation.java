package dev.jensen.refute.numeric;

/// A double-precision value with an estimate (not a bound) of its absolute error.
public record Approximation(double value, double error) {
  private static final double EPSILON = 0x1p-52;
  private static final double GRID = 0x1p20;
  private static final double LARGEST_EXACT = 0x1p30;
  private static final double SMALLEST_NORMAL = 1e-290;
  private static final double UNDERFLOW = 1e-320;

  /// A value that was rounded once, unless it is a short dyadic number.
  static Approximation rounded(double value) {
    return new Approximation(value, rounding(value, 0));
  }

  static double rounding(double value, double inherited) {
    if (inherited == 0
        && Math.abs(value) < LARGEST_EXACT
        && Math.rint(value * GRID) == value * GRID) {
      return 0;
    }
    var underflow = Math.abs(value) < SMALLEST_NORMAL ? UNDERFLOW : 0;
    return inherited + EPSILON * Math.abs(value) + underflow;
  }

  Approximation plus(Approximation other) {
    var sum = value + other.value;
    return new Approximation(sum, rounding(sum, error + other.error));
  }

  Approximation times(Approximation other) {
    var product = value * other.value;
    var inherited =
        scaled(error, Math.abs(other.value))
            + scaled(other.error, Math.abs(value))
            + error * other.error;
    return new Approximation(product, rounding(product, inherited));
  }

  private static double scaled(double error, double factor) {
    return error == 0 || factor == 0 ? 0 : error * factor;
  }
}
