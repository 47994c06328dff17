package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import java.util.Map;
import java.util.Optional;

/// The slopes of a function of one variable on both sides of a kink.
final class KinkSlopes {
  private KinkSlopes() {}

  /// "from f'(0-) = -1 to f'(0+) = 1", where the named function is `above` for on >= 0 and `below`
  /// for on <= 0, and `on` is affine with a slope of known sign.
  static Optional<Prose> at(String function, Expr on, Expr above, Expr below, Context context) {
    if (context.variables().size() != 1) {
      return Optional.empty();
    }
    var variable = context.variables().get(0);
    var parameters = context.ofParameters();
    try {
      var rise = context.normal(Derivative.of(on, variable)).toExpr();
      var isUp = parameters.satisfies(rise, Relation.POSITIVE);
      if (!context.isParametric(rise)
          || !(isUp || parameters.satisfies(rise.negate(), Relation.POSITIVE))) {
        return Optional.empty();
      }
      var start = on.substitute(Map.of(variable, Expr.of(0)));
      var root = Values.shortest(start.negate().over(rise), parameters);
      var left = slope(isUp ? below : above, variable, root, parameters);
      var right = slope(isUp ? above : below, variable, root, parameters);
      return Optional.of(
          Prose.of(
              "from ",
              new Formula.Slope(function, root, true).equal(left),
              " to ",
              new Formula.Slope(function, root, false).equal(right)));
    } catch (RuleViolation | ArithmeticException none) {
      return Optional.empty();
    }
  }

  private static Expr slope(Expr piece, String variable, Expr root, Context parameters) {
    var slope = Derivative.of(piece, variable).substitute(Map.of(variable, root));
    return Values.shortest(slope, parameters);
  }
}
