package dev.jensen.refute;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The numbers to try as coordinates, simple ones only.
final class Grids {
  private static final int PARTS = 8;

  /// Where no bound is given, numbers up to this size belong to the grid.
  private static final double[] STEPS = {0, 0.25, 0.5, 1, 2, 3, 4, 6, 9, 16, 100};

  private static final long[][] POSITIVE = {
    {1, 1}, {2, 1}, {3, 1}, {4, 1}, {1, 2}, {3, 2}, {6, 1}, {8, 1}, {1, 4}, {1, 3}, {5, 1}, {12, 1},
    {3, 4}, {2, 3}, {5, 2}, {9, 1}, {16, 1}, {1, 8}, {5, 4}, {1, 10}, {32, 1}, {100, 1}, {1, 16},
    {1, 100}, {1, 64}
  };
  private static final long[][] ODDS = {
    {2, 1}, {4, 1}, {1, 4}, {1, 2}, {16, 1}, {1, 16}, {9, 1}, {1, 9}, {3, 1}, {1, 3}, {36, 1},
    {64, 1}, {81, 1}, {1, 64}, {1, 81}
  };

  private Grids() {}

  /// Rationals of both signs, by height.
  static List<GridValue> constants(int count) {
    var values = new LinkedHashSet<Rational>();
    values.add(Rational.ZERO);
    for (var k = 0; k < Math.min(count, POSITIVE.length); k++) {
      var value = Rational.of(POSITIVE[k][0], POSITIVE[k][1]);
      values.add(value);
      values.add(value.negate());
    }
    return values.stream().map(GridValue::of).toList();
  }

  /// Zero and logarithms of squares and of other simple numbers.
  static List<GridValue> logarithms() {
    var values = new ArrayList<GridValue>();
    values.add(GridValue.of(Rational.ZERO));
    for (var odds : ODDS) {
      var number = Rational.of(odds[0], odds[1]);
      var expr = new Expr.Application(Atoms.LOG, List.of(Expr.of(number)));
      values.add(new GridValue(expr, Math.log(Doubles.of(number)), Height.of(expr)));
    }
    return values;
  }

  /// The constants between two bounds (which may be infinite), with simple numbers of each part of
  /// the interval and the finite bounds themselves.
  static List<GridValue> between(double lower, double upper, List<Rational> bounds, int count) {
    var values = new LinkedHashSet<Rational>();
    for (var value : constants(count)) {
      if (value.value() >= lower && value.value() <= upper) {
        values.add(((Expr.Constant) value.expr()).value());
      }
    }
    values.addAll(bounds);
    addParts(lower, upper, values);
    return values.stream().map(GridValue::of).toList();
  }

  private static void addParts(double lower, double upper, Set<Rational> values) {
    if (!Double.isInfinite(lower) && !Double.isInfinite(upper)) {
      for (var parts = 1; parts <= PARTS; parts *= 2) {
        var width = (upper - lower) / parts;
        for (var k = 0; k < parts; k++) {
          values.add(Doubles.simplestBetween(lower + k * width, lower + (k + 1) * width));
        }
      }
    } else if (!Double.isInfinite(lower) || !Double.isInfinite(upper)) {
      var sign = Double.isInfinite(upper) ? 1 : -1;
      var from = Double.isInfinite(upper) ? lower : upper;
      for (var k = 1; k < STEPS.length; k++) {
        var inner = from + sign * STEPS[k - 1];
        var outer = from + sign * STEPS[k];
        values.add(Doubles.simplestBetween(Math.min(inner, outer), Math.max(inner, outer)));
      }
    }
  }
}
