package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;

/// Works out the numbers within a value, for display: `(1/4)^2*2^4 + tanh(1/4 + 2)` as `1 +
/// tanh(9/4)`. The value must be defined.
final class Numbers {
  private Numbers() {}

  static Expr workedOut(Expr expr, Context context) {
    var inner = expr.map(child -> workedOut(child, context));
    return switch (inner) {
      case Expr.Constant c -> inner;
      case Expr.Symbol s -> inner;
      case Expr.Sum(var terms) -> Expr.sum(terms);
      case Expr.Product(var factors) -> Expr.product(factors);
      default -> number(inner, context);
    };
  }

  /// The value of a function at numbers, where that is rational.
  private static Expr number(Expr expr, Context context) {
    return expr.children().stream().allMatch(Expr.Constant.class::isInstance)
        ? Values.normal(expr, context).filter(Expr.Constant.class::isInstance).orElse(expr)
        : expr;
  }
}
