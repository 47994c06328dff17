package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.poly.GenPolynomial;

/// A quotient of two polynomials with integer coefficients, in lowest terms as far as common
/// divisors are found.
record RationalFunction(
    GenPolynomial<BigInteger> numerator, GenPolynomial<BigInteger> denominator) {

  static RationalFunction of(GenPolynomial<BigInteger> polynomial) {
    return new RationalFunction(polynomial, polynomial.ring.getONE());
  }

  private static RationalFunction reduced(
      GenPolynomial<BigInteger> numerator, GenPolynomial<BigInteger> denominator) {
    if (denominator.isZERO()) {
      throw new Refused("division by zero");
    }
    if (numerator.isZERO() || denominator.isONE()) {
      return of(numerator);
    }
    var common = CommonDivisor.known(numerator, denominator);
    return denominator.signum() > 0
        ? new RationalFunction(common.leftCofactor(), common.rightCofactor())
        : new RationalFunction(common.leftCofactor().negate(), common.rightCofactor().negate());
  }

  RationalFunction plus(RationalFunction other) {
    return denominator.equals(other.denominator)
        ? reduced(numerator.sum(other.numerator), denominator)
        : reduced(
            Polynomials.product(numerator, other.denominator)
                .sum(Polynomials.product(other.numerator, denominator)),
            Polynomials.product(denominator, other.denominator));
  }

  RationalFunction times(RationalFunction other) {
    return reduced(
        Polynomials.product(numerator, other.numerator),
        Polynomials.product(denominator, other.denominator));
  }

  RationalFunction inverse() {
    return reduced(denominator, numerator);
  }

  RationalFunction power(int exponent) {
    if (exponent < 0) {
      return inverse().power(Math.negateExact(exponent));
    }
    var result = of(numerator.ring.getONE());
    for (var bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
      result = result.timesCoprime(result);
      if ((exponent >> bit & 1) == 1) {
        result = result.timesCoprime(this);
      }
    }
    return result;
  }

  // Powers of one reduced quotient stay reduced.
  private RationalFunction timesCoprime(RationalFunction other) {
    return new RationalFunction(
        Polynomials.product(numerator, other.numerator),
        Polynomials.product(denominator, other.denominator));
  }
}
