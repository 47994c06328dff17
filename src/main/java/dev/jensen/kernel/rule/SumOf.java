package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import java.util.List;

/// A sum of convex functions is convex (of concave ones concave), strictly if one of them is
/// strictly so.
public record SumOf(List<Rule> terms) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(SumOf.class);

  public SumOf {
    terms = List.copyOf(terms);
  }

  @Override
  public Judgement conclude(Context context) {
    var proved = terms.stream().map(term -> Theorem.prove(context, term).curved()).toList();
    CONDITION.require(!proved.isEmpty(), "no terms");
    var sum = Curvature.AFFINE;
    for (var term : proved) {
      sum = plus(sum, term.curvature());
    }
    return new Judgement.Curved(
        new Expr.Sum(proved.stream().map(Judgement.Curved::function).toList()), sum);
  }

  private static Curvature plus(Curvature a, Curvature b) {
    if (a == Curvature.AFFINE) {
      return b;
    }
    if (b == Curvature.AFFINE) {
      return a;
    }
    CONDITION.require(a.weak() == b.weak(), "a convex and a concave term");
    return a.isStrict() ? a : b;
  }
}
