package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;

/// f is strongly convex with modulus m > 0 because f - (m/2) Σ x_i^2 is convex.
public record StrongConvexity(Expr function, Expr modulus, Rule premise) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(StrongConvexity.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.defined(function, context);
    CONDITION.parametric(modulus, context);
    CONDITION.holds(modulus, Relation.POSITIVE, context.ofParameters());
    var squares =
        Expr.sum(context.variables().stream().map(name -> Expr.symbol(name).power(2)).toList());
    var proved = Theorem.prove(context, premise).curved();
    CONDITION.require(proved.curvature().isConvex(), "not convex");
    var less = function.minus(Expr.product(Expr.of(1, 2), modulus, squares));
    CONDITION.equal(proved.function(), less, context);
    return new Judgement.StronglyConvex(function, modulus);
  }
}
