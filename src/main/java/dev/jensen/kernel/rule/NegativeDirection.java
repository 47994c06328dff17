package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// vᵀ Hess f(x) v < 0 at a point x strictly inside D and strictly inside a cell on which f equals
/// an analytic piece: f is not convex (for `concave`: > 0, not concave).
public record NegativeDirection(
    Expr function,
    boolean concave,
    List<Constraint> cell,
    Expr piece,
    Map<String, Expr> point,
    Map<String, Expr> direction)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(NegativeDirection.class);

  public NegativeDirection {
    cell = List.copyOf(cell);
    point = Map.copyOf(point);
    direction = Map.copyOf(direction);
  }

  @Override
  public Judgement conclude(Context context) {
    var at = new PointOf(point, CONDITION);
    var inside = Interior.require(at, cell, context, CONDITION);
    Interior.requireSame(function, piece, inside, CONDITION);
    Definedness.requireAnalytic(piece, inside);
    var along = new PointOf(direction, CONDITION);
    along.requireFormula(context);
    var hessian = Derivative.hessian(piece, context.variables());
    var terms = new ArrayList<Expr>();
    for (int i = 0; i < hessian.size(); i++) {
      for (int j = 0; j < hessian.size(); j++) {
        var vi = along.at(Expr.symbol(context.variables().get(i)));
        var vj = along.at(Expr.symbol(context.variables().get(j)));
        terms.add(Expr.product(at.at(hessian.get(i).get(j)), vi, vj));
      }
    }
    var bend = Expr.sum(terms);
    CONDITION.holds(concave ? bend : bend.negate(), Relation.POSITIVE, context.ofParameters());
    return concave ? new Judgement.NotConcave(function) : new Judgement.NotConvex(function);
  }
}
