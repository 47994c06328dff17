package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.poly.GenPolynomial;
import edu.jas.ufd.GCDFactory;
import edu.jas.ufd.GreatestCommonDivisorAbstract;

/// A quotient of two polynomials with integer coefficients, in lowest terms.
record RationalFunction(
    GenPolynomial<BigInteger> numerator, GenPolynomial<BigInteger> denominator) {

  static RationalFunction of(GenPolynomial<BigInteger> polynomial) {
    return new RationalFunction(polynomial, polynomial.ring.getONE());
  }

  static GenPolynomial<BigInteger> greatestCommonDivisor(
      GenPolynomial<BigInteger> a, GenPolynomial<BigInteger> b) {
    GreatestCommonDivisorAbstract<BigInteger> engine = GCDFactory.getImplementation(BigInteger.ONE);
    return engine.gcd(a, b);
  }

  private static RationalFunction reduced(
      GenPolynomial<BigInteger> numerator, GenPolynomial<BigInteger> denominator) {
    if (Thread.currentThread().isInterrupted()) {
      throw new Refused("cancelled");
    }
    if (denominator.isZERO()) {
      throw new Refused("division by zero");
    }
    if (numerator.isZERO() || denominator.isONE()) {
      return of(numerator);
    }
    var gcd = greatestCommonDivisor(numerator, denominator);
    if (denominator.signum() != gcd.signum()) {
      gcd = gcd.negate();
    }
    return gcd.isONE()
        ? new RationalFunction(numerator, denominator)
        : new RationalFunction(numerator.divide(gcd), denominator.divide(gcd));
  }

  RationalFunction plus(RationalFunction other) {
    return denominator.equals(other.denominator)
        ? reduced(numerator.sum(other.numerator), denominator)
        : reduced(
            numerator.multiply(other.denominator).sum(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  RationalFunction times(RationalFunction other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
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
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }
}
