package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;

/// Side conditions that several rules share; each throws `RuleViolation` unless it is established.
final class SideCondition {
  private final String rule;

  SideCondition(Class<?> rule) {
    this.rule = rule.getSimpleName();
  }

  void require(boolean condition, String what) {
    if (!condition) {
      throw new RuleViolation(rule, what);
    }
  }

  void defined(Expr expr, Context context) {
    var missing = Definedness.missing(expr, context);
    require(missing.isEmpty(), expr + " is not known to be defined: " + missing);
  }

  void parametric(Expr expr, Context context) {
    require(context.isParametric(expr), expr + " is not free of the variables");
  }

  /// Defined and of the given sign on the whole of Γ, by structure or as a number.
  void holds(Expr expr, Relation relation, Context context) {
    holds(new Constraint(expr, relation), context);
  }

  void holds(Constraint constraint, Context context) {
    defined(constraint.expression(), context);
    require(
        context.satisfies(constraint) || Numbers.satisfies(constraint, context),
        "not established: " + constraint);
  }

  void equal(Expr left, Expr right, Context context) {
    require(context.equal(left, right), "not the same: " + left + " and " + right);
  }
}
