package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Monotonicity;
import java.util.List;

/// The curvature of φ(u_1, ..., u_n): each u_j is affine, or bends the right way for the direction
/// in which φ moves with it. (Boyd and Vandenberghe, Convex Optimization, 3.2.4.)
final class Chain {
  private final SideCondition condition;
  private boolean convex;
  private boolean concave;
  private boolean strict;

  Chain(Curvature outer, SideCondition condition) {
    this.condition = condition;
    condition.require(outer != Curvature.UNKNOWN, "the outer function bends both ways");
    this.convex = outer.isConvex();
    this.concave = outer.isConcave();
  }

  /// Takes the next argument in.
  void through(Monotonicity monotonicity, Judgement.Curved inner) {
    if (inner.curvature() == Curvature.AFFINE) {
      return;
    }
    var up = monotonicity.isNondecreasing();
    var down = monotonicity.isNonincreasing();
    condition.require(up || down, "the outer function is not monotone in " + inner.function());
    var passed = up ? inner.curvature() : inner.curvature().negate();
    convex = convex && passed.isConvex();
    concave = concave && passed.isConcave();
    condition.require(
        convex || concave,
        "the outer function is "
            + (up ? "nondecreasing" : "nonincreasing")
            + ", and the inner one bends the wrong way");
  }

  /// With one argument: strictly convex φ of an affine function that is injective, or strictly
  /// monotone φ of a strictly convex function.
  void strictIf(
      Curvature outer, Monotonicity monotonicity, Judgement.Curved inner, Context context) {
    strict =
        inner.curvature().isStrict()
            ? monotonicity.isStrict()
            : outer.isStrict()
                && inner.curvature() == Curvature.AFFINE
                && Slopes.injective(List.of(inner.function()), context);
  }

  Curvature curvature() {
    if (convex && concave) {
      return Curvature.AFFINE;
    }
    if (convex) {
      return strict ? Curvature.STRICTLY_CONVEX : Curvature.CONVEX;
    }
    return strict ? Curvature.STRICTLY_CONCAVE : Curvature.CONCAVE;
  }
}
