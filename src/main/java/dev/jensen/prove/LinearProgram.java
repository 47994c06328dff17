package dev.jensen.prove;

import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Nonnegative λ with Aλ = b that make cᵀλ large, by the simplex method in exact arithmetic with
/// Bland's rule (Bertsimas and Tsitsiklis, Introduction to Linear Optimization, 3.4 and 3.5).
final class LinearProgram {
  private final int columns;
  private final Rational[][] rows;
  private final int[] basis;
  private final BooleanSupplier expired;

  private LinearProgram(Rational[][] rows, int columns, BooleanSupplier expired) {
    this.rows = rows;
    this.columns = columns;
    this.basis = new int[rows.length];
    this.expired = expired;
  }

  /// `matrix` row by row; the objective has an entry for each column. Empty when there is no such λ
  /// or the time is up.
  static Optional<List<Rational>> solve(
      List<List<Rational>> matrix,
      List<Rational> right,
      List<Rational> objective,
      BooleanSupplier expired) {
    int columns = objective.size();
    int m = matrix.size();
    var rows = new Rational[m][columns + m + 1];
    for (int i = 0; i < m; i++) {
      var sign = right.get(i).signum() < 0 ? Rational.MINUS_ONE : Rational.ONE;
      for (int j = 0; j < columns; j++) {
        rows[i][j] = matrix.get(i).get(j).times(sign);
      }
      for (int j = 0; j < m; j++) {
        rows[i][columns + j] = i == j ? Rational.ONE : Rational.ZERO;
      }
      rows[i][columns + m] = right.get(i).times(sign);
    }
    return new LinearProgram(rows, columns, expired).solution(objective);
  }

  private Optional<List<Rational>> solution(List<Rational> objective) {
    int m = rows.length;
    for (int i = 0; i < m; i++) {
      basis[i] = columns + i;
    }
    var artificial = new Rational[columns + m];
    for (int j = 0; j < columns + m; j++) {
      artificial[j] = j < columns ? Rational.ZERO : Rational.MINUS_ONE;
    }
    improve(artificial, columns + m);
    for (int i = 0; i < m; i++) {
      if (basis[i] >= columns && !value(i).isZero()) {
        return Optional.empty();
      }
    }
    leaveArtificial();
    var costs = new Rational[columns + m];
    for (int j = 0; j < columns + m; j++) {
      costs[j] = j < columns ? objective.get(j) : Rational.ZERO;
    }
    improve(costs, columns);
    var solution = new ArrayList<Rational>();
    for (int j = 0; j < columns; j++) {
      solution.add(Rational.ZERO);
    }
    for (int i = 0; i < m; i++) {
      if (basis[i] < columns) {
        solution.set(basis[i], value(i));
      }
    }
    return expired.getAsBoolean() ? Optional.empty() : Optional.of(solution);
  }

  /// Exchanges artificial columns that stand at 0 for others, where a row has any.
  private void leaveArtificial() {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns && basis[i] >= columns; j++) {
        if (!rows[i][j].isZero()) {
          pivot(i, j);
        }
      }
    }
  }

  private Rational value(int row) {
    return rows[row][columns + rows.length];
  }

  /// Stops at an optimum, or where the objective has no bound.
  private void improve(Rational[] costs, int allowed) {
    while (!expired.getAsBoolean()) {
      int entering = entering(costs, allowed);
      int leaving = entering < 0 ? -1 : leaving(entering);
      if (leaving < 0) {
        return;
      }
      pivot(leaving, entering);
    }
  }

  private int entering(Rational[] costs, int allowed) {
    for (int j = 0; j < allowed; j++) {
      var reduced = costs[j];
      for (int i = 0; i < rows.length; i++) {
        var cost = costs[basis[i]];
        if (!cost.isZero() && !rows[i][j].isZero()) {
          reduced = reduced.minus(cost.times(rows[i][j]));
        }
      }
      if (reduced.signum() > 0) {
        return j;
      }
    }
    return -1;
  }

  private int leaving(int entering) {
    int best = -1;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i][entering].signum() <= 0) {
        continue;
      }
      if (best < 0) {
        best = i;
        continue;
      }
      var order =
          value(i).times(rows[best][entering]).compareTo(value(best).times(rows[i][entering]));
      if (order < 0 || (order == 0 && basis[i] < basis[best])) {
        best = i;
      }
    }
    return best;
  }

  private void pivot(int row, int column) {
    var inverse = rows[row][column].inverse();
    for (int j = 0; j < rows[row].length; j++) {
      rows[row][j] = rows[row][j].times(inverse);
    }
    for (int i = 0; i < rows.length; i++) {
      var factor = rows[i][column];
      if (i != row && !factor.isZero()) {
        for (int j = 0; j < rows[i].length; j++) {
          if (!rows[row][j].isZero()) {
            rows[i][j] = rows[i][j].minus(factor.times(rows[row][j]));
          }
        }
      }
    }
    basis[row] = column;
  }
}
