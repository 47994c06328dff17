package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import java.util.Map;

/// Two points of D with a mixture that breaks a constraint of Γ: D is not convex.
public record DomainGap(Map<String, Expr> a, Map<String, Expr> b, Expr weight, int broken)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(DomainGap.class);

  public DomainGap {
    a = Map.copyOf(a);
    b = Map.copyOf(b);
  }

  @Override
  public Judgement conclude(Context context) {
    var parameters = context.ofParameters();
    CONDITION.parametric(weight, context);
    CONDITION.holds(weight, Relation.POSITIVE, parameters);
    CONDITION.holds(Numeral.ONE.minus(weight), Relation.POSITIVE, parameters);
    var left = new PointOf(a, CONDITION);
    var right = new PointOf(b, CONDITION);
    left.requireInside(context);
    right.requireInside(context);
    var middle = left.mixedWith(right, weight, context.variables());
    var constraint = context.constraints().get(broken);
    var there = new Constraint(middle.at(constraint.expression()), constraint.relation());
    CONDITION.holds(Definedness.negation(there), parameters);
    return new Judgement.DomainNotConvex();
  }
}
