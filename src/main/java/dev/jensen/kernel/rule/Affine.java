package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;

/// f is affine: defined on Γ, and of degree at most 1 in the variables by its normal form, with
/// coefficients free of them.
public record Affine(Expr function) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Affine.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.defined(function, context);
    CONDITION.require(
        context.normal(function).isAffineIn(context.variables()),
        function + " is not affine in " + context.variables());
    return new Judgement.Curved(function, Curvature.AFFINE);
  }
}
