package dev.jensen.refute.numeric;

import dev.jensen.kernel.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// Conversions between exact rationals and doubles.
public final class Doubles {
  private static final int LARGEST_CONTINUED_FRACTION = 40;

  private Doubles() {}

  /// The double next to the rational, up to one unit in the last place.
  public static double of(Rational value) {
    if (value.isInteger() && value.numerator().bitLength() < 53) {
      return value.numerator().doubleValue();
    }
    return new BigDecimal(value.numerator())
        .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
        .doubleValue();
  }

  /// The rational of least denominator (then of least size) in `[lower, upper]`, by descent in the
  /// Stern-Brocot tree; `upper` itself where its inverse is beyond double precision. Throws
  /// `ArithmeticException` for ends that are infinite or no numbers.
  public static Rational simplestBetween(double lower, double upper) {
    return simplest(lower, upper, LARGEST_CONTINUED_FRACTION);
  }

  private static Rational simplest(double lower, double upper, int depth) {
    if (lower <= 0 && upper >= 0) {
      return Rational.ZERO;
    }
    if (upper < 0) {
      return simplest(-upper, -lower, depth).negate();
    }
    var ceiling = Math.ceil(lower);
    if (ceiling <= upper || depth == 0 || ceiling >= Long.MAX_VALUE) {
      return integer(ceiling);
    }
    var floor = ceiling - 1;
    var next = 1 / (upper - floor);
    if (Double.isInfinite(next)) {
      return exact(upper);
    }
    return integer(floor).plus(simplest(next, 1 / (lower - floor), depth - 1).inverse());
  }

  private static Rational exact(double value) {
    var decimal = new BigDecimal(value);
    return Rational.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  private static Rational integer(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("not finite");
    }
    return Rational.of(new BigDecimal(value).toBigInteger());
  }
}
