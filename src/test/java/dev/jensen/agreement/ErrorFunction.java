package dev.jensen.agreement;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/// The error function by two expansions of Abramowitz & Stegun, Handbook of Mathematical Functions.
/// About as many digits are right as the context has.
final class ErrorFunction {
  private static final BigDecimal FAR = new BigDecimal(4);
  private static final BigDecimal TWO = new BigDecimal(2);

  private ErrorFunction() {}

  /// erf x = 2/sqrt(pi) exp(-x^2) (x + 2 x^3/3 + 4 x^5/(3·5) + ...), 7.1.6: no term cancels.
  static BigDecimal nearZero(BigDecimal x, MathContext context) {
    var square = x.multiply(x, context).multiply(TWO);
    var term = x;
    var sum = x;
    for (int odd = 3; term.precision() - term.scale() > sum.precision() - sum.scale() - 100; ) {
      term = term.multiply(square).divide(new BigDecimal(odd), context);
      sum = sum.add(term, context);
      odd += 2;
    }
    var bell = BigDecimalMath.exp(x.multiply(x).negate(), context);
    return sum.multiply(bell).multiply(TWO).divide(rootOfPi(context), context);
  }

  /// 1 - erf x for x > 0.
  static BigDecimal complement(BigDecimal x, MathContext context) {
    if (x.compareTo(FAR) <= 0) {
      // erfc 4 > 1e-8: that many digits are lost.
      var finer = new MathContext(context.getPrecision() + 10);
      return BigDecimal.ONE.subtract(nearZero(x, finer));
    }
    return far(x, context);
  }

  /// sqrt(pi) exp(x^2) erfc x = 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), 7.1.14. The error
  /// falls like exp(-2 x sqrt(2 n)) in the depth n.
  private static BigDecimal far(BigDecimal x, MathContext context) {
    var needed = context.getPrecision() * Math.log(10) / (2 * Math.sqrt(2) * x.doubleValue());
    var depth = (int) (1.5 * needed * needed) + 30;
    var tail = x;
    for (int n = depth; n >= 1; n--) {
      tail = x.add(new BigDecimal(n).divide(TWO).divide(tail, context), context);
    }
    var bell = BigDecimalMath.exp(x.multiply(x).negate(), context);
    return bell.divide(tail.multiply(rootOfPi(context)), context);
  }

  private static BigDecimal rootOfPi(MathContext context) {
    return BigDecimalMath.pi(context).sqrt(context);
  }
}
