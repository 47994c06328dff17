package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Σ φ_k(ℓ_k) with strictly convex φ_k of one variable and as many affine ℓ_k as there are
/// variables, their gradients independent for all parameters: strictly convex.
public record RidgeSum(List<Ridge> ridges) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(RidgeSum.class);

  public RidgeSum {
    ridges = List.copyOf(ridges);
  }

  /// φ, proved strictly convex in `slot` on some constraints, of an affine function that meets
  /// them.
  public record Ridge(String slot, List<Constraint> constraints, Expr affine, Rule profile) {
    public Ridge {
      constraints = List.copyOf(constraints);
    }
  }

  @Override
  public Judgement conclude(Context context) {
    var terms = new ArrayList<Expr>();
    for (var ridge : ridges) {
      var inner = context.of(List.of(ridge.slot()), ridge.constraints());
      CONDITION.require(
          Theorem.prove(inner, ridge.profile()).curved().curvature() == Curvature.STRICTLY_CONVEX,
          "a profile that is not strictly convex");
      var substitution =
          new AffineSubstitution(
              List.of(ridge.slot()),
              ridge.constraints(),
              Map.of(ridge.slot(), ridge.affine()),
              ridge.profile());
      terms.add(Theorem.prove(context, substitution).curved().function());
    }
    CONDITION.require(
        Slopes.injective(ridges.stream().map(Ridge::affine).toList(), context),
        "gradients that may be dependent");
    return new Judgement.Curved(new Expr.Sum(terms), Curvature.STRICTLY_CONVEX);
  }
}
