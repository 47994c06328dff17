package dev.jensen.inquiry;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.parse.Problem;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.numeric.CompiledFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Looks for three points on a segment of which the middle one has a greater value than both others
/// (for quasiconcavity, a smaller one). The kernel checks that all lie in the domain, by way of
/// Jensen's inequality, which they violate a fortiori, and compares the values.
record Ridges(Problem problem, Context context, boolean convex) {
  private static final double NOISE = 1e-9;
  private static final int TRIES = 60_000;
  private static final int SEED = 7;
  private static final List<Rational> VALUES = values();
  private static final List<Rational> WEIGHTS =
      List.of(Rational.HALF, Rational.of(1, 4), Rational.of(3, 4));

  /// Simple ones first.
  private static List<Rational> values() {
    var values = new ArrayList<Rational>();
    for (int denominator : new int[] {1, 2, 4}) {
      for (int numerator = 0; numerator <= 8 * denominator; numerator++) {
        values.add(Rational.of(numerator, denominator));
        values.add(Rational.of(-numerator, denominator));
      }
    }
    return values.stream().distinct().toList();
  }

  Optional<Characteristic.Points> find(Duration limit) {
    var statement = problem.statement();
    if (!statement.parameters().isEmpty()) {
      return Optional.empty();
    }
    var deadline = Deadline.in(limit.toMillis());
    var names = context.variables();
    var function = CompiledFunction.of(statement.function(), names);
    var random = new Random(SEED);
    for (int i = 0; i < TRIES && !deadline.expired(); i++) {
      // From few simple values to all of them.
      int most = Math.min(VALUES.size(), 5 + i * VALUES.size() / (TRIES / 2));
      var a = point(random, most);
      var b = point(random, most);
      var weight = WEIGHTS.get(random.nextInt(WEIGHTS.size()));
      if (isRidge(function, a, b, weight)) {
        var points = accepted(a, b, weight);
        if (points.isPresent()) {
          return points;
        }
      }
    }
    return Optional.empty();
  }

  private List<Rational> point(Random random, int most) {
    return context.variables().stream().map(name -> VALUES.get(random.nextInt(most))).toList();
  }

  private boolean isRidge(
      CompiledFunction function, List<Rational> a, List<Rational> b, Rational weight) {
    var lambda = number(weight);
    var left = new double[a.size()];
    var right = new double[a.size()];
    var middle = new double[a.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = number(a.get(i));
      right[i] = number(b.get(i));
      middle[i] = lambda * left[i] + (1 - lambda) * right[i];
    }
    var top = function.at(middle);
    var scale = NOISE * Math.max(1, Math.abs(top));
    var atA = function.at(left);
    var atB = function.at(right);
    return convex ? top > Math.max(atA, atB) + scale : top < Math.min(atA, atB) - scale;
  }

  private static double number(Rational value) {
    return value.numerator().doubleValue() / value.denominator().doubleValue();
  }

  private Optional<Characteristic.Points> accepted(
      List<Rational> a, List<Rational> b, Rational weight) {
    var f = problem.statement().function();
    var rule = new JensenPoints(f, !convex, named(a), named(b), Expr.of(weight));
    try {
      var violation = Theorem.prove(context, rule);
      var points =
          Mixture.points(f, context, rule.a(), rule.b(), rule.weight(), List.of(violation));
      return Optional.of(
          new Characteristic.Points(
              points.a(),
              points.b(),
              points.mixture(),
              points.weight(),
              points.atA(),
              points.atB(),
              points.atMixture(),
              List.of(
                  violation,
                  higher(points.atMixture(), points.atA()),
                  higher(points.atMixture(), points.atB()))));
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }

  private Map<String, Expr> named(List<Rational> values) {
    var point = new HashMap<String, Expr>();
    for (int i = 0; i < values.size(); i++) {
      point.put(context.variables().get(i), Expr.of(values.get(i)));
    }
    return point;
  }

  private Theorem higher(Expr middle, Expr end) {
    var gap = convex ? middle.minus(end) : end.minus(middle);
    var parameters = context.ofParameters();
    var form =
        parameters.satisfies(Constraint.positive(gap)) ? gap : parameters.normal(gap).toExpr();
    return Theorem.prove(parameters, new Evident(gap, Relation.POSITIVE, form));
  }
}
