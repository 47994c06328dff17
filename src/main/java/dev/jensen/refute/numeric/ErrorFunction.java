package dev.jensen.refute.numeric;

/// The error function in double precision: a series of positive terms near 0, a continued fraction
/// for the complement further out (Abramowitz & Stegun 7.1.6 and 7.1.14).
final class ErrorFunction {
  private static final double SERIES_UP_TO = 3;
  private static final int FRACTION_TERMS = 60;

  private ErrorFunction() {}

  static double at(double x) {
    var size = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    var value = size <= SERIES_UP_TO ? series(size) : 1 - complement(size);
    return Math.copySign(value, x);
  }

  private static double series(double x) {
    var term = x;
    var sum = x;
    for (var k = 1; term > sum * 0x1p-56; k++) {
      term *= 2 * x * x / (2 * k + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  private static double complement(double x) {
    var fraction = x;
    for (var k = FRACTION_TERMS; k >= 1; k--) {
      fraction = x + k / 2.0 / fraction;
    }
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
  }
}
