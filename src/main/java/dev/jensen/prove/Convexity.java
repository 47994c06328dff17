package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.Rewritten;
import java.util.Optional;

/// Proves a function convex or concave: by construction and calculus, then by gluing.
public record Convexity(Search search, Context context) {

  /// `convex` and `concave` say which of the two is still possible.
  public Optional<Proof> prove(Expr function, boolean convex, boolean concave) {
    var built =
        new Construction(search, context)
            .prove(function)
            .filter(proof -> proof.curvature() != Curvature.UNKNOWN);
    if (built.isPresent()) {
      return built;
    }
    if (!Kinks.occurIn(function)) {
      return Optional.empty();
    }
    var glued = convex ? new Glued(search, context).prove(function) : Optional.<Proof>empty();
    return glued.isPresent() || !concave ? glued : concave(function);
  }

  private Optional<Proof> concave(Expr function) {
    var negated = context.normal(function.negate()).toExpr();
    return new Glued(search, context)
        .prove(negated)
        .flatMap(
            proof -> {
              Rule rule =
                  new Rewritten(function, new Multiple(Numeral.MINUS_ONE, proof.rule()));
              return Attempt.judgement(context, rule)
                  .map(j -> new Proof(rule, ((Judgement.Curved) j).curvature()));
            });
  }
}
