package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.poly.GenPolynomial;
import java.util.List;
import java.util.Optional;

/// A common divisor of two nonzero polynomials over the integers, with positive leading
/// coefficient, and the cofactors: `left = divisor * leftCofactor`, `right = divisor *
/// rightCofactor`, both multiplied out.
///
/// None of this asks JAS: of its 2.7.200, `GreatestCommonDivisorModular` (its own choice) was wrong
/// in 60 of 300 random products, `GreatestCommonDivisorModEval` in 12, and the others often take
/// long and do not stop when told to.
record CommonDivisor(
    GenPolynomial<BigInteger> divisor,
    GenPolynomial<BigInteger> leftCofactor,
    GenPolynomial<BigInteger> rightCofactor) {

  /// With the greatest common divisor; refuses where it is not found.
  static CommonDivisor greatest(GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    return find(left, right).orElseThrow(() -> new Refused("no greatest common divisor found"));
  }

  /// With the greatest common divisor where it is found, otherwise with that of the coefficients.
  static CommonDivisor known(GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    return find(left, right).orElseGet(() -> ofCoefficients(left, right));
  }

  private static Optional<CommonDivisor> find(
      GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    Guard.check();
    if (Coprimality.isCertain(left, right)) {
      return Optional.of(ofCoefficients(left, right));
    }
    return HeuristicDivisor.find(left, right)
        .or(() -> dividing(left, right, primitive(right).multiply(content(left, right))))
        .or(() -> dividing(left, right, primitive(left).multiply(content(left, right))));
  }

  private static CommonDivisor ofCoefficients(
      GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    return dividing(left, right, left.ring.valueOf(content(left, right))).orElseThrow();
  }

  private static GenPolynomial<BigInteger> primitive(GenPolynomial<BigInteger> polynomial) {
    return polynomial.coeffPrimitivePart();
  }

  /// The greatest common divisor of all coefficients.
  static BigInteger content(GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    var content = java.math.BigInteger.ZERO;
    for (var polynomial : List.of(left, right)) {
      for (var term : polynomial) {
        content = content.gcd(term.c.val);
      }
    }
    return new BigInteger(content);
  }

  /// With a candidate for the divisor, if it divides both.
  static Optional<CommonDivisor> dividing(
      GenPolynomial<BigInteger> left,
      GenPolynomial<BigInteger> right,
      GenPolynomial<BigInteger> candidate) {
    var divisor = candidate.signum() < 0 ? candidate.negate() : candidate;
    return Polynomials.quotient(left, divisor)
        .flatMap(
            leftCofactor ->
                Polynomials.quotient(right, divisor)
                    .map(rightCofactor -> new CommonDivisor(divisor, leftCofactor, rightCofactor)));
  }
}
