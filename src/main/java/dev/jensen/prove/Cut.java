package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.SignSplit;
import java.util.Optional;

/// Halves a bounded interval where a transcendental function of one symbol comes near 0 at one end
/// only: the other half is enclosed, and what is left is a smaller interval. Where it comes near 0
/// at both ends, each half is such an interval.
record Cut(Signs signs) {
  private static final int DEEPEST = 3;
  private static final int DEEPEST_OF_HALVES = 1;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > DEEPEST
        || form.symbols().size() != 1
        || !expression.symbols().equals(form.symbols())
        || !isTranscendental(form)
        || !signs.isBounded(form)) {
      return Optional.empty();
    }
    var t = Expr.symbol(form.symbols().iterator().next());
    var range = signs.context().bounds(t);
    var middle = range.lower().orElseThrow().plus(range.upper().orElseThrow()).over(Rational.TWO);
    var on = t.minus(Expr.of(middle));
    var right = new Signs(signs.search(), signs.context().with(Constraint.nonnegative(on)));
    var left = new Signs(signs.search(), signs.context().with(Constraint.positive(on.negate())));
    if (right.keepsAway(form)) {
      return right
          .box(expression, form, relation)
          .flatMap(
              far ->
                  left.prove(expression, relation, depth + 1)
                      .flatMap(near -> joined(on, far, near)));
    }
    return left.keepsAway(form)
        ? left.box(expression, form, relation)
            .flatMap(
                far ->
                    right
                        .prove(expression, relation, depth + 1)
                        .flatMap(near -> joined(on, near, far)))
        : halves(on, expression, relation, depth);
  }

  private Optional<Rule> halves(Expr on, Expr expression, Relation relation, int depth) {
    return depth > DEEPEST_OF_HALVES
        ? Optional.empty()
        : signs.onBothSides(on, expression, relation, depth + 1);
  }

  private Optional<Rule> joined(Expr on, Rule upper, Rule lower) {
    return Attempt.accepted(signs.context(), new SignSplit(on, upper, lower));
  }

  private static boolean isTranscendental(Expr expr) {
    return expr instanceof Expr.Application
        || expr.children().stream().anyMatch(Cut::isTranscendental);
  }
}
