package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.prove.Glued;
import dev.jensen.prove.Search;
import dev.jensen.refute.Direction;
import dev.jensen.region.RegionTree;
import java.util.List;
import java.util.Optional;

/// Refutes a function with kinks by the second derivative of one of its pieces, inside the piece.
record PieceBends(Search search, Context context, Expr function) {
  private static final int MOST_PIECES = 6;
  private static final long MILLISECONDS = 800;

  Optional<Rule> find(Direction direction) {
    return pieces().stream().flatMap(piece -> find(piece, direction).stream()).findFirst();
  }

  /// None where the function is smooth.
  private List<RegionTree.Cell> pieces() {
    try {
      return new Glued(search.within(MILLISECONDS), context)
          .regions(function)
          .map(RegionTree::cells)
          .filter(cells -> cells.size() > 1 && cells.size() <= MOST_PIECES)
          .orElse(List.of());
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      return List.of();
    }
  }

  private Optional<Rule> find(RegionTree.Cell piece, Direction direction) {
    var inside = context.with(piece.closed().stream().map(PieceBends::strictly).toList());
    return new Bends(search.within(MILLISECONDS), inside, piece.piece(), List.of())
        .find(direction, List.of())
        .map(rule -> ofWhole(rule, piece))
        .flatMap(rule -> BendProof.accepted(context, rule));
  }

  private static Constraint strictly(Constraint constraint) {
    return constraint.relation() == Relation.NONNEGATIVE
        ? Constraint.positive(constraint.expression())
        : constraint;
  }

  /// What was found for the piece, said of the function.
  private Rule ofWhole(Rule rule, RegionTree.Cell piece) {
    return switch (rule) {
      case Lemma(var fact, var rest) -> new Lemma(fact, ofWhole(rest, piece));
      case NegativeDirection bend ->
          new NegativeDirection(
              function,
              bend.concave(),
              piece.closed(),
              piece.piece(),
              bend.point(),
              bend.direction());
      default -> rule;
    };
  }
}
