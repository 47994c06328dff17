package dev.jensen.agreement;

import java.math.BigInteger;

/// The real arithmetic that the definitions of the atoms are written in. Functions throw
/// `OutsideDomain` where they have no value and `TooCloseToTell` where that, or a comparison, is
/// not certain.
interface Numbers<N> {
  N quotient(BigInteger top, BigInteger bottom);

  default N integer(long value) {
    return quotient(BigInteger.valueOf(value), BigInteger.ONE);
  }

  default N decimal(String text) {
    var value = new java.math.BigDecimal(text);
    return quotient(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  N plus(N a, N b);

  N negate(N a);

  default N minus(N a, N b) {
    return plus(a, negate(b));
  }

  N times(N a, N b);

  N over(N a, N b);

  N power(N a, int exponent);

  N squareRoot(N a);

  N exp(N a);

  /// exp(a) - 1, accurate near 0.
  N expm1(N a);

  N log(N a);

  /// log(1 + a), accurate near 0.
  N log1p(N a);

  N sin(N a);

  N cos(N a);

  N atan(N a);

  N erf(N a);

  /// 1 - erf(a), accurate where that is small.
  N erfc(N a);

  N pi();

  N floor(N a);

  N max(N a, N b);

  /// -1, 0 or 1.
  int sign(N a);

  /// Likely the sign; to choose between formulas that are equal everywhere.
  int leaning(N a);

  /// A double close to it, perhaps infinite.
  double approximate(N a);
}
