package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.Map;

/// In one variable: a convex function that is analytic around an interval, with f'' > 0 at one
/// point of it, is strictly convex there, since the zeros of f'' are isolated. Mirrored for concave
/// f.
public record StrictByPoint(Rule premise, Rule domain, Map<String, Expr> point) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(StrictByPoint.class);

  public StrictByPoint {
    point = Map.copyOf(point);
  }

  @Override
  public Judgement conclude(Context context) {
    CONDITION.require(context.variables().size() == 1, "one variable");
    var proved = Theorem.prove(context, premise).curved();
    CONDITION.require(
        Theorem.prove(context, domain).judgement() instanceof Judgement.DomainConvex,
        "D is not shown to be an interval");
    Definedness.requireAnalytic(proved.function(), context);
    var at = new PointOf(point, CONDITION);
    at.requireInside(context);
    var bent = proved.curvature().isConvex() ? proved.function() : proved.function().negate();
    var second = Derivative.hessian(bent, context.variables()).get(0).get(0);
    CONDITION.holds(at.at(second), Relation.POSITIVE, context.ofParameters());
    return new Judgement.Curved(
        proved.function(),
        proved.curvature().isConvex() ? Curvature.STRICTLY_CONVEX : Curvature.STRICTLY_CONCAVE);
  }
}
