package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.poly.GenPolynomial;
import java.util.Optional;

/// Multiplication and division of polynomials over the integers that can be stopped. (JAS copies
/// the whole dividend at every step of a division and does not look up meanwhile.)
final class Polynomials {
  private static final long LARGEST_PRODUCT = 4_000_000;

  private Polynomials() {}

  /// The product; refuses when it would take very long.
  static GenPolynomial<BigInteger> product(
      GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    Guard.check();
    if ((long) left.length() * right.length() > LARGEST_PRODUCT) {
      throw new Refused("too many terms");
    }
    return left.multiply(right);
  }

  static GenPolynomial<BigInteger> power(GenPolynomial<BigInteger> base, int exponent) {
    var result = base.ring.getONE();
    for (var i = 0; i < exponent; i++) {
      result = product(result, base);
    }
    return result;
  }

  /// The quotient when there is one with integer coefficients and no remainder.
  static Optional<GenPolynomial<BigInteger>> quotient(
      GenPolynomial<BigInteger> dividend, GenPolynomial<BigInteger> divisor) {
    if (divisor.isONE()) {
      return Optional.of(dividend);
    }
    var leading = divisor.leadingMonomial();
    var rest = dividend.copy();
    var quotient = dividend.ring.getZERO().copy();
    while (!rest.isZERO()) {
      Guard.check();
      var term = rest.leadingMonomial();
      var parts = term.getValue().val.divideAndRemainder(leading.getValue().val);
      if (parts[1].signum() != 0 || !term.getKey().multipleOf(leading.getKey())) {
        return Optional.empty();
      }
      var coefficient = new BigInteger(parts[0]);
      var power = term.getKey().subtract(leading.getKey());
      quotient.doPutToMap(power, coefficient);
      for (var part : divisor) {
        rest.doAddTo(part.c.multiply(coefficient).negate(), part.e.sum(power));
      }
    }
    return Optional.of(quotient);
  }
}
