package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.List;

/// What the constraints in one variable alone, with constant coefficients, say about it. Whether an
/// end belongs to the domain is left to the membership test.
record Bounds(double lower, double upper, List<Rational> finite) {

  static Bounds of(String variable, Statement statement) {
    var lower = Double.NEGATIVE_INFINITY;
    var upper = Double.POSITIVE_INFINITY;
    var finite = new ArrayList<Rational>();
    for (var constraint : statement.constraints()) {
      var form = AffineForm.in(variable, constraint.expression());
      if (form.isPresent()
          && form.get().slope() instanceof Expr.Constant(var slope)
          && form.get().intercept() instanceof Expr.Constant(var intercept)
          && !slope.isZero()) {
        var root = intercept.negate().over(slope);
        switch (constraint.relation()) {
          case NONNEGATIVE, POSITIVE -> {
            finite.add(root);
            if (slope.signum() > 0) {
              lower = Math.max(lower, Doubles.of(root));
            } else {
              upper = Math.min(upper, Doubles.of(root));
            }
          }
          case ZERO, NONZERO -> {}
        }
      }
    }
    return new Bounds(lower, upper, List.copyOf(finite));
  }
}
