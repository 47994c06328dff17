package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a matrix as a sum of squares by symmetric elimination (LDLᵀ): each pivot positive, or
/// zero with the rest of its row.
record Elimination(Search search, Context context) {

  Optional<Rule> prove(Expr function, boolean concave, List<List<Expr>> matrix) {
    try {
      return eliminate(function, concave, matrix);
    } catch (ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private Optional<Rule> eliminate(Expr function, boolean concave, List<List<Expr>> matrix) {
    int n = matrix.size();
    var rest = new Expr[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rest[i][j] = context.normal(matrix.get(i).get(j)).toExpr();
      }
    }
    var signs = new Signs(search, context);
    var facts = new ArrayList<Rule>();
    var weights = new ArrayList<Expr>();
    var vectors = new ArrayList<List<Expr>>();
    var done = new boolean[n];
    for (int step = 0; step < n; step++) {
      if (search.expired()) {
        return Optional.empty();
      }
      int pivot = simplest(rest, done);
      if (pivot < 0) {
        break;
      }
      var d = rest[pivot][pivot];
      var last = isLast(rest, done, pivot);
      var relation = last ? Relation.NONNEGATIVE : Relation.POSITIVE;
      if (!context.satisfies(d, relation)) {
        var fact = signs.prove(d, relation);
        if (fact.isEmpty()) {
          return Optional.empty();
        }
        facts.add(fact.get());
      }
      done[pivot] = true;
      weights.add(d);
      vectors.add(reduce(rest, done, pivot));
    }
    if (!allZero(rest, done)) {
      return Optional.empty();
    }
    return signs.closing(
        facts, new SecondDerivatives(function, concave, new Semidefinite.Gram(weights, vectors)));
  }

  /// Subtracts d ℓ ℓᵀ and returns ℓ.
  private List<Expr> reduce(Expr[][] rest, boolean[] done, int pivot) {
    int n = rest.length;
    var d = rest[pivot][pivot];
    var vector = new ArrayList<Expr>();
    for (int j = 0; j < n; j++) {
      if (j == pivot) {
        vector.add(Numeral.ONE);
      } else if (done[j] || rest[pivot][j].isZero()) {
        vector.add(Numeral.ZERO);
      } else {
        vector.add(context.normal(rest[pivot][j].over(d)).toExpr());
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (!done[i] && !done[j]) {
          var less = Expr.product(d, vector.get(i), vector.get(j));
          rest[i][j] = context.normal(rest[i][j].minus(less)).toExpr();
        }
      }
    }
    return vector;
  }

  /// The shortest diagonal entry that is not zero; -1 when there is none.
  private static int simplest(Expr[][] rest, boolean[] done) {
    int best = -1;
    for (int i = 0; i < rest.length; i++) {
      if (!done[i]
          && !rest[i][i].isZero()
          && (best < 0 || rest[i][i].toString().length() < rest[best][best].toString().length())) {
        best = i;
      }
    }
    return best;
  }

  private static boolean isLast(Expr[][] rest, boolean[] done, int pivot) {
    for (int j = 0; j < rest.length; j++) {
      if (j != pivot && !done[j] && !rest[pivot][j].isZero()) {
        return false;
      }
    }
    return true;
  }

  private static boolean allZero(Expr[][] rest, boolean[] done) {
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < rest.length; j++) {
        if (!done[i] && !done[j] && !rest[i][j].isZero()) {
          return false;
        }
      }
    }
    return true;
  }
}
