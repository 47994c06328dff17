package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// g(u) for convex g on an interval [start, ...), where g(t) >= g(start) throughout, and convex u
/// with values in it. A convex function that is nowhere below its value at the left end is
/// nondecreasing, so the composition is convex. (Boyd and Vandenberghe, 3.2.4.)
///
/// The interval is {t >= start} cut by `limits`, upper bounds on t; g (`convex` proves it convex in
/// the symbol t) contains no variable of Γ. `above` proves g(t) - g(start) >= 0 there.
public record ScalarComposition(
    String t, Expr start, List<Constraint> limits, Rule convex, Rule above, Rule inner)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(ScalarComposition.class);

  public ScalarComposition {
    limits = List.copyOf(limits);
  }

  @Override
  public Judgement conclude(Context context) {
    requireFresh(context);
    var parameters = context.ofParameters();
    CONDITION.parametric(start, context);
    CONDITION.require(start.isFreeOf(List.of(t)), "the start contains " + t);
    CONDITION.defined(start, parameters);
    var constraints = new ArrayList<>(parameters.constraints());
    constraints.add(Constraint.nonnegative(Expr.symbol(t).minus(start)));
    for (var limit : limits) {
      requireUpperBound(limit, context);
      CONDITION.defined(limit.expression(), new Context(List.of(t), constraints));
    }
    constraints.addAll(limits);
    var interval = new Context(List.of(t), constraints);
    var outer = Theorem.prove(interval, convex).curved();
    CONDITION.require(outer.curvature().isConvex(), "g is not convex");
    var g = outer.function();
    CONDITION.require(g.isFreeOf(context.variables()), "g contains variables");
    var least = g.substitute(Map.of(t, start));
    CONDITION.defined(least, parameters);
    var fact = Theorem.prove(interval, above).fact();
    CONDITION.equal(fact.expression(), g.minus(least), interval);
    CONDITION.require(fact.relation().implies(Relation.NONNEGATIVE), "g may fall");
    var u = Theorem.prove(context, inner).curved();
    CONDITION.require(u.curvature().isConvex(), "u is not convex");
    CONDITION.holds(u.function().minus(start), Relation.NONNEGATIVE, context);
    for (var limit : limits) {
      CONDITION.holdsAt(Map.of(t, u.function()), limit, context);
    }
    var composed = g.substitute(Map.of(t, u.function()));
    CONDITION.defined(composed, context);
    return new Judgement.Curved(composed, Curvature.CONVEX);
  }

  private void requireFresh(Context context) {
    CONDITION.require(!context.variables().contains(t), t + " is not fresh");
    for (var constraint : context.constraints()) {
      CONDITION.require(constraint.expression().isFreeOf(List.of(t)), t + " is not fresh");
    }
  }

  /// b - t > 0 or >= 0 with b free of the variables, so that the set stays an interval.
  private void requireUpperBound(Constraint limit, Context context) {
    var bound = limit.expression().plus(Expr.symbol(t));
    CONDITION.require(
        limit.relation().implies(Relation.NONNEGATIVE) && limit.relation() != Relation.ZERO,
        limit + " is not an upper bound");
    var value = context.normal(bound).toExpr();
    CONDITION.require(
        value.isFreeOf(List.of(t)) && context.isParametric(value),
        limit + " is not an upper bound");
    CONDITION.defined(value, context.ofParameters());
  }
}
