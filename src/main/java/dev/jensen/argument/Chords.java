package dev.jensen.argument;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.prove.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for two points and their middle that contradict convexity or concavity, and checks points
/// that were given.
record Chords(Search search, Context context, Expr function) {
  private static final String OTHER = "#b";
  private static final List<Rational> WEIGHTS =
      List.of(
          Rational.HALF,
          Rational.of(1, 3),
          Rational.of(2, 3),
          Rational.of(1, 4),
          Rational.of(3, 4),
          Rational.of(1, 10),
          Rational.of(9, 10));

  /// Two points, a weight, and both sides of the inequality that fails, the one for concavity where
  /// `concave`.
  record Violation(
      Map<String, Expr> a,
      Map<String, Expr> b,
      Rational weight,
      boolean concave,
      Expr mixture,
      Expr chord) {}

  /// The simplest points that show that the function is not convex, or not concave.
  Optional<Violation> find(boolean concave) {
    var toB = new HashMap<String, Expr>();
    var toMiddle = new HashMap<String, Expr>();
    for (var name : context.variables()) {
      var other = Expr.symbol(name + OTHER);
      toB.put(name, other);
      toMiddle.put(name, Expr.of(1, 2).times(Expr.symbol(name).plus(other)));
    }
    var constraints = new ArrayList<>(context.constraints());
    for (var image : List.of(toB, toMiddle)) {
      context.constraints().stream()
          .map(c -> new Constraint(c.expression().substitute(image), c.relation()))
          .forEach(constraints::add);
    }
    var gap =
        Expr.sum(
            function.substitute(toMiddle),
            Expr.of(-1, 2).times(function),
            Expr.of(-1, 2).times(function.substitute(toB)));
    constraints.add(Constraint.positive(concave ? gap.negate() : gap));
    return new SimplePoints(search)
        .satisfying(constraints, context.variables())
        .flatMap(point -> violation(point, concave));
  }

  private Optional<Violation> violation(Map<String, Expr> point, boolean concave) {
    var a = new HashMap<>(point);
    var b = new HashMap<>(point);
    for (var name : context.variables()) {
      b.put(name, point.getOrDefault(name + OTHER, Numeral.ZERO));
    }
    a.keySet().removeIf(name -> name.endsWith(OTHER));
    b.keySet().removeIf(name -> name.endsWith(OTHER));
    return violation(a, b, Rational.HALF, concave);
  }

  /// The points given, with the first of some weights at which the inequality fails.
  Optional<Violation> between(Map<String, Expr> a, Map<String, Expr> b, boolean concave) {
    return WEIGHTS.stream()
        .flatMap(weight -> violation(a, b, weight, concave).stream())
        .findFirst();
  }

  /// The same with a weight that was given too.
  Optional<Violation> at(
      Map<String, Expr> a, Map<String, Expr> b, Rational weight, boolean concave) {
    return violation(a, b, weight, concave);
  }

  /// Everything is a number: values of the parameters, too, are taken from the points.
  private Optional<Violation> violation(
      Map<String, Expr> a, Map<String, Expr> b, Rational weight, boolean concave) {
    var fixed = new HashMap<>(a);
    context.variables().forEach(fixed::remove);
    var here =
        new Context(
            context.variables(),
            context.constraints().stream()
                .map(c -> new Constraint(c.expression().substitute(fixed), c.relation()))
                .toList());
    var body = function.substitute(fixed);
    var rule = new JensenPoints(body, concave, only(a), only(b), Expr.of(weight));
    try {
      Theorem.prove(here, rule);
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
    var middle = new HashMap<String, Expr>(fixed);
    for (var name : context.variables()) {
      var mixed =
          Expr.of(weight)
              .times(a.getOrDefault(name, Numeral.ZERO))
              .plus(Expr.of(Rational.ONE.minus(weight)).times(b.getOrDefault(name, Numeral.ZERO)));
      middle.put(name, Judge.value(mixed, Map.of()));
    }
    var chord =
        Expr.sum(
            Expr.of(weight).times(Judge.value(body, a)),
            Expr.of(Rational.ONE.minus(weight)).times(Judge.value(body, b)));
    return Optional.of(
        new Violation(
            a, b, weight, concave, Judge.value(body, middle), Judge.value(chord, Map.of())));
  }

  private Map<String, Expr> only(Map<String, Expr> point) {
    var kept = new HashMap<>(point);
    kept.keySet().retainAll(new HashSet<>(context.variables()));
    return kept;
  }
}
