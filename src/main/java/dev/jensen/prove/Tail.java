package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.Growth;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.TailStep;
import java.util.List;
import java.util.Optional;

/// h >= 0 where t is not bounded above, because h falls to a limit that is not below 0.
record Tail(Signs signs) {

  Optional<Rule> prove(String t, Expr expression, Expr form, Relation relation, int depth) {
    var range = signs.context().bounds(Expr.symbol(t));
    if (range.lower().isEmpty() || range.upper().isPresent() || !isPlausible(form, t)) {
      return Optional.empty();
    }
    try {
      var start = Expr.of(range.lower().get());
      var gone = Expr.symbol(t).minus(start);
      var alone =
          signs.context().constraints().stream()
              .filter(c -> c.expression().isFreeOf(List.of(t)))
              .toList();
      var way =
          new Context(signs.context().variables(), alone)
              .with(range.lowerClosed() ? Constraint.nonnegative(gone) : Constraint.positive(gone));
      var fall = Derivative.of(form, t).negate();
      var moving = new Signs(signs.search(), way);
      return moving
          .prove(fall, relation, depth + 1)
          .flatMap(
              falls ->
                  Attempt.accepted(
                      signs.context(),
                      new Rewritten(expression, new TailStep(form, t, start, falls))));
    } catch (RuleViolation notDifferentiable) {
      return Optional.empty();
    }
  }

  /// False when the growth is not known or goes below 0.
  private boolean isPlausible(Expr form, String t) {
    return Growth.of(signs.context().normal(form), t)
        .filter(
            growth ->
                growth.order().signum() < 0
                    || signs.context().satisfies(growth.coefficient(), Relation.NONNEGATIVE))
        .isPresent();
  }
}
