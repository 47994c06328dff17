package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import java.util.List;
import java.util.stream.Collectors;

/// Sentences for curvature by second derivatives.
final class HessianSentences {
  private static final int MOST_VARIABLES = 4;

  private final Derivation proof;
  private final Context context;

  HessianSentences(Derivation proof, Context context) {
    this.proof = proof;
    this.context = context;
  }

  int of(SecondDerivatives r) {
    var function = proof.phrases().name(r.function());
    if (context.variables().size() <= MOST_VARIABLES) {
      var label = function.equals("f") ? "f" : "g";
      var entries = Sentences.secondDerivatives(r.function(), label, context);
      var intro = function.equals("f") ? "" : "For g = " + function + ": ";
      proof.add(intro + String.join(", ", entries) + ".");
    }
    int reason = evidence(r.evidence(), r.concave());
    return proof.add(
        proof.conclusion(context, r) + ", by its second derivatives (" + reason + ").");
  }

  private int evidence(Semidefinite evidence, boolean concave) {
    var matrix = concave ? "minus the Hessian" : "the Hessian";
    return switch (evidence) {
      case Semidefinite.Minors(var leading) ->
          proof.add(
              (leading ? "All leading principal minors of " : "All principal minors of ")
                  + matrix
                  + (leading ? " are > 0: it is positive definite." : " are >= 0."));
      case Semidefinite.Gram(var weights, var vectors) -> gram(weights, vectors, matrix);
      case Semidefinite.QuadraticForm(var directions, var rule) -> {
        int form = proof.prove(context, rule);
        yield proof.add(
            "So v' H v >= 0 for v = ("
                + String.join(", ", directions)
                + "), where H is "
                + matrix
                + " "
                + Derivation.reference(form)
                + ".");
      }
    };
  }

  private int gram(List<Expr> weights, List<List<Expr>> vectors, String matrix) {
    var terms = new java.util.ArrayList<String>();
    for (int k = 0; k < weights.size(); k++) {
      var vector =
          vectors.get(k).stream().map(Plain::of).collect(Collectors.joining(", ", "(", ")"));
      terms.add(Plain.of(weights.get(k)) + " with l = " + vector);
    }
    var isSingle = context.variables().size() == 1;
    return proof.add(
        matrix.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + matrix.substring(1)
            + " is a sum of c l l' with c >= 0"
            + (isSingle ? "" : ", positive semidefinite")
            + ": "
            + Phrases.clipped(terms.isEmpty() ? "it is 0" : "c = " + String.join("; c = ", terms))
            + ".");
  }
}
