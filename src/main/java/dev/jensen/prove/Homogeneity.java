package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.Substitution;
import dev.jensen.kernel.rule.VectorComposition;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A function of two positive symbols t and u that is homogeneous of degree d is u^d g(t/u): the
/// sign of g is proved on the range of t/u.
record Homogeneity(Signs signs) {
  private static final String SLOT = "ratio#s";
  private static final int DEEPEST = 3;
  private static final int HIGHEST = 40;
  private static final double CLOSE = 1e-6;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    var context = signs.context();
    var names = List.copyOf(form.symbols());
    if (depth > DEEPEST
        || names.size() != 2
        || names.contains(SLOT)
        || !names.stream()
            .allMatch(name -> context.satisfies(Expr.symbol(name), Relation.POSITIVE))) {
      return Optional.empty();
    }
    var degree = degree(form, names);
    return degree.isEmpty()
        ? Optional.empty()
        : prove(expression, form, names, degree.getAsInt(), relation, depth);
  }

  /// As doubled arguments show it at a sample point.
  private OptionalInt degree(Expr form, List<String> names) {
    try {
      var f = CompiledFunction.of(form, names);
      for (var point : signs.search().points(signs.context().constraints(), names, 1).vectors()) {
        var twice = f.at(new double[] {2 * point[0], 2 * point[1]});
        var ratio = Math.log(twice / f.at(point)) / Math.log(2);
        if (Math.abs(ratio - Math.rint(ratio)) < CLOSE && Math.abs(ratio) <= HIGHEST) {
          return OptionalInt.of((int) Math.rint(ratio));
        }
      }
    } catch (IllegalArgumentException notEvaluated) {
      // Nothing is known of the degree then.
    }
    return OptionalInt.empty();
  }

  private Optional<Rule> prove(
      Expr expression, Expr form, List<String> names, int degree, Relation relation, int depth) {
    var t = Expr.symbol(names.get(0));
    var u = Expr.symbol(names.get(1));
    var facts = new ArrayList<Rule>();
    var range = range(t, u, facts);
    var constraints = new ArrayList<>(VectorComposition.within(SLOT, range));
    for (var constraint : signs.context().constraints()) {
      if (constraint.expression().isFreeOf(names)) {
        constraints.add(constraint);
      }
    }
    var all = new ArrayList<>(constraints);
    all.add(Constraint.positive(u));
    var scaled = form.substitute(Map.of(names.get(0), Expr.symbol(SLOT).times(u)));
    var alone = new Context(List.of(), all).normal(scaled.times(u.power(-degree))).toExpr();
    if (!alone.symbols().equals(Set.of(SLOT))) {
      return Optional.empty();
    }
    var quotient = Map.of(SLOT, t.over(u));
    return new Signs(signs.search(), new Context(List.of(), constraints))
        .prove(alone, relation, depth + 1)
        .flatMap(
            premise -> {
              facts.add(new Substitution(constraints, quotient, premise));
              var there = alone.substitute(quotient);
              return signs.closing(
                  facts, new Evident(expression, relation, there.times(u.power(degree))));
            });
  }

  /// Of t/u, where facts tell what structure does not: c t + d u > 0 is c t/u + d > 0.
  private Interval range(Expr t, Expr u, List<Rule> facts) {
    var context = signs.context();
    var quotient = t.over(u);
    var range = context.bounds(quotient).intersect(Interval.POSITIVE);
    for (var constraint : context.constraints()) {
      var gap = context.normal(constraint.expression()).toExpr();
      var relation = constraint.relation();
      var c = coefficient(gap, t);
      var d = coefficient(gap, u);
      if (relation.implies(Relation.NONNEGATIVE)
          && relation != Relation.ZERO
          && !c.isZero()
          && !d.isZero()
          && context.equal(gap, Expr.of(c).times(t).plus(Expr.of(d).times(u)))) {
        var fact =
            new Evident(
                Expr.of(c).times(quotient).plus(Expr.of(d)),
                relation,
                constraint.expression().over(u));
        if (Attempt.accepted(context, fact).isPresent()) {
          facts.add(fact);
          range = range.intersect(beyond(d.over(c).negate(), c.signum() > 0, relation));
        }
      }
    }
    return range;
  }

  private static Rational coefficient(Expr sum, Expr symbol) {
    return Generators.coefficients(sum, symbol)
        .map(powers -> powers.of(1))
        .filter(Expr.Constant.class::isInstance)
        .map(value -> ((Expr.Constant) value).value())
        .orElse(Rational.ZERO);
  }

  private static Interval beyond(Rational end, boolean above, Relation relation) {
    if (relation == Relation.POSITIVE) {
      return above ? Interval.above(end) : Interval.below(end);
    }
    return above ? Interval.atLeast(end) : Interval.atMost(end);
  }
}
