package dev.jensen.grade.mark;

import dev.jensen.kernel.expr.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Points as numbers with two decimals.
public final class Points {
  private static final int DECIMALS = 2;

  private Points() {}

  /// Rounded to hundredths, halves up.
  public static BigDecimal rounded(Rational points) {
    return new BigDecimal(points.numerator())
        .divide(new BigDecimal(points.denominator()), DECIMALS, RoundingMode.HALF_UP);
  }

  /// Without zeros at the end.
  public static String text(BigDecimal points) {
    return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
  }

  public static String text(Rational points) {
    return text(rounded(points));
  }

  /// A share in per cent.
  public static String percent(Rational share) {
    return text(share.times(Rational.of(100))) + " %";
  }
}
