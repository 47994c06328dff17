package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// The words that declarations of atoms are written in. Numbers are exact decimals.
abstract class Vocabulary {
  static final int ANY = Integer.MAX_VALUE;
  static final Expr ZERO = Numeral.ZERO;
  static final Expr ONE = Numeral.ONE;
  static final Expr TWO = Numeral.TWO;
  static final Expr HALF = Numeral.HALF;
  static final Interval ALL = Interval.ALL;
  static final Interval NONNEGATIVE = Interval.NONNEGATIVE;
  static final Interval NONPOSITIVE = Interval.NONPOSITIVE;
  static final Interval POSITIVE = Interval.POSITIVE;
  static final Interval NEGATIVE = Interval.NEGATIVE;
  static final Monotonicity INCREASING = Monotonicity.INCREASING;
  static final Monotonicity NONDECREASING = Monotonicity.NONDECREASING;
  static final Monotonicity NONINCREASING = Monotonicity.NONINCREASING;
  static final Monotonicity DECREASING = Monotonicity.DECREASING;
  static final Monotonicity UNKNOWN_DIRECTION = Monotonicity.UNKNOWN;
  static final Curvature AFFINE = Curvature.AFFINE;
  static final Curvature CONVEX = Curvature.CONVEX;
  static final Curvature STRICTLY_CONVEX = Curvature.STRICTLY_CONVEX;
  static final Curvature CONCAVE = Curvature.CONCAVE;
  static final Curvature STRICTLY_CONCAVE = Curvature.STRICTLY_CONCAVE;
  static final Curvature UNKNOWN_SHAPE = Curvature.UNKNOWN;

  private static Rational rational(String decimal) {
    var value = new BigDecimal(decimal);
    return Rational.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  static Expr number(String decimal) {
    return Expr.of(rational(decimal));
  }

  static Interval closed(String lower, String upper) {
    return Interval.closed(rational(lower), rational(upper));
  }

  static Interval open(String lower, String upper) {
    return Interval.open(rational(lower), rational(upper));
  }

  static Interval atLeast(String lower) {
    return Interval.atLeast(rational(lower));
  }

  static Interval atMost(String upper) {
    return Interval.atMost(rational(upper));
  }

  static Interval above(String lower) {
    return Interval.above(rational(lower));
  }

  /// Of an even function that does not fall away from 0.
  static Monotonicity awayFromZero(Interval x) {
    return NONNEGATIVE.contains(x)
        ? NONDECREASING
        : NONPOSITIVE.contains(x) ? NONINCREASING : UNKNOWN_DIRECTION;
  }

  static Expr exp(Expr u) {
    return apply(Atoms.EXP, u);
  }

  static Expr log(Expr u) {
    return apply(Atoms.LOG, u);
  }

  static Expr erf(Expr u) {
    return apply(Atoms.ERF, u);
  }

  static Expr abs(Expr u) {
    return apply(Atoms.ABS, u);
  }

  static Expr max(Expr u, Expr v) {
    return apply(Atoms.MAX, u, v);
  }

  static Expr min(Expr u, Expr v) {
    return apply(Atoms.MIN, u, v);
  }

  static Expr sqrt(Expr u) {
    return new Expr.Power(u, HALF);
  }

  static Expr apply(Atom atom, Expr... arguments) {
    return new Expr.Application(atom, List.of(arguments));
  }
}
