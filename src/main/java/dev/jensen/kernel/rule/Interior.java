package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;

/// Points strictly inside D and a cell, around which a function is what it is on the cell.
final class Interior {
  private Interior() {}

  /// Γ with its closed constraints and the cell made strict: an open set, given that all of them
  /// are analytic there. Throws unless the point lies in it for all admissible parameters; what the
  /// cell says of parameters alone must follow from what Γ says of them.
  static Context require(
      PointOf point, List<Constraint> cell, Context context, SideCondition condition) {
    var strict = new ArrayList<Constraint>();
    for (var constraint : context.constraints()) {
      if (context.isParametric(constraint.expression())) {
        strict.add(constraint);
      } else {
        condition.require(constraint.relation() != Relation.ZERO, "D has no interior");
        strict.add(strictly(constraint));
      }
    }
    for (var constraint : cell) {
      if (context.isParametric(constraint.expression())) {
        condition.holds(constraint, context.ofParameters());
      }
      condition.require(constraint.relation() != Relation.ZERO, "a cell without interior");
      strict.add(strictly(constraint));
    }
    var open = new Context(context.variables(), strict);
    strict.stream()
        .filter(constraint -> !context.isParametric(constraint.expression()))
        .forEach(constraint -> Definedness.requireAnalytic(constraint.expression(), open));
    point.requireInside(open);
    return open;
  }

  private static Constraint strictly(Constraint constraint) {
    return constraint.relation() == Relation.NONNEGATIVE
        ? Constraint.positive(constraint.expression())
        : constraint;
  }

  static void requireSame(Expr function, Expr piece, Context open, SideCondition condition) {
    condition.defined(function, open);
    condition.equal(function, piece, open);
  }
}
