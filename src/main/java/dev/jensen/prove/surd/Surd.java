package dev.jensen.prove.surd;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;

/// The number a + b sqrt(d), with d > 0 rational and no square; one d for all numbers that are
/// computed with.
public record Surd(Rational a, Rational b, Rational d) {

  boolean isZero() {
    return a.isZero() && b.isZero();
  }

  Surd plus(Surd other) {
    return new Surd(a.plus(other.a), b.plus(other.b), d);
  }

  Surd negate() {
    return new Surd(a.negate(), b.negate(), d);
  }

  Surd times(Surd other) {
    return new Surd(
        a.times(other.a).plus(b.times(other.b).times(d)),
        a.times(other.b).plus(b.times(other.a)),
        d);
  }

  Surd times(Rational factor) {
    return new Surd(a.times(factor), b.times(factor), d);
  }

  /// Throws `ArithmeticException` for 0.
  Surd inverse() {
    var norm = a.times(a).minus(b.times(b).times(d));
    return new Surd(a.over(norm), b.negate().over(norm), d);
  }

  Surd ofOne() {
    return new Surd(Rational.ONE, Rational.ZERO, d);
  }

  public Expr toExpr() {
    var root = Expr.of(d).power(Expr.of(Rational.HALF));
    return Expr.sum(Expr.of(a), Expr.of(b).times(root));
  }
}
