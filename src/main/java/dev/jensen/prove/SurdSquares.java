package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.prove.surd.Surd;
import dev.jensen.prove.surd.SurdPolynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A polynomial in one generator with surds as coefficients as a square and what is left, whose
/// sign it has.
record SurdSquares(Signs signs) {

  Optional<Rule> prove(
      Expr expression,
      Generators.Coefficients coefficients,
      Expr generator,
      Relation relation,
      int depth) {
    var split = surds(coefficients).filter(p -> p.degree() > 1).map(SurdPolynomial::split);
    if (relation == Relation.POSITIVE || split.isEmpty() || split.get().root().degree() < 1) {
      return Optional.empty();
    }
    var core = signs.context().normal(split.get().core().toExpr(generator)).toExpr();
    var product = core.times(split.get().root().toExpr(generator).power(2));
    var last = new Evident(expression, relation, product);
    return signs.context().satisfies(core, relation)
        ? Attempt.accepted(signs.context(), last)
        : signs
            .prove(core, relation, depth + 1)
            .flatMap(fact -> signs.closing(List.of(fact), last));
  }

  /// None where all coefficients are rational.
  private static Optional<SurdPolynomial> surds(Generators.Coefficients coefficients) {
    var found = new ArrayList<Surd>();
    for (int n = 0; n <= coefficients.degree(); n++) {
      Surd.of(coefficients.of(n)).ifPresent(found::add);
    }
    return found.size() <= coefficients.degree() || found.stream().allMatch(Surd::isRational)
        ? Optional.empty()
        : Optional.of(new SurdPolynomial(found));
  }
}
