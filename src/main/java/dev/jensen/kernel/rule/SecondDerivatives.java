package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;

/// f is analytic around every point of D and its Hessian is positive semidefinite there (for
/// `concave`, the Hessian of -f), so f is convex along every segment in D; no interior is needed.
/// Strictly, where the evidence shows it positive definite.
public record SecondDerivatives(Expr function, boolean concave, Semidefinite evidence)
    implements Rule {

  @Override
  public Judgement conclude(Context context) {
    Definedness.requireAnalytic(function, context);
    var bent = concave ? function.negate() : function;
    var strict = evidence.definite(Derivative.hessian(bent, context.variables()), context);
    var curvature = strict ? Curvature.STRICTLY_CONVEX : Curvature.CONVEX;
    return new Judgement.Curved(function, concave ? curvature.negate() : curvature);
  }
}
