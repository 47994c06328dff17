package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.Growth;
import java.util.List;

/// h >= 0 from a on, because h does not rise and does not tend to anything below 0 as t grows. With
/// Γ₀ the constraints of Γ that are free of t:
/// - Γ puts t at or beyond `start`; h is analytic around all these t, under Γ₀;
/// - `fall` proves -h' >= 0 (or > 0) there, under Γ₀ and t beyond the start alone;
/// - the leading term of h for large t, in powers of t, exp(t), log(t), has a coefficient >= 0 or
///   tends to 0. Strict if h' < 0.
public record TailStep(Expr function, String t, Expr start, Rule fall) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(TailStep.class);

  @Override
  public Judgement conclude(Context context) {
    var alone =
        context.constraints().stream().filter(c -> c.expression().isFreeOf(List.of(t))).toList();
    var fixed = context.of(context.variables(), alone);
    CONDITION.require(start.isFreeOf(List.of(t)), "the start contains " + t);
    CONDITION.defined(start, fixed);
    var gone = Expr.symbol(t).minus(start);
    var relation =
        context.satisfies(gone, Relation.POSITIVE) ? Relation.POSITIVE : Relation.NONNEGATIVE;
    CONDITION.holds(new Constraint(gone, relation), context);
    var way = fixed.with(new Constraint(gone, relation));
    Definedness.requireAnalytic(function, way);
    requireTail(way, fixed);
    var fact = Theorem.prove(way, fall).fact();
    CONDITION.equal(fact.expression(), Derivative.of(function, t).negate(), way);
    CONDITION.require(fact.relation().implies(Relation.NONNEGATIVE), "it may rise: " + fact);
    return new Judgement.Holds(
        new Constraint(
            function,
            fact.relation() == Relation.POSITIVE ? Relation.POSITIVE : Relation.NONNEGATIVE));
  }

  private void requireTail(Context way, Context fixed) {
    var normal = way.normal(function);
    if (normal.isZero()) {
      return;
    }
    var growth =
        Growth.of(normal, t)
            .orElseThrow(() -> new RuleViolation("TailStep", "no growth known of " + normal));
    growth.divisors().forEach(divisor -> CONDITION.holds(divisor, Relation.NONZERO, fixed));
    if (growth.order().signum() >= 0) {
      CONDITION.holds(
          growth.coefficient(),
          growth.order().signum() > 0 ? Relation.POSITIVE : Relation.NONNEGATIVE,
          fixed);
    }
  }
}
