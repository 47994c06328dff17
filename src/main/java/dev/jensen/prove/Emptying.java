package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Contradiction;
import dev.jensen.kernel.rule.EmptyRange;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.Lemma;
import java.util.Optional;

/// Proves that no point satisfies a context.
public record Emptying(Search search, Context context) {

  public Optional<Rule> prove() {
    for (var constraint : context.constraints()) {
      var proof = by(constraint);
      if (proof.isPresent() || search.expired()) {
        return proof;
      }
    }
    return Optional.empty();
  }

  private Optional<Rule> by(Constraint constraint) {
    var expression = constraint.expression();
    var symbols = expression.symbols().stream().map(Expr::symbol).toList();
    for (var symbol : symbols) {
      var empty = Attempt.accepted(context, new EmptyRange(symbol));
      if (empty.isPresent()) {
        return empty;
      }
    }
    return Attempt.accepted(context, new EmptyRange(expression))
        .or(() -> stated(constraint))
        .or(() -> opposite(constraint));
  }

  /// A condition between numbers that is false.
  private Optional<Rule> stated(Constraint constraint) {
    var fact = new Evident(constraint.expression(), constraint.relation(), constraint.expression());
    return Attempt.accepted(context, new Contradiction(fact));
  }

  /// The constraint fails where the other constraints hold: a positive number is at most 0.
  private Optional<Rule> opposite(Constraint constraint) {
    var others =
        new Context(
            context.variables(),
            context.constraints().stream().filter(c -> !c.equals(constraint)).toList());
    var fails =
        switch (constraint.relation()) {
          case NONNEGATIVE -> Constraint.positive(constraint.expression().negate());
          case POSITIVE -> Constraint.nonnegative(constraint.expression().negate());
          case ZERO -> Constraint.nonzero(constraint.expression());
          case NONZERO -> Constraint.zero(constraint.expression());
        };
    if (constraint.relation() == Relation.ZERO || constraint.relation() == Relation.NONZERO) {
      return Optional.empty();
    }
    return new Signs(search, others)
        .prove(fails)
        .flatMap(
            fact -> {
              var empty = new EmptyRange(constraint.expression());
              return Attempt.accepted(context, new Lemma(fact, empty));
            });
  }
}
