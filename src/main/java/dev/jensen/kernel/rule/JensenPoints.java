package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import java.util.Map;

/// f(λa + (1-λ)b) > λf(a) + (1-λ)f(b) at points of D, or the other way round for `concave`: f is
/// not convex, or not concave. Points and weight may be formulas in the parameters; everything is
/// checked for all of their admissible values.
public record JensenPoints(
    Expr function, boolean concave, Map<String, Expr> a, Map<String, Expr> b, Expr weight)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(JensenPoints.class);

  public JensenPoints {
    a = Map.copyOf(a);
    b = Map.copyOf(b);
  }

  @Override
  public Judgement conclude(Context context) {
    var gap = gap(function, a, b, weight, context);
    var violation = concave ? gap.negate() : gap;
    CONDITION.holds(violation, Relation.POSITIVE, context.ofParameters());
    return concave ? new Judgement.NotConcave(function) : new Judgement.NotConvex(function);
  }

  /// f(λa + (1-λ)b) - λf(a) - (1-λ)f(b), after checking that all of it makes sense.
  static Expr gap(
      Expr function, Map<String, Expr> a, Map<String, Expr> b, Expr weight, Context context) {
    var parameters = context.ofParameters();
    CONDITION.parametric(weight, context);
    CONDITION.holds(weight, Relation.POSITIVE, parameters);
    CONDITION.holds(Numeral.ONE.minus(weight), Relation.POSITIVE, parameters);
    var left = new PointOf(a, CONDITION);
    var right = new PointOf(b, CONDITION);
    left.requireFormula(context);
    right.requireFormula(context);
    var middle = left.mixedWith(right, weight, context.variables());
    for (var point : java.util.List.of(left, right, middle)) {
      point.requireInside(context);
      CONDITION.defined(point.at(function), parameters);
    }
    return middle
        .at(function)
        .minus(weight.times(left.at(function)))
        .minus(Numeral.ONE.minus(weight).times(right.at(function)));
  }
}
