package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
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
        .flatMap(gap -> signs.onBothSides(gap, expression, relation, depth + 1));
  }
}
