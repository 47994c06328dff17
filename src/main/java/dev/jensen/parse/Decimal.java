package dev.jensen.parse;

import dev.jensen.kernel.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Reads decimals exactly: 0.1 is 1/10 and 1e-3 is 1/1000.
final class Decimal {
  private Decimal() {}

  /// The value of an unsigned or signed decimal; empty when it has too many digits or too large an
  /// exponent. Throws `NumberFormatException` when it is none.
  static Optional<Rational> parse(String text) {
    var mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    var digits = mark < 0 ? text : text.substring(0, mark);
    if (digits.length() > Limit.DIGITS || text.length() - digits.length() > 8) {
      return Optional.empty();
    }
    if (mark >= 0
        && Math.abs(Integer.parseInt(text.substring(mark + 1))) > Limit.DECIMAL_EXPONENT) {
      return Optional.empty();
    }
    return Optional.of(rational(new BigDecimal(text)));
  }

  private static Rational rational(BigDecimal decimal) {
    var scale = decimal.scale();
    return scale <= 0
        ? Rational.of(decimal.toBigIntegerExact())
        : Rational.of(decimal.unscaledValue(), BigInteger.TEN.pow(scale));
  }
}
