package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import java.util.List;
import java.util.Optional;

/// The square-free form a x² + b xy + c y² with a, c != 0. It splits over the rationals just where
/// its discriminant is a square. JAS finds that too, but takes long over large coefficients.
record BinaryForm(
    GenPolynomial<BigInteger> form,
    java.math.BigInteger a,
    java.math.BigInteger b,
    java.math.BigInteger c) {

  /// Empty for any other polynomial.
  static Optional<BinaryForm> of(GenPolynomial<BigInteger> polynomial) {
    if (polynomial.ring.nvar != 2) {
      return Optional.empty();
    }
    for (var term : polynomial) {
      if (term.e.totalDeg() != 2) {
        return Optional.empty();
      }
    }
    var form =
        new BinaryForm(
            polynomial,
            coefficient(polynomial, 2, 0),
            coefficient(polynomial, 1, 1),
            coefficient(polynomial, 0, 2));
    return form.a.signum() == 0 || form.c.signum() == 0 ? Optional.empty() : Optional.of(form);
  }

  private static java.math.BigInteger coefficient(
      GenPolynomial<BigInteger> polynomial, long x, long y) {
    return polynomial.coefficient(ExpVector.create(new long[] {x, y})).getVal();
  }

  /// The irreducible factors up to constants.
  List<GenPolynomial<BigInteger>> factors() {
    var discriminant = b.pow(2).subtract(a.multiply(c).shiftLeft(2));
    if (discriminant.signum() < 0) {
      return List.of(form);
    }
    var root = discriminant.sqrt();
    return root.pow(2).equals(discriminant)
        ? List.of(linear(b.subtract(root)), linear(b.add(root)))
        : List.of(form);
  }

  /// 2a x + s y, without its content.
  private GenPolynomial<BigInteger> linear(java.math.BigInteger s) {
    var first = a.shiftLeft(1);
    var content = first.gcd(s);
    return term(form.ring, first.divide(content), 1, 0)
        .sum(term(form.ring, s.divide(content), 0, 1));
  }

  private static GenPolynomial<BigInteger> term(
      GenPolynomialRing<BigInteger> ring, java.math.BigInteger coefficient, long x, long y) {
    return ring.getZERO().sum(new BigInteger(coefficient), ExpVector.create(new long[] {x, y}));
  }
}
