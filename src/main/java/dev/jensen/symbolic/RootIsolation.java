package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import edu.jas.arith.BigInteger;
import edu.jas.arith.BigRational;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.poly.PolyUtil;
import edu.jas.root.RealRootsSturm;
import edu.jas.ufd.FactorFactory;
import java.util.ArrayList;
import java.util.List;

/// Real roots of a polynomial in one symbol, by Sturm's theorem.
final class RootIsolation {
  private final RealRootsSturm<BigRational> sturm = new RealRootsSturm<>();
  private final GenPolynomial<BigRational> polynomial;
  private final List<GenPolynomial<BigRational>> sequence;
  private final BigRational width;

  private RootIsolation(GenPolynomial<BigRational> polynomial, Rational width) {
    this.polynomial = polynomial;
    this.sequence = sturm.sturmSequence(polynomial);
    this.width =
        new BigRational(new BigInteger(width.numerator()), new BigInteger(width.denominator()));
  }

  /// Disjoint closed intervals in ascending order, each with one root, no root at an end unless the
  /// interval is that one point.
  static List<Interval> isolate(Expr polynomial, String variable, Rational width) {
    var form = RationalForm.of(polynomial);
    var value = form.value(0);
    if (value.numerator().isZERO() || !value.denominator().isConstant()) {
      throw new Refused("not a polynomial with finitely many roots");
    }
    var univariate = univariate(form, value.numerator(), variable);
    return univariate.isConstant() ? List.of() : new RootIsolation(univariate, width).intervals();
  }

  private static GenPolynomial<BigRational> univariate(
      RationalForm form, GenPolynomial<BigInteger> polynomial, String variable) {
    var ring = new GenPolynomialRing<>(BigRational.ONE, new String[] {"x"});
    var result = ring.getZERO();
    for (var term : polynomial) {
      long degree = 0;
      for (var i = 0; i < form.generators().size(); i++) {
        var exponent = RationalForm.exponent(term.e, i);
        if (exponent > 0 && !form.generators().get(i).power(1).equals(Expr.symbol(variable))) {
          throw new Refused("not a polynomial in " + variable);
        }
        degree += exponent;
      }
      result = result.sum(new BigRational(term.c.val), ExpVector.create(1, 0, degree));
    }
    return squareFreePart(result);
  }

  private static GenPolynomial<BigRational> squareFreePart(GenPolynomial<BigRational> polynomial) {
    return polynomial.isConstant()
        ? polynomial
        : FactorFactory.getImplementation(BigRational.ONE).squarefreePart(polynomial);
  }

  private List<Interval> intervals() {
    var bound = sturm.realRootBound(polynomial).abs().sum(BigRational.ONE);
    var result = new ArrayList<Interval>();
    split(bound.negate(), bound, result);
    return result;
  }

  // Sturm's theorem counts the roots in (low, high], so halving loses none and counts none twice.
  private void split(BigRational low, BigRational high, List<Interval> result) {
    var roots = count(low, high);
    if (roots == 1) {
      result.add(refine(low, high));
    } else if (roots > 1) {
      var middle = middle(low, high);
      split(low, middle, result);
      split(middle, high, result);
    }
  }

  // Keeps one root in (left, right].
  private Interval refine(BigRational left, BigRational right) {
    var low = left;
    var high = right;
    while (sign(high) != 0) {
      if (sign(low) != 0 && high.subtract(low).compareTo(width) <= 0) {
        return Interval.closed(rational(low), rational(high));
      }
      var middle = middle(low, high);
      if (count(low, middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Interval.point(rational(high));
  }

  private long count(BigRational low, BigRational high) {
    Guard.check();
    return sturm.realRootCount(new edu.jas.root.Interval<>(low, high), sequence);
  }

  private static BigRational middle(BigRational low, BigRational high) {
    return low.sum(high).divide(new BigRational(2));
  }

  private int sign(BigRational point) {
    return PolyUtil.evaluateMain(BigRational.ONE, polynomial, point).signum();
  }

  private static Rational rational(BigRational value) {
    return Rational.of(value.numerator(), value.denominator());
  }
}
