package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// h >= 0 from a start a up to b (or, not `upward`, down to b), because h(a) >= 0 and h does not
/// fall on the way. With Γ₀ the constraints of Γ that are free of t:
/// - h is analytic around every t from a to b (b itself only where Γ does not exclude it), under
///   Γ₀;
/// - `atStart` proves h(a) >= 0 (or > 0) under Γ₀ alone;
/// - `slope` proves h' >= 0 (or > 0), downward h' <= 0, under Γ₀ and the open interval alone;
/// - Γ puts t on the way. Strict: if h(a) > 0, or h' > 0 and Γ puts t off a.
public record DerivativeStep(
    Expr function,
    String t,
    Expr start,
    Optional<Expr> end,
    boolean upward,
    Rule atStart,
    Rule slope)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(DerivativeStep.class);

  @Override
  public Judgement conclude(Context context) {
    var alone =
        context.constraints().stream().filter(c -> c.expression().isFreeOf(List.of(t))).toList();
    var fixed = context.of(context.variables(), alone);
    CONDITION.require(start.isFreeOf(List.of(t)), "the start contains " + t);
    CONDITION.defined(start, fixed);
    var gone = distance(start);
    var closed = new ArrayList<>(List.of(Constraint.nonnegative(gone)));
    var open = new ArrayList<>(List.of(Constraint.positive(gone)));
    if (end.isPresent()) {
      CONDITION.require(end.get().isFreeOf(List.of(t)), "the end contains " + t);
      CONDITION.defined(end.get(), fixed);
      var left = distance(end.get()).negate();
      closed.add(
          context.satisfies(left, Relation.POSITIVE)
              ? Constraint.positive(left)
              : Constraint.nonnegative(left));
      open.add(Constraint.positive(left));
    }
    closed.forEach(constraint -> CONDITION.holds(constraint, context));
    Definedness.requireAnalytic(function, fixed.with(closed));
    var base = proved(fixed, atStart, function.substitute(Map.of(t, start)));
    var derivative = Derivative.of(function, t);
    var rise = proved(fixed.with(open), slope, upward ? derivative : derivative.negate());
    var strict =
        base == Relation.POSITIVE
            || (rise == Relation.POSITIVE && context.satisfies(gone, Relation.POSITIVE));
    return new Judgement.Holds(
        new Constraint(function, strict ? Relation.POSITIVE : Relation.NONNEGATIVE));
  }

  /// How far t has come from the point, along the way.
  private Expr distance(Expr point) {
    var difference = Expr.symbol(t).minus(point);
    return upward ? difference : difference.negate();
  }

  private static Relation proved(Context context, Rule rule, Expr wanted) {
    var fact = Theorem.prove(context, rule).fact();
    CONDITION.equal(fact.expression(), wanted, context);
    CONDITION.require(fact.relation().implies(Relation.NONNEGATIVE), "not a lower bound: " + fact);
    return fact.relation();
  }
}
