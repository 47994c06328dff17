package dev.jensen.inquiry;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.parse.Problem;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.List;
import java.util.Map;

/// Three points around a place, within the two cells that meet there, that violate Jensen's
/// inequality. Where f is convex on both cells, it is then on no interval that goes beyond the
/// place: such an interval and the next cell overlap, so f would be convex on their union.
record Corner(Problem problem, Context context, Line line, int place, boolean convex) {
  private static final double NOISE = 1e-6;
  private static final int DIGITS = 9;
  private static final List<Rational> STEPS =
      List.of(
          Rational.of(1),
          Rational.of(1, 2),
          Rational.of(1, 4),
          Rational.of(1, 16),
          Rational.of(1, 64),
          Rational.of(1, 1024));
  private static final List<Rational> WEIGHTS =
      List.of(Rational.HALF, Rational.of(1, 4), Rational.of(3, 4));

  boolean isRefuted() {
    for (var step : STEPS) {
      for (int before = 0; before <= 2; before++) {
        for (int after = 0; after <= 2; after++) {
          var low = center().minus(Expr.of(step.times(Rational.of(before))));
          var high = center().plus(Expr.of(step.times(Rational.of(after))));
          if (before + after > 0 && isNear(step) && refutes(low, high)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Expr center() {
    return switch (line.places().get(place)) {
      case Place.Exact(var value, var root, var near) -> value;
      case Place.Root root -> Expr.of(Recognition.decimal(root.near(), DIGITS));
    };
  }

  /// Twice the step stays between the neighbouring places.
  private boolean isNear(Rational step) {
    var at = line.places().get(place).near();
    var reach = 2.001 * step.numerator().doubleValue() / step.denominator().doubleValue();
    return (place == 0 || line.places().get(place - 1).near() < at - reach)
        && (place == line.places().size() - 1 || line.places().get(place + 1).near() > at + reach);
  }

  private boolean refutes(Expr low, Expr high) {
    return WEIGHTS.stream()
        .anyMatch(weight -> isPlausible(low, high, weight) && isAccepted(low, high, weight));
  }

  private boolean isPlausible(Expr low, Expr high, Rational weight) {
    var lambda = weight.numerator().doubleValue() / weight.denominator().doubleValue();
    var a = number(low);
    var b = number(high);
    var gap = value(lambda * a + (1 - lambda) * b) - lambda * value(a) - (1 - lambda) * value(b);
    return convex ? gap > NOISE : gap < -NOISE;
  }

  private static double number(Expr expr) {
    return CompiledFunction.of(expr, List.of()).at(new double[0]);
  }

  private double value(double x) {
    return CompiledFunction.of(problem.statement().function(), context.variables())
        .at(new double[] {x});
  }

  private boolean isAccepted(Expr low, Expr high, Rational weight) {
    var x = context.variables().getFirst();
    var points =
        new JensenPoints(
            problem.statement().function(),
            !convex,
            Map.of(x, low),
            Map.of(x, high),
            Expr.of(weight));
    try {
      Theorem.prove(context, points);
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }
}
