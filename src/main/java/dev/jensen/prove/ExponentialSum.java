package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.DerivativeStep;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.Rewritten;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sums of c t^n exp(r t) with numbers c, n, r, from a point on. What stands beside the least rate
/// is a polynomial once the sum is divided by its exponential, and goes away after as many
/// derivatives as it has terms; so the chain of derivatives ends by itself, however long it is.
record ExponentialSum(Signs signs) {
  private static final int LONGEST = 40;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation) {
    if (form.symbols().size() != 1 || leastRate(form).isEmpty()) {
      return Optional.empty();
    }
    var t = form.symbols().iterator().next();
    var range = signs.context().bounds(Expr.symbol(t));
    if (range.lower().isEmpty()) {
      return Optional.empty();
    }
    var start = Expr.of(range.lower().get());
    return new Way(signs, t, start, range.upper().map(Expr::of))
        .chain(signs.context(), expression, form, relation, LONGEST);
  }

  /// The least rate, where every term is as promised and some rate is not 0.
  private static Optional<Rational> leastRate(Expr form) {
    Optional<Rational> least = Optional.empty();
    var exponential = false;
    for (var term : Generators.terms(form)) {
      var rate = Rational.ZERO;
      for (var factor : term.powers().entrySet()) {
        var known = rate(factor.getKey(), factor.getValue());
        if (known.isEmpty()) {
          return Optional.empty();
        }
        rate = rate.plus(known.get());
      }
      exponential |= !rate.isZero();
      least = Optional.of(least.isPresent() ? least.get().min(rate) : rate);
    }
    return exponential ? least : Optional.empty();
  }

  private static Optional<Rational> rate(Expr base, Rational power) {
    return switch (base) {
      case Expr.Symbol s when power.isInteger() && power.signum() > 0 -> Optional.of(Rational.ZERO);
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.EXP) ->
          slope(arguments.get(0)).map(power::times);
      default -> Optional.empty();
    };
  }

  /// r, for r t.
  private static Optional<Rational> slope(Expr exponent) {
    return switch (exponent) {
      case Expr.Symbol s -> Optional.of(Rational.ONE);
      case Expr.Product(var factors)
          when factors.size() == 2
              && factors.get(0) instanceof Expr.Constant(var r)
              && factors.get(1) instanceof Expr.Symbol ->
          Optional.of(r);
      default -> Optional.empty();
    };
  }

  /// From a start, perhaps to an end.
  private record Way(Signs signs, String t, Expr start, Optional<Expr> end) {

    /// Under a context that puts t on the way, or at its start.
    Optional<Rule> chain(Context context, Expr expression, Expr form, Relation relation, int left) {
      if (left == 0 || signs.search().expired()) {
        return Optional.empty();
      }
      if (context.satisfies(form, relation)) {
        return Attempt.accepted(context, new Evident(expression, relation, form));
      }
      var rate = leastRate(form).filter(least -> !least.isZero());
      return rate.isPresent()
          ? divided(context, expression, form, rate.get(), relation, left)
          : step(context, expression, form, left);
    }

    private Optional<Rule> divided(
        Context context, Expr expression, Expr form, Rational rate, Relation relation, int left) {
      var exponential =
          new Expr.Application(Atoms.EXP, List.of(Expr.of(rate).times(Expr.symbol(t))));
      var quotient = context.normal(form.over(exponential)).toExpr();
      return chain(context, quotient, quotient, relation, left - 1)
          .flatMap(
              fact ->
                  new Signs(signs.search(), context)
                      .closing(
                          List.of(fact),
                          new Evident(expression, relation, exponential.times(quotient))));
    }

    private Optional<Rule> step(Context context, Expr expression, Expr form, int left) {
      try {
        var fixed = fixed();
        var base =
            new Signs(signs.search(), fixed)
                .prove(form.substitute(Map.of(t, start)), Relation.NONNEGATIVE);
        if (base.isEmpty()) {
          return Optional.empty();
        }
        var moving = fixed.with(way());
        var slope = Derivative.of(form, t);
        return chain(moving, slope, moving.normal(slope).toExpr(), Relation.POSITIVE, left - 1)
            .flatMap(
                rise ->
                    Attempt.accepted(
                        context,
                        new Rewritten(
                            expression,
                            new DerivativeStep(form, t, start, end, true, base.get(), rise))));
      } catch (RuleViolation notDifferentiable) {
        return Optional.empty();
      }
    }

    private Context fixed() {
      var context = signs.context();
      return new Context(
          context.variables(),
          context.constraints().stream().filter(c -> c.expression().isFreeOf(List.of(t))).toList());
    }

    private List<Constraint> way() {
      var symbol = Expr.symbol(t);
      var gone = Constraint.positive(symbol.minus(start));
      return end.map(last -> List.of(gone, Constraint.positive(last.minus(symbol))))
          .orElse(List.of(gone));
    }
  }
}
