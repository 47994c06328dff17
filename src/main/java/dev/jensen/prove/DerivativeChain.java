package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.DerivativeStep;
import dev.jensen.kernel.rule.Evident;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// h >= 0 from a point on, because h is there and does not fall; again for h'. One symbol at a
/// time.
record DerivativeChain(Signs signs) {
  private static final int DEEPEST = 6;
  private static final int DEEPEST_SPLIT = 2;
  private static final int DEEPEST_TOUCHING = 4;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > DEEPEST || form.toString().length() > 600) {
      return Optional.empty();
    }
    for (var t : form.symbols()) {
      if (form.symbols().size() > 1 && isLinear(form, t)) {
        continue;
      }
      var proof =
          anywhere(t, expression, form, relation, depth)
              .or(() -> byQuotient(t, expression, form, relation, depth));
      if (proof.isPresent() || signs.search().expired()) {
        return proof;
      }
    }
    return Optional.empty();
  }

  /// From any of the starts, or down from the far end.
  private Optional<Rule> anywhere(
      String t, Expr expression, Expr form, Relation relation, int depth) {
    var touching =
        depth <= DEEPEST_TOUCHING ? new TouchingPoints(signs).of(t, form) : Set.<Expr>of();
    var starts = new LinkedHashSet<>(touching);
    starts.addAll(starts(t));
    for (var start : starts) {
      if (signs.search().expired()) {
        return Optional.empty();
      }
      var splits = depth <= DEEPEST_SPLIT || touching.contains(start);
      var proof = from(start, splits, t, expression, form, relation, depth);
      if (proof.isPresent()) {
        return proof;
      }
    }
    return new Tail(signs).prove(t, expression, form, relation, depth);
  }

  private Optional<Rule> byQuotient(
      String t, Expr expression, Expr form, Relation relation, int depth) {
    for (var quotient : new Multipliers(signs.search(), signs.context(), form).of(t)) {
      var proof = byQuotient(t, expression, quotient, relation, depth);
      if (proof.isPresent()) {
        return proof;
      }
    }
    return Optional.empty();
  }

  private Optional<Rule> byQuotient(
      String t, Expr expression, Multipliers.Quotient quotient, Relation relation, int depth) {
    for (var multiplier : List.of(quotient.multiplier(), quotient.multiplier().negate())) {
      if (!signs.plausible(multiplier, Relation.POSITIVE)) {
        continue;
      }
      var positive = signs.prove(multiplier, Relation.POSITIVE, depth + 2);
      if (positive.isEmpty()) {
        return Optional.empty();
      }
      var rest =
          multiplier.equals(quotient.multiplier())
              ? quotient.quotient()
              : signs.context().normal(quotient.quotient().negate()).toExpr();
      return anywhere(t, rest, rest, relation, depth + 1)
          .flatMap(
              fact ->
                  signs.closing(
                      List.of(positive.get(), fact),
                      new Evident(expression, relation, multiplier.times(rest))));
    }
    return Optional.empty();
  }

  private static boolean isLinear(Expr form, String t) {
    return Generators.coefficients(form, Expr.symbol(t)).map(c -> c.degree() < 2).orElse(false);
  }

  /// Points from which to start: the ends of the range of t, and simple values inside.
  private Set<Expr> starts(String t) {
    var starts = new LinkedHashSet<Expr>();
    var range = signs.context().bounds(Expr.symbol(t));
    range.lower().ifPresent(low -> starts.add(Expr.of(low)));
    range.upper().ifPresent(high -> starts.add(Expr.of(high)));
    var constants = ConstantBounds.of(signs.context());
    starts.addAll(constants.ends(t, false, signs.context()));
    starts.addAll(constants.ends(t, true, signs.context()));
    for (var value : List.of(Rational.ZERO, Rational.ONE)) {
      if (range.contains(value)) {
        starts.add(Expr.of(value));
      }
    }
    return starts;
  }

  private Optional<Rule> from(
      Expr start,
      boolean splits,
      String t,
      Expr expression,
      Expr form,
      Relation relation,
      int depth) {
    var offset = Expr.symbol(t).minus(start);
    if (signs.context().satisfies(offset, Relation.NONNEGATIVE)) {
      return step(signs.context(), start, t, true, expression, form, relation, depth);
    }
    if (signs.context().satisfies(offset.negate(), Relation.NONNEGATIVE)) {
      return step(signs.context(), start, t, false, expression, form, relation, depth);
    }
    if (!splits) {
      return Optional.empty();
    }
    var above = signs.context().with(Constraint.nonnegative(offset));
    var below = signs.context().with(Constraint.positive(offset.negate()));
    return step(above, start, t, true, expression, form, relation, depth)
        .flatMap(
            up ->
                step(below, start, t, false, expression, form, relation, depth)
                    .flatMap(
                        down ->
                            Attempt.accepted(
                                signs.context(),
                                new dev.jensen.kernel.rule.SignSplit(offset, up, down))));
  }

  private Optional<Rule> step(
      Context context,
      Expr start,
      String t,
      boolean upward,
      Expr expression,
      Expr form,
      Relation relation,
      int depth) {
    try {
      var fixed =
          new Context(
              context.variables(),
              context.constraints().stream()
                  .filter(c -> c.expression().isFreeOf(List.of(t)))
                  .toList());
      var end = end(context, t, upward);
      var offset = Expr.symbol(t).minus(start);
      var way = new ArrayList<>(List.of(Constraint.positive(upward ? offset : offset.negate())));
      end.ifPresent(
          e -> {
            var left = e.minus(Expr.symbol(t));
            way.add(Constraint.positive(upward ? left : left.negate()));
          });
      var atStart = form.substitute(Map.of(t, start));
      var base =
          new Signs(signs.search(), fixed)
              .prove(atStart, relation, depth + 1)
              .or(
                  () ->
                      relation == Relation.POSITIVE
                          ? new Signs(signs.search(), fixed)
                              .prove(atStart, Relation.NONNEGATIVE, depth + 1)
                          : Optional.empty());
      if (base.isEmpty()) {
        return Optional.empty();
      }
      var derivative = Derivative.of(form, t);
      var slope = upward ? derivative : derivative.negate();
      var moving = new Signs(signs.search(), fixed.with(way));
      var rises =
          moving
              .prove(slope, Relation.POSITIVE, depth + 1)
              .or(() -> moving.prove(slope, Relation.NONNEGATIVE, depth + 1));
      return rises.flatMap(
          rise -> {
            var step = new DerivativeStep(form, t, start, end, upward, base.get(), rise);
            return Attempt.accepted(context, new dev.jensen.kernel.rule.Rewritten(expression, step))
                .filter(rule -> holdsStrongly(context, rule, relation));
          });
    } catch (RuleViolation notDifferentiable) {
      return Optional.empty();
    }
  }

  private static boolean holdsStrongly(Context context, Rule rule, Relation relation) {
    return Attempt.judgement(context, rule)
        .filter(dev.jensen.kernel.Judgement.Holds.class::isInstance)
        .map(dev.jensen.kernel.Judgement.Holds.class::cast)
        .filter(fact -> fact.constraint().relation().implies(relation))
        .isPresent();
  }

  /// The far end of the range of t.
  private static Optional<Expr> end(Context context, String t, boolean upward) {
    var constant = ConstantBounds.of(context).ends(t, upward, context);
    if (!constant.isEmpty()) {
      return Optional.of(constant.get(0));
    }
    var range = context.bounds(Expr.symbol(t));
    var end = upward ? range.upper() : range.lower();
    return end.map(Expr::of);
  }
}
