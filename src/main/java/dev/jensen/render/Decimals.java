package dev.jensen.render;

import dev.jensen.kernel.atom.Evaluation;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decimal approximations of numbers, from proven enclosures.
final class Decimals {
  private static final int FEWEST_DIGITS = 12;
  private static final int MOST_DIGITS = 400;

  private Decimals() {}

  /// With as many digits as tell the numbers apart, at least twelve; empty when one contains
  /// symbols or cannot be enclosed.
  static Optional<List<String>> of(Expr left, Expr right) {
    for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits *= 2) {
      var a = of(left, digits);
      var b = of(right, digits);
      if (a.isEmpty() || b.isEmpty()) {
        return Optional.empty();
      }
      if (!a.equals(b) || digits * 2 > MOST_DIGITS) {
        return Optional.of(List.of(a.get(), b.get()));
      }
    }
    return Optional.empty();
  }

  static Optional<String> of(Expr number) {
    return of(number, FEWEST_DIGITS);
  }

  private static Optional<String> of(Expr number, int digits) {
    if (!number.symbols().isEmpty()) {
      return Optional.empty();
    }
    try {
      var value = Evaluation.of(number, Map.of(), digits * 4 + 16);
      return Optional.of(decimal(value, digits));
    } catch (Enclosure.Undefined | ArithmeticException notEnclosed) {
      return Optional.empty();
    }
  }

  /// A number whose denominator is a power of ten, exactly; throws `ArithmeticException` if it has
  /// no end in decimals.
  static String plain(Rational number) {
    return new BigDecimal(number.numerator())
        .divide(new BigDecimal(number.denominator()))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String decimal(Enclosure value, int digits) {
    var middle = value.lower().plus(value.upper()).times(Rational.HALF);
    return new BigDecimal(middle.numerator())
        .divide(new BigDecimal(middle.denominator()), new MathContext(digits))
        .stripTrailingZeros()
        .toString();
  }
}
