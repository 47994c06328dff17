package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.arith.ModLong;
import edu.jas.arith.ModLongRing;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import java.util.Random;

/// A quick test that mostly recognises polynomials without a common factor.
///
/// All variables but one are set to numbers modulo a prime. A common factor that contains the
/// variable survives as one, unless a leading coefficient vanishes; so when the images are coprime
/// for every variable, the polynomials are coprime up to constants.
final class Coprimality {
  private static final ModLongRing PRIME = new ModLongRing((1L << 31) - 1, true);
  private static final GenPolynomialRing<ModLong> UNIVARIATE =
      new GenPolynomialRing<>(PRIME, new String[] {"t"});

  private final long[] point;
  private final GenPolynomial<BigInteger> left;
  private final GenPolynomial<BigInteger> right;

  private Coprimality(GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    // The same numbers every time: results must not change from run to run.
    this.point = new Random(left.ring.nvar).longs(left.ring.nvar, 2, 1 << 30).toArray();
    this.left = left;
    this.right = right;
  }

  /// True only if the polynomials have no common factor other than constants.
  static boolean isCertain(GenPolynomial<BigInteger> left, GenPolynomial<BigInteger> right) {
    if (left.isConstant() || right.isConstant()) {
      return true;
    }
    var test = new Coprimality(left, right);
    for (var variable = 0; variable < left.ring.nvar; variable++) {
      if (!test.holdsFor(variable)) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsFor(int variable) {
    var leftDegree = SquareFreeParts.degree(left, variable);
    var rightDegree = SquareFreeParts.degree(right, variable);
    if (leftDegree == 0 || rightDegree == 0) {
      return true;
    }
    var leftImage = image(left, variable);
    var rightImage = image(right, variable);
    return leftImage.degree() == leftDegree
        && rightImage.degree() == rightDegree
        && leftImage.gcd(rightImage).isConstant();
  }

  private GenPolynomial<ModLong> image(GenPolynomial<BigInteger> polynomial, int variable) {
    var image = UNIVARIATE.getZERO().copy();
    for (var term : polynomial) {
      var coefficient = PRIME.fromInteger(term.c.val);
      for (var other = 0; other < point.length; other++) {
        if (other != variable && term.e.getVal(other) > 0) {
          var power = PRIME.fromInteger(point[other]).power(term.e.getVal(other));
          coefficient = coefficient.multiply(power);
        }
      }
      image.doAddTo(coefficient, ExpVector.create(1, 0, term.e.getVal(variable)));
    }
    return image;
  }
}
