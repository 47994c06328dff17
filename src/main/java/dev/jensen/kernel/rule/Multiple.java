package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.List;

/// c f for a factor c of known sign that is free of the variables: convexity is kept for c >= 0 and
/// turned round for c <= 0; strictness is kept where c is not 0.
public record Multiple(Expr factor, Rule premise) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Multiple.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.parametric(factor, context);
    CONDITION.defined(factor, context);
    var proved = Theorem.prove(context, premise).curved();
    var product = new Expr.Product(List.of(factor, proved.function()));
    return new Judgement.Curved(product, scaled(proved.curvature(), context));
  }

  private Curvature scaled(Curvature curvature, Context context) {
    if (curvature == Curvature.AFFINE) {
      return curvature;
    }
    if (context.satisfies(factor, Relation.NONNEGATIVE)) {
      return context.satisfies(factor, Relation.POSITIVE) ? curvature : curvature.weak();
    }
    CONDITION.holds(factor.negate(), Relation.NONNEGATIVE, context);
    return context.satisfies(factor, Relation.NONZERO)
        ? curvature.negate()
        : curvature.negate().weak();
  }
}
