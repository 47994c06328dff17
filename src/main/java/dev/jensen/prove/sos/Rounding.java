package dev.jensen.prove.sos;

import dev.jensen.kernel.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// Rational matrices Q near given ones that fulfil the equations exactly: some entries are solved
/// for, the others are rounded, to simple numbers first (Peyrl and Parrilo, Computing sum of
/// squares decompositions with rational coefficients).
final class Rounding {
  private static final int[] DENOMINATORS = {
    1, 2, 4, 6, 12, 24, 60, 120, 1 << 10, 1 << 14, 1 << 18, 1 << 22, 1 << 26
  };

  private final GramSystem system;
  private final BooleanSupplier stop;
  private final List<Solved> solved = new ArrayList<>();

  /// `entry` = `constant` - Σ of the others times their factors.
  private record Solved(int entry, Rational constant, Map<Integer, Rational> others) {}

  private Rounding(GramSystem system, BooleanSupplier stop) {
    this.system = system;
    this.stop = stop;
  }

  /// The squares of the first matrices that are positive semidefinite; empty where there are none,
  /// or where the equations contradict each other.
  static Optional<List<Square>> squares(
      GramSystem system, double[][][] near, BooleanSupplier stop) {
    var rounding = new Rounding(system, stop);
    return rounding.solve() ? rounding.first(near) : Optional.empty();
  }

  /// By the method of Gauss and Jordan; false where the equations contradict each other.
  private boolean solve() {
    var rows = new ArrayList<Map<Integer, Rational>>();
    for (int a = 0; a < system.equations(); a++) {
      rows.add(new TreeMap<>());
    }
    var entries = system.entries();
    for (int e = 0; e < entries.size(); e++) {
      int entry = e;
      entries.get(e).contributions().forEach((a, value) -> rows.get(a).put(entry, value));
    }
    var constants = new ArrayList<Rational>();
    for (int a = 0; a < system.equations(); a++) {
      constants.add(system.target(a));
    }
    var pivots = new ArrayList<Integer>();
    for (int a = 0; a < rows.size(); a++) {
      if (stop.getAsBoolean()) {
        return false;
      }
      var row = rows.get(a);
      for (int done = 0; done < a; done++) {
        reduce(rows, constants, a, done, pivots.get(done));
      }
      if (row.isEmpty()) {
        if (!constants.get(a).isZero()) {
          return false;
        }
        pivots.add(-1);
        continue;
      }
      var leading = pivot(row);
      int pivot = leading.getKey();
      var factor = leading.getValue().inverse();
      row.replaceAll((e, value) -> value.times(factor));
      constants.set(a, constants.get(a).times(factor));
      pivots.add(pivot);
      for (int done = 0; done < a; done++) {
        reduce(rows, constants, done, a, pivot);
      }
    }
    for (int a = 0; a < rows.size(); a++) {
      if (pivots.get(a) >= 0) {
        var others = new HashMap<>(rows.get(a));
        others.remove(pivots.get(a));
        solved.add(new Solved(pivots.get(a), constants.get(a), others));
      }
    }
    return true;
  }

  /// Removes a pivot from a row by means of the row that it belongs to.
  private static void reduce(
      List<Map<Integer, Rational>> rows, List<Rational> constants, int row, int by, int pivot) {
    if (pivot < 0) {
      return;
    }
    var factor = rows.get(row).get(pivot);
    if (factor == null) {
      return;
    }
    rows.get(by)
        .forEach(
            (e, value) ->
                rows.get(row)
                    .merge(
                        e,
                        value.times(factor).negate(),
                        (x, y) -> x.plus(y).isZero() ? null : x.plus(y)));
    constants.set(row, constants.get(row).minus(constants.get(by).times(factor)));
  }

  /// Entries off the diagonal first, so that diagonals stay simple.
  private Map.Entry<Integer, Rational> pivot(Map<Integer, Rational> row) {
    return row.entrySet().stream()
        .filter(entry -> !system.entries().get(entry.getKey()).isDiagonal())
        .findFirst()
        .orElseGet(() -> row.entrySet().iterator().next());
  }

  private Optional<List<Square>> first(double[][][] near) {
    for (int denominator : DENOMINATORS) {
      if (stop.getAsBoolean()) {
        break;
      }
      var squares = squares(matrices(near, denominator));
      if (squares.isPresent()) {
        return squares;
      }
    }
    return Optional.empty();
  }

  private Rational[][][] matrices(double[][][] near, int denominator) {
    var entries = system.entries();
    var values = new Rational[entries.size()];
    for (int e = 0; e < values.length; e++) {
      var entry = entries.get(e);
      values[e] = rounded(near[entry.block()][entry.row()][entry.column()], denominator);
    }
    for (var each : solved) {
      var value = each.constant();
      for (var other : each.others().entrySet()) {
        value = value.minus(other.getValue().times(values[other.getKey()]));
      }
      values[each.entry()] = value;
    }
    var matrices = new Rational[near.length][][];
    for (int b = 0; b < near.length; b++) {
      matrices[b] = new Rational[near[b].length][near[b].length];
    }
    for (int e = 0; e < values.length; e++) {
      var entry = entries.get(e);
      matrices[entry.block()][entry.row()][entry.column()] = values[e];
      matrices[entry.block()][entry.column()][entry.row()] = values[e];
    }
    return matrices;
  }

  private static Rational rounded(double value, int denominator) {
    var numerator =
        BigDecimal.valueOf(value)
            .multiply(BigDecimal.valueOf(denominator))
            .setScale(0, RoundingMode.HALF_EVEN)
            .toBigInteger();
    return Rational.of(numerator, BigInteger.valueOf(denominator));
  }

  private Optional<List<Square>> squares(Rational[][][] matrices) {
    var squares = new ArrayList<Square>();
    for (int b = 0; b < matrices.length; b++) {
      if (!decompose(system.blocks().get(b), matrices[b], squares)) {
        return Optional.empty();
      }
    }
    return Optional.of(squares);
  }

  /// LDLᵀ, exactly; false where the matrix is not positive semidefinite.
  private static boolean decompose(Block block, Rational[][] q, List<Square> squares) {
    int n = q.length;
    for (int k = 0; k < n; k++) {
      var d = q[k][k];
      if (d.signum() < 0) {
        return false;
      }
      if (d.isZero()) {
        for (int j = k + 1; j < n; j++) {
          if (!q[k][j].isZero()) {
            return false;
          }
        }
        continue;
      }
      var form = block.basis().get(k);
      for (int j = k + 1; j < n; j++) {
        form = form.plus(block.basis().get(j).times(q[k][j].over(d)));
      }
      squares.add(new Square(block.multiplier(), d, form));
      for (int i = k + 1; i < n; i++) {
        var factor = q[k][i].over(d);
        for (int j = i; j < n && !factor.isZero(); j++) {
          q[i][j] = q[i][j].minus(factor.times(q[k][j]));
          q[j][i] = q[i][j];
        }
      }
    }
    return true;
  }
}
