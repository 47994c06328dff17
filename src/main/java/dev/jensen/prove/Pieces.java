package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.SignSplit;
import java.util.Optional;

/// The sign of a function with kinks, piece by piece.
record Pieces(Signs signs) {
  private static final int DEEPEST = 3;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    return Kinks.gaps(form).stream()
        .filter(gap -> !Kinks.occurIn(gap))
        .findFirst()
        .flatMap(
            gap ->
                where(Constraint.positive(gap.negate()))
                    .prove(expression, relation, depth + 1)
                    .flatMap(
                        below ->
                            where(Constraint.nonnegative(gap))
                                .prove(expression, relation, depth + 1)
                                .flatMap(above -> joined(gap, above, below))));
  }

  private Signs where(Constraint side) {
    return new Signs(signs.search(), signs.context().with(side));
  }

  private Optional<Rule> joined(Expr gap, Rule above, Rule below) {
    return Attempt.accepted(signs.context(), new SignSplit(gap, above, below));
  }
}
