package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.MonotoneTransfer;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Bounds that follow from the constraints and that the kernel does not read off them: x < 22/7
/// from x <= pi, 2*x^2 > y from sqrt(3)*x^2 >= y, log(x) >= 1 from x >= exp(1), -c <= u <= c from
/// abs(u) <= c.
final class Consequences {
  private static final double WIDTH = 1e-2;
  private static final double MARGIN = 0.1;

  private final List<Rule> facts = new ArrayList<>();
  private Context context;

  private Consequences(Context context) {
    this.context = context;
  }

  static Consequences of(Context context) {
    var found = new Consequences(context);
    try {
      context.constraints().forEach(found::fromAbsolute);
      ConstantBounds.of(context).bounds().forEach(found::fromConstant);
      context.constraints().forEach(found::fromCoefficients);
    } catch (ArithmeticException | TooLarge hopeless) {
      // What was found before stands on its own.
    }
    return found;
  }

  /// Proofs of the consequences, each under the ones before it.
  List<Rule> facts() {
    return facts;
  }

  /// The context with the consequences.
  Context context() {
    return context;
  }

  private void add(Rule rule) {
    Attempt.judgement(context, rule)
        .filter(Judgement.Holds.class::isInstance)
        .map(judgement -> ((Judgement.Holds) judgement).constraint())
        .filter(constraint -> !context.satisfies(constraint))
        .ifPresent(
            constraint -> {
              facts.add(rule);
              context = context.with(constraint);
            });
  }

  private void fromAbsolute(Constraint constraint) {
    if (!constraint.relation().implies(Relation.NONNEGATIVE)) {
      return;
    }
    var normal = context.normal(constraint.expression());
    if (!normal.isPolynomial()) {
      return;
    }
    for (var generator : Generators.of(normal.toExpr())) {
      if (generator instanceof Expr.Application(var atom, var arguments)
          && atom.equals(Atoms.ABS)) {
        Generators.coefficients(normal.toExpr(), generator)
            .filter(c -> c.degree() == 1)
            .flatMap(c -> negative(c.of(1)).map(k -> c.of(0).over(Expr.of(k))))
            .ifPresent(
                bound -> {
                  var u = arguments.get(0);
                  var distance = bound.minus(generator);
                  add(within(bound, u, distance));
                  add(within(bound, u.negate(), distance));
                });
      }
    }
  }

  /// k in -k.
  private static Optional<Rational> negative(Expr coefficient) {
    return coefficient instanceof Expr.Constant(var value) && value.signum() < 0
        ? Optional.of(value.negate())
        : Optional.empty();
  }

  /// bound - u >= 0 from `distance` = bound - |u| >= 0.
  private static Rule within(Expr bound, Expr u, Expr distance) {
    var wanted = bound.minus(u);
    return new SignSplit(
        u,
        new Evident(wanted, Relation.NONNEGATIVE, distance),
        new Evident(
            wanted, Relation.NONNEGATIVE, Signs.ofParts(List.of(distance, Expr.of(-2).times(u)))));
  }

  /// With simple numbers as coefficients, where several symbols occur.
  private void fromCoefficients(Constraint constraint) {
    var relation = constraint.relation();
    var normal = context.normal(constraint.expression());
    if (constraint.expression().symbols().size() > 1
        && relation != Relation.ZERO
        && relation.implies(Relation.NONNEGATIVE)
        && normal.isPolynomial()) {
      RationalBelow.of(context, context.normal(constraint.expression().negate()).toExpr(), WIDTH)
          .filter(below -> !below.slack().isEmpty())
          .ifPresent(
              below ->
                  add(
                      new Evident(
                          below.bound().negate(), relation, below.and(constraint.expression()))));
    }
  }

  private void fromConstant(ConstantBounds.Bound bound) {
    var end = bound.end();
    var between = context.bounds(end);
    var t = Expr.symbol(bound.symbol());
    var inside = bound.constraint().expression().over(Expr.of(bound.scale()));
    if (bound.upper()) {
      between
          .upper()
          .map(high -> Expr.of(beyond(high, 1)))
          .ifPresent(
              q ->
                  add(
                      new Evident(
                          q.minus(t),
                          Relation.POSITIVE,
                          Signs.ofParts(List.of(inside, q.minus(end))))));
    } else {
      between
          .lower()
          .map(low -> Expr.of(beyond(low, -1)))
          .ifPresent(
              q ->
                  add(
                      new Evident(
                          t.minus(q),
                          Relation.POSITIVE,
                          Signs.ofParts(List.of(inside, end.minus(q))))));
    }
    if (end instanceof Expr.Application(var atom, var exponent) && atom.equals(Atoms.EXP)) {
      var larger = bound.upper() ? end : t;
      var smaller = bound.upper() ? t : end;
      add(new MonotoneTransfer(Atoms.LOG, larger, smaller, Interval.POSITIVE));
    }
  }

  /// A simple number a little beyond an end.
  private static Rational beyond(Rational end, int sign) {
    double value = Doubles.of(end);
    if (!Double.isFinite(value)) {
      return end.plus(Rational.of(sign));
    }
    double width = WIDTH * Math.max(1, Math.abs(value));
    double close = value + sign * MARGIN * width;
    double far = value + sign * width;
    return Doubles.simplestBetween(Math.min(close, far), Math.max(close, far));
  }
}
