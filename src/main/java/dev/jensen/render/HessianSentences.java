package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    if (context.variables().size() <= MOST_VARIABLES) {
      proof.add(entries(r.function()) + ".");
    }
    int reason = evidence(r.evidence(), r.concave());
    return proof.add(
        proof.conclusion(context, r)
            + ", by its second derivatives "
            + Derivation.reference(reason)
            + ".");
  }

  private String entries(Expr function) {
    var own = function.equals(proof.phrases().function());
    var entries = Sentences.secondDerivatives(function, own ? "f" : "g", context);
    var intro = own ? "" : "For g = " + proof.phrases().name(function) + ": ";
    return intro + String.join(", ", entries);
  }

  private int evidence(Semidefinite evidence, boolean concave) {
    return switch (evidence) {
      case Semidefinite.Minors(var leading) -> minors(leading, concave);
      case Semidefinite.Gram(var weights, var vectors) -> gram(weights, vectors, matrix(concave));
      case Semidefinite.QuadraticForm(var directions, var rule) -> {
        int form = proof.prove(context, rule);
        yield proof.add(
            "So v' H v >= 0 for v = ("
                + String.join(", ", directions)
                + "), where H is "
                + matrix(concave)
                + " "
                + Derivation.reference(form)
                + ".");
      }
    };
  }

  private static String matrix(boolean concave) {
    return concave ? "minus the Hessian" : "the Hessian";
  }

  private int minors(boolean leading, boolean concave) {
    if (context.variables().size() == 1) {
      var sign = concave ? " <" : " >";
      return proof.add("The second derivative is" + sign + (leading ? " 0." : "= 0."));
    }
    return proof.add(
        (leading ? "All leading principal minors of " : "All principal minors of ")
            + matrix(concave)
            + (leading ? " are > 0: it is positive definite." : " are >= 0."));
  }

  private int gram(List<Expr> weights, List<List<Expr>> vectors, String matrix) {
    var terms = new ArrayList<String>();
    for (int k = 0; k < weights.size(); k++) {
      var vector =
          vectors.get(k).stream().map(Plain::of).collect(Collectors.joining(", ", "(", ")"));
      terms.add(Plain.of(weights.get(k)) + " with l = " + vector);
    }
    var isSingle = context.variables().size() == 1;
    return proof.add(
        matrix.substring(0, 1).toUpperCase(Locale.ROOT)
            + matrix.substring(1)
            + " is a sum of c l l' with c >= 0"
            + (isSingle ? "" : ", positive semidefinite")
            + ": "
            + Phrases.clipped(terms.isEmpty() ? "it is 0" : "c = " + String.join("; c = ", terms))
            + ".");
  }
}
