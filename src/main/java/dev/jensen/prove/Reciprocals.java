package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.PowerOf;
import dev.jensen.kernel.rule.Rewritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// ℓ/u with ℓ affine as 1 over u/ℓ, which may be concave: for a matrix X of order 2 this is vᵀX⁻¹v,
/// by Schur's complement in a basis that begins with v.
record Reciprocals(Search search, Context context) {

  Optional<Proof> prove(Expr expr) {
    return Quotient.of(expr)
        .filter(quotient -> isAffine(quotient.above()) && !isAffine(quotient.below()))
        .flatMap(quotient -> prove(expr, quotient));
  }

  private boolean isAffine(Expr expr) {
    return context.normal(expr).isAffineIn(context.variables());
  }

  private Optional<Proof> prove(Expr expr, Quotient quotient) {
    var inverse = quotient.below().over(quotient.above());
    if (context.isParametric(quotient.above())
        || !new Plausibility(search, context).concave(inverse)) {
      return Optional.empty();
    }
    return positive(quotient)
        .flatMap(
            facts ->
                new QuadraticOverLinear(search, context)
                    .prove(inverse)
                    .filter(proof -> proof.curvature().isConcave())
                    .map(proof -> new PowerOf(proof.rule(), Numeral.MINUS_ONE))
                    .flatMap(
                        power ->
                            new Signs(search, context).closing(facts, new Rewritten(expr, power))))
        .flatMap(rule -> Attempt.proof(context, rule));
  }

  /// Proofs that both parts are positive where structure does not show it.
  private Optional<List<Rule>> positive(Quotient quotient) {
    var facts = new ArrayList<Rule>();
    for (var part : List.of(quotient.above(), quotient.below())) {
      if (!context.satisfies(part, Relation.POSITIVE)) {
        var fact = new Signs(search, context).prove(part, Relation.POSITIVE);
        if (fact.isEmpty()) {
          return Optional.empty();
        }
        facts.add(fact.get());
      }
    }
    return Optional.of(facts);
  }
}
