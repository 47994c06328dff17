package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// Affine terms, which Jensen's inequality does not see: f(λa + (1 - λ)b) is below the chord by as
/// much with them as without.
final class Tilt {
  private Tilt() {}

  /// The expression without the terms that are affine in the variables, as far as its structure
  /// shows them. It may be defined at more points than the expression.
  static Expr without(Expr expr, List<String> variables) {
    if (isAffine(expr, variables)) {
      return Expr.of(0);
    }
    return switch (expr) {
      case Expr.Sum(var terms) ->
          Expr.sum(terms.stream().map(term -> without(term, variables)).toList());
      case Expr.Product(var factors) -> {
        var dependent = factors.stream().filter(u -> !u.isFreeOf(variables)).toList();
        yield dependent.size() == 1 ? replaced(factors, dependent.get(0), variables) : expr;
      }
      default -> expr;
    };
  }

  private static Expr replaced(List<Expr> factors, Expr dependent, List<String> variables) {
    var others = new ArrayList<>(factors);
    others.set(others.indexOf(dependent), without(dependent, variables));
    return Expr.product(others);
  }

  private static boolean isAffine(Expr expr, List<String> variables) {
    return switch (expr) {
      case Expr.Symbol s -> true;
      case Expr.Sum(var terms) -> terms.stream().allMatch(term -> isAffine(term, variables));
      case Expr.Product(var factors) ->
          factors.stream().filter(u -> !u.isFreeOf(variables)).count() <= 1
              && factors.stream().allMatch(u -> isAffine(u, variables));
      default -> expr.isFreeOf(variables);
    };
  }
}
