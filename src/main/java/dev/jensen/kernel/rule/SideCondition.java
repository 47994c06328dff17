package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.List;
import java.util.Map;

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

  /// A constraint on symbols holds on Γ with the images in their place, and so does everything that
  /// it needs to be defined. That is read off before the symbols are replaced: x^p needs x >= 0,
  /// and x^1 does not.
  void holdsAt(Map<String, Expr> images, Constraint constraint, Context context) {
    holdsHere(images, constraint, context);
    var kept =
        context.constraints().stream()
            .filter(known -> known.expression().isFreeOf(images.keySet()))
            .toList();
    Definedness.missing(constraint.expression(), context.of(List.of(), kept))
        .forEach(needed -> holdsHere(images, needed, context));
  }

  private void holdsHere(Map<String, Expr> images, Constraint constraint, Context context) {
    var here = new Constraint(constraint.expression().substitute(images), constraint.relation());
    if (!context.states(here)) {
      holds(here, context);
    }
  }

  void equal(Expr left, Expr right, Context context) {
    require(context.equal(left, right), "not the same: " + left + " and " + right);
  }
}
