package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.Restricted;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.render.text.PlainFormula;

/// Lemmas, cases, subsets, other forms of the same.
final class StructureSentences extends Family {
  StructureSentences(Derivation proof, Context context) {
    super(proof, context);
  }

  int lemma(Lemma r) {
    prove(r.fact());
    var fact = proof.judgement(context, r.fact());
    return fact instanceof Judgement.Holds(var constraint)
        ? proof.prove(context.with(constraint), r.rest())
        : proof.prove(context, r.rest());
  }

  int signSplit(SignSplit r) {
    int left = proof.prove(context, r.nonnegative(), Constraint.nonnegative(r.on()));
    int right = proof.prove(context, r.negative(), Constraint.positive(r.on().negate()));
    return proof.add(
        "Whatever the sign of ",
        name(r.on()),
        ", by ",
        by(left),
        " and ",
        by(right),
        ": ",
        conclusion(r));
  }

  int restricted(Restricted r) {
    int larger = proof.prove(new Context(r.variables(), r.constraints()), r.premise());
    return proof.add("The conditions here imply those of ", by(larger), ", hence ", conclusion(r));
  }

  /// Forms that look the same to the reader need no step.
  int rewritten(Rewritten r) {
    int premise = prove(r.premise());
    var before = PlainFormula.of(conclusion(r.premise()));
    var after = conclusion(r);
    return before.equals(PlainFormula.of(after))
        ? premise
        : proof.add("By ", by(premise), ", written in another form: ", after);
  }
}
