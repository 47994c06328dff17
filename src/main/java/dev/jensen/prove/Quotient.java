package dev.jensen.prove;

import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A product in which there are negative powers, as one expression over another.
record Quotient(Expr above, Expr below) {

  static Optional<Quotient> of(Expr expr) {
    var above = new ArrayList<Expr>();
    var below = new ArrayList<Expr>();
    for (var factor : expr instanceof Expr.Product(var factors) ? factors : List.of(expr)) {
      if (factor instanceof Expr.Power(var base, Expr.Constant(var n)) && n.signum() < 0) {
        below.add(base.power(Expr.of(n.negate())));
      } else {
        above.add(factor);
      }
    }
    return below.isEmpty()
        ? Optional.empty()
        : Optional.of(new Quotient(Expr.product(above), Expr.product(below)));
  }
}
