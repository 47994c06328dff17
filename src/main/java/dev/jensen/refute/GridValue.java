package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.numeric.Doubles;

/// A number that a coordinate may take, in units of a template: a rational, or the logarithm of
/// one.
record GridValue(Expr expr, double value, int height) {

  static GridValue of(Rational value) {
    return new GridValue(Expr.of(value), Doubles.of(value), Height.of(value));
  }
}
