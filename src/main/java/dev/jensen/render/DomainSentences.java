package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.DomainByConstraints;
import dev.jensen.kernel.rule.DomainEquivalent;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import java.util.ArrayList;
import java.util.TreeMap;

/// The domain.
final class DomainSentences extends Family {
  DomainSentences(Derivation proof, Context context) {
    super(proof, context);
  }

  int byConstraints(DomainByConstraints r) {
    var earlier = new ArrayList<Constraint>();
    var reasons = new ArrayList<Prose>();
    for (var cut : r.cuts()) {
      var here = new Context(context.variables(), earlier);
      var constraint = context.constraints().get(cut.index());
      if (!context.isParametric(constraint.expression())) {
        reasons.add(reason(cut, constraint, here));
      }
      earlier.add(constraint);
    }
    return reasons.isEmpty()
        ? proof.add("The domain is convex: it is the whole space")
        : proof.add("The domain is convex: ", Prose.enumerated(reasons));
  }

  private Prose reason(DomainByConstraints.Cut cut, Constraint constraint, Context here) {
    if (cut.proof().isEmpty()) {
      return Prose.of(constraint, " follows");
    }
    if (cut.proof().get() instanceof Affine) {
      return Prose.of(constraint, " is affine");
    }
    int shown = proof.prove(here, cut.proof().get());
    var cuts = proof.judgement(here, cut.proof().get()) instanceof Judgement.Curved;
    return Prose.of(constraint, cuts ? " cuts out a convex set by " : " follows by ", by(shown));
  }

  int equivalent(DomainEquivalent r) {
    var other = new Context(context.variables(), r.constraints());
    int shown = proof.prove(other, r.premise());
    return proof.add(
        "The domain is convex, for it is also described by ",
        Phrases.conditions(r.constraints()),
        ", and for that see ",
        by(shown));
  }

  int gap(DomainGap r) {
    var broken = context.constraints().get(r.broken());
    return proof.add(
        Phrases.point(new TreeMap<>(r.a())),
        " and ",
        Phrases.point(new TreeMap<>(r.b())),
        " are in the domain, but their mixture with weight ",
        new Formula.Letter("lambda").equal(name(r.weight())),
        " breaks ",
        broken,
        ": the domain is not convex");
  }

  int inhabitant(Inhabitant r) {
    return r.point().isEmpty()
        ? proof.addRoutine("The domain has a point")
        : proof.addRoutine("The domain has a point: ", Phrases.point(new TreeMap<>(r.point())));
  }
}
