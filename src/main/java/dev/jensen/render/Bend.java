package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The second derivative that a refutation shows: at its point, along its direction.
final class Bend {
  /// Nodes up to which a value is written out.
  private static final int READABLE = 40;

  private Bend() {}

  /// "the second derivative of f along (1, -1) is -2 < 0".
  static Prose told(NegativeDirection refutation, Formula name, Context context) {
    var single = context.variables().size() == 1;
    var direction = refutation.direction();
    var what =
        single
            ? Prose.of("the second derivative of ", name)
            : Prose.of(
                "the second derivative of ",
                name,
                " along ",
                Phrases.point(new TreeMap<>(direction)));
    var sign = refutation.concave() ? ">" : "<";
    var one = single ? Map.<String, Expr>of(context.variables().get(0), Numeral.ONE) : direction;
    return value(refutation, one, context)
        .map(v -> Prose.of(what, " is ", Formula.of(v).relates(sign, Formula.of(Numeral.ZERO))))
        .orElseGet(() -> Prose.of(what, " is " + (refutation.concave() ? "positive" : "negative")));
  }

  /// The second derivative at the point along the direction, where it is short enough to be told.
  static Optional<Expr> value(NegativeDirection refutation, Context context) {
    return value(refutation, refutation.direction(), context);
  }

  private static Optional<Expr> value(
      NegativeDirection refutation, Map<String, Expr> direction, Context context) {
    var variables = context.variables();
    try {
      var hessian = Derivative.hessian(refutation.piece(), variables);
      var terms = new ArrayList<Expr>();
      for (int i = 0; i < variables.size(); i++) {
        for (int j = 0; j < variables.size(); j++) {
          var entry = hessian.get(i).get(j).substitute(refutation.point());
          var vi = Expr.symbol(variables.get(i)).substitute(direction);
          var vj = Expr.symbol(variables.get(j)).substitute(direction);
          terms.add(Expr.product(entry, vi, vj));
        }
      }
      var value = Values.shortest(Expr.sum(terms), context.ofParameters());
      return Optional.of(value).filter(v -> Values.size(v) <= READABLE);
    } catch (RuleViolation | TooLarge | ArithmeticException none) {
      return Optional.empty();
    }
  }
}
