package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.FallingKink;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.render.document.Formula;
import java.util.TreeMap;

/// Failures of convexity, of concavity, of strictness.
final class RefutationSentences extends Family {
  RefutationSentences(Derivation proof, Context context) {
    super(proof, context);
  }

  int jensenPoints(JensenPoints r) {
    var witness = Witness.of(r, context);
    return proof.add(
        "At ",
        Phrases.point(witness.mixture()),
        " the function is ",
        name(witness.left().expr()),
        ", the chord from ",
        Phrases.point(witness.a()),
        " to ",
        Phrases.point(witness.b()),
        " is ",
        name(witness.right().expr()),
        ": ",
        conclusion(r));
  }

  int touchingChord(TouchingChord r) {
    var witness = Witness.of(r, context);
    return proof.add(
        "The chord from ",
        Phrases.point(witness.a()),
        " to ",
        Phrases.point(witness.b()),
        " touches the graph at ",
        Phrases.point(witness.mixture()),
        ", where both are ",
        name(witness.left().expr()),
        ": not strictly");
  }

  int negativeDirection(NegativeDirection r) {
    return proof.add(
        "At ",
        Phrases.point(new TreeMap<>(r.point())),
        ", inside the domain, ",
        Bend.told(r, name(r.piece()), context),
        ": ",
        conclusion(r));
  }

  int fallingKink(FallingKink r) {
    return proof.add(
        "At the kink ",
        name(r.kink()).equal(Formula.of(Expr.of(0))),
        ", in ",
        Phrases.point(new TreeMap<>(r.point())),
        ", the slope along ",
        Phrases.point(new TreeMap<>(r.direction())),
        (r.concave() ? " grows" : " falls") + " from that of ",
        name(r.below()),
        " to that of ",
        name(r.above()),
        ": ",
        conclusion(r));
  }
}
