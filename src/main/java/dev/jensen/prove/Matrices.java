package dev.jensen.prove;

import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// Small matrices of expressions.
final class Matrices {
  private Matrices() {}

  /// The determinant of the rows and columns whose bits are set.
  static Expr minor(List<List<Expr>> matrix, int subset) {
    var rows = new ArrayList<List<Expr>>();
    for (int i = 0; i < matrix.size(); i++) {
      if ((subset >> i & 1) == 1) {
        var row = new ArrayList<Expr>();
        for (int j = 0; j < matrix.size(); j++) {
          if ((subset >> j & 1) == 1) {
            row.add(matrix.get(i).get(j));
          }
        }
        rows.add(row);
      }
    }
    return determinant(rows);
  }

  private static Expr determinant(List<List<Expr>> matrix) {
    if (matrix.isEmpty()) {
      return Expr.of(1);
    }
    var terms = new ArrayList<Expr>();
    for (int j = 0; j < matrix.size(); j++) {
      var column = j;
      var rest =
          matrix.subList(1, matrix.size()).stream()
              .map(
                  row -> {
                    var shorter = new ArrayList<>(row);
                    shorter.remove(column);
                    return (List<Expr>) shorter;
                  })
              .toList();
      var entry = matrix.get(0).get(j);
      if (!entry.isZero()) {
        terms.add(Expr.product(Expr.of(j % 2 == 0 ? 1 : -1), entry, determinant(rest)));
      }
    }
    return Expr.sum(terms);
  }
}
