package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.List;

/// The sum of the squares of all arguments but the last, over the last, which must be positive.
final class QuadOverLin extends Declaration {
  QuadOverLin() {
    super("quad_over_lin", "The perspective of the squared norm (Boyd & Vandenberghe 3.2.6).");
    arity(2, ANY);
    defineJointly(
        x -> {
          var numerators = x.subList(0, x.size() - 1).stream().map(u -> u.power(2)).toList();
          return Expr.sum(numerators).over(x.getLast());
        });
    domain = x -> List.of(Constraint.positive(x.getLast()));
    range = NONNEGATIVE;
    joint(CONVEX, box -> i -> i == box.size() - 1 ? NONINCREASING : awayFromZero(box.get(i)));
  }
}
