package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /// By expansion along the row with the most zeros, which takes n steps where the matrix is
  /// triangular up to the order of its rows and columns.
  static Expr determinant(List<List<Expr>> matrix) {
    if (matrix.isEmpty()) {
      return Numeral.ONE;
    }
    int i = sparsest(matrix);
    var terms = new ArrayList<Expr>();
    for (int j = 0; j < matrix.size(); j++) {
      var entry = matrix.get(i).get(j);
      if (!entry.isZero()) {
        var sign = Expr.of((i + j) % 2 == 0 ? 1 : -1);
        terms.add(Expr.product(sign, entry, determinant(without(matrix, i, j))));
      }
    }
    return Expr.sum(terms);
  }

  private static int sparsest(List<List<Expr>> matrix) {
    return IntStream.range(0, matrix.size())
        .boxed()
        .min(Comparator.comparingLong(i -> matrix.get(i).stream().filter(e -> !e.isZero()).count()))
        .orElseThrow();
  }

  private static List<List<Expr>> without(List<List<Expr>> matrix, int i, int j) {
    var minor = new ArrayList<List<Expr>>();
    for (var row : matrix) {
      var rest = new ArrayList<>(row);
      rest.remove(j);
      minor.add(rest);
    }
    minor.remove(i);
    return minor;
  }
}
