package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Evaluation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import java.util.Map;

/// Signs of expressions without symbols: exactly where the normal form is rational, otherwise from
/// enclosures at growing precision.
final class Numbers {
  private static final int MOST_BITS = 1024;

  private Numbers() {}

  /// True when the constraint is one between numbers and holds. False proves nothing.
  static boolean satisfies(Constraint constraint, Context context) {
    var expr = constraint.expression();
    if (!expr.symbols().isEmpty()) {
      var normal = context.normal(expr).toExpr();
      return normal.symbols().isEmpty() && signIs(normal, constraint);
    }
    var exact = context.normal(expr).constantValue();
    if (exact.isPresent()) {
      return constraint.relation().holds(exact.get().signum());
    }
    return signIs(expr, constraint);
  }

  private static boolean signIs(Expr number, Constraint constraint) {
    for (int bits = 64; bits <= MOST_BITS; bits *= 4) {
      try {
        var enclosure = Evaluation.of(number, Map.of(), bits);
        if (enclosure.lower().signum() > 0) {
          return constraint.relation().holds(1);
        }
        if (enclosure.upper().signum() < 0) {
          return constraint.relation().holds(-1);
        }
      } catch (Enclosure.Undefined undecided) {
        // More bits may decide it.
      }
    }
    return false;
  }
}
