package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.List;
import java.util.Map;

/// At a point x of g = 0, strictly inside D and the other splits, f is `above` where g >= 0 and
/// `below` where g <= 0; along v, where g grows, the slope falls from one to the other: f is not
/// convex (for `concave`: it grows, not concave).
public record FallingKink(
    Expr function,
    boolean concave,
    List<Constraint> cell,
    Expr kink,
    Expr above,
    Expr below,
    Map<String, Expr> point,
    Map<String, Expr> direction)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(FallingKink.class);

  public FallingKink {
    cell = List.copyOf(cell);
    point = Map.copyOf(point);
    direction = Map.copyOf(direction);
  }

  @Override
  public Judgement conclude(Context context) {
    var at = new PointOf(point, CONDITION);
    var open = Interior.require(at, cell, context, CONDITION);
    var parameters = context.ofParameters();
    CONDITION.equal(at.at(kink), Expr.of(0), parameters);
    CONDITION.equal(at.at(above), at.at(below), parameters);
    List.of(kink, above, below).forEach(e -> Definedness.requireAnalytic(e, open));
    Interior.requireSame(function, above, open.with(Constraint.nonnegative(kink)), CONDITION);
    Interior.requireSame(
        function, below, open.with(Constraint.nonnegative(kink.negate())), CONDITION);
    var along = new PointOf(direction, CONDITION);
    along.requireFormula(context);
    CONDITION.holds(slope(kink, at, along, context), Relation.POSITIVE, parameters);
    var change = slope(above.minus(below), at, along, context);
    CONDITION.holds(concave ? change : change.negate(), Relation.POSITIVE, parameters);
    return concave ? new Judgement.NotConcave(function) : new Judgement.NotConvex(function);
  }

  private static Expr slope(Expr of, PointOf at, PointOf along, Context context) {
    return Expr.sum(
        context.variables().stream()
            .map(name -> at.at(Derivative.of(of, name)).times(along.at(Expr.symbol(name))))
            .toList());
  }
}
