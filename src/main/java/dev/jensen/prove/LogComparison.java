package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.MonotoneTransfer;
import dev.jensen.kernel.rule.Rewritten;
import java.util.Optional;

/// A difference of two positive products, a - b, has the sign of log a - log b.
record LogComparison(Signs signs) {

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    var terms = Generators.terms(form);
    if (terms.size() != 2) {
      return Optional.empty();
    }
    var first = terms.get(0);
    var second = terms.get(1);
    if (first.coefficient().signum() * second.coefficient().signum() > 0) {
      return Optional.empty();
    }
    var swapped = first.coefficient().signum() < 0;
    var plus = swapped ? second : first;
    var minus = swapped ? first : second;
    var larger = plus.toExpr();
    var smaller = Expr.of(Rational.MINUS_ONE).times(minus.toExpr());
    var context = signs.context();
    if (!context.satisfies(larger, Relation.POSITIVE)
        || !context.satisfies(smaller, Relation.POSITIVE)) {
      return Optional.empty();
    }
    var high = log(larger);
    var low = log(smaller);
    var difference = high.minus(low);
    if (context.normal(difference).toExpr().toString().length() > form.toString().length() + 40) {
      return Optional.empty();
    }
    return signs
        .prove(difference, relation, depth + 2)
        .flatMap(
            fact ->
                Attempt.accepted(
                    context,
                    Signs.lemma(
                        fact,
                        new Rewritten(
                            expression,
                            new MonotoneTransfer(Atoms.EXP, high, low, Interval.ALL)))));
  }

  private Expr log(Expr positive) {
    return signs
        .context()
        .normal(new Expr.Application(Atoms.LOG, java.util.List.of(positive)))
        .toExpr();
  }
}
