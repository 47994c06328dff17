package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.poly.GenPolynomial;
import java.util.Optional;

/// The heuristic greatest common divisor GCDHEU (Geddes, Czapor, Labahn, Algorithms for Computer
/// Algebra, 7.7): one variable is set to a large integer, the divisor of the images found in the
/// same way, its digits in that base taken as coefficients. A result that divides both polynomials
/// is the greatest common divisor.
final class HeuristicDivisor {
  private static final int TRIES = 5;
  // The integers at the bottom have about as many digits as this times the digits of the
  // coefficients.
  private static final long LARGEST_SIZE = 20_000;

  private HeuristicDivisor() {}

  /// Empty when the numbers would become too large, or without luck.
  static Optional<CommonDivisor> find(
      GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    return size(left) > LARGEST_SIZE || size(right) > LARGEST_SIZE
        ? Optional.empty()
        : find(left, right, left.ring.nvar - 1);
  }

  private static long size(GenPolynomial<BigInteger> polynomial) {
    var degrees = polynomial.degreeVector();
    var size = 1L;
    for (var variable = 0; variable < polynomial.ring.nvar && size <= LARGEST_SIZE; variable++) {
      size *= degrees.getVal(variable) + 1;
    }
    return size;
  }

  // Of polynomials in the variables 0 to `last`.
  private static Optional<CommonDivisor> find(
      GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right, int last) {
    Guard.check();
    var content = CommonDivisor.content(left, right);
    if (left.isConstant() || right.isConstant()) {
      return CommonDivisor.dividing(left, right, left.ring.valueOf(content));
    }
    var smallLeft = left.divide(content);
    var smallRight = right.divide(content);
    var base = firstBase(smallLeft, smallRight);
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var found = attempt(smallLeft, smallRight, last, base);
      if (found.isPresent()) {
        var divisor = found.get().multiply(content);
        return CommonDivisor.dividing(left, right, divisor);
      }
      // Not a simple multiple, so that bad luck does not repeat itself.
      base = base.multiply(java.math.BigInteger.valueOf(73_794)).shiftRight(15);
    }
    return Optional.empty();
  }

  private static java.math.BigInteger firstBase(
      GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    var smaller = left.maxNorm().val.min(right.maxNorm().val);
    return smaller.shiftLeft(1).add(java.math.BigInteger.valueOf(29));
  }

  private static Optional<GenPolynomial<BigInteger>> attempt(
      GenPolynomial<BigInteger> left,
      GenPolynomial<BigInteger> right,
      int variable,
      java.math.BigInteger base) {
    var leftImage = at(left, variable, base);
    var rightImage = at(right, variable, base);
    if (leftImage.isZERO() || rightImage.isZERO()) {
      return Optional.empty();
    }
    return find(leftImage, rightImage, variable - 1)
        .map(image -> digits(image.divisor(), variable, base).coeffPrimitivePart())
        .filter(candidate -> CommonDivisor.dividing(left, right, candidate).isPresent());
  }

  private static GenPolynomial<BigInteger> at(
      GenPolynomial<BigInteger> polynomial, int variable, java.math.BigInteger value) {
    var image = polynomial.ring.getZERO().copy();
    for (var term : polynomial) {
      var power = value.pow(Math.toIntExact(term.e.getVal(variable)));
      image.doAddTo(new BigInteger(term.c.val.multiply(power)), term.e.subst(variable, 0));
    }
    return image;
  }

  // The polynomial with coefficients between -base/2 and base/2 whose value at the base is given.
  private static GenPolynomial<BigInteger> digits(
      GenPolynomial<BigInteger> value, int variable, java.math.BigInteger base) {
    var result = value.ring.getZERO().copy();
    for (var term : value) {
      var rest = term.c.val;
      for (var power = 0; rest.signum() != 0; power++) {
        var digit = rest.mod(base);
        if (digit.shiftLeft(1).compareTo(base) > 0) {
          digit = digit.subtract(base);
        }
        if (digit.signum() != 0) {
          result.doAddTo(new BigInteger(digit), term.e.subst(variable, power));
        }
        rest = rest.subtract(digit).divide(base);
      }
    }
    return result;
  }
}
