package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;

/// Linear algebra of small matrices of expressions.
final class Slopes {
  private Slopes() {}

  /// True when as many functions as there are variables, affine by their normal forms, have a
  /// Jacobian that is known to be invertible for all parameters.
  static boolean injective(List<Expr> affine, Context context) {
    var variables = context.variables();
    if (affine.size() != variables.size()) {
      return false;
    }
    var rows = new ArrayList<List<Expr>>();
    for (var function : affine) {
      if (!context.normal(function).isAffineIn(variables)) {
        return false;
      }
      var polynomial = context.normal(function).toExpr();
      rows.add(variables.stream().map(variable -> Derivative.of(polynomial, variable)).toList());
    }
    return context.satisfies(context.normal(determinant(rows)).toExpr(), Relation.NONZERO);
  }

  /// By expansion along the first row.
  static Expr determinant(List<List<Expr>> matrix) {
    if (matrix.isEmpty()) {
      return Expr.of(1);
    }
    var terms = new ArrayList<Expr>();
    for (int j = 0; j < matrix.size(); j++) {
      var minor = new ArrayList<List<Expr>>();
      for (int i = 1; i < matrix.size(); i++) {
        var row = new ArrayList<>(matrix.get(i));
        row.remove(j);
        minor.add(row);
      }
      var entry = matrix.get(0).get(j);
      if (!entry.isZero()) {
        terms.add(Expr.product(Expr.of(j % 2 == 0 ? 1 : -1), entry, determinant(minor)));
      }
    }
    return Expr.sum(terms);
  }
}
