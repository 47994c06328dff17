package dev.jensen.kernel;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the claims of one leaf amount to.
record Claims(Statement statement, Certificate.Leaf leaf, Context context) {

  Verdict.Case decide(List<Constraint> when) {
    Verdict.require(context, leaf.domain(), Judgement.DomainConvex.class);
    Verdict.require(context, leaf.inhabitant(), Judgement.Inhabited.class);
    var theorems = new ArrayList<Theorem>();
    for (var claim : leaf.claims()) {
      theorems.add(Theorem.prove(context, claim));
    }
    var kind = kind(theorems);
    return new Verdict.Case(when, kind, strict(kind, theorems), List.copyOf(theorems));
  }

  private Verdict.Kind kind(List<Theorem> theorems) {
    boolean convex = false;
    boolean concave = false;
    boolean notConvex = false;
    boolean notConcave = false;
    for (var theorem : theorems) {
      requireAboutFunction(theorem.judgement());
      switch (theorem.judgement()) {
        case Judgement.Curved(var f, var curvature) -> {
          convex |= curvature.isConvex();
          concave |= curvature.isConcave();
        }
        case Judgement.StronglyConvex s -> convex = true;
        case Judgement.NotConvex n -> notConvex = true;
        case Judgement.NotConcave n -> notConcave = true;
        default -> {}
      }
    }
    if ((convex && notConvex) || (concave && notConcave)) {
      throw new RuleViolation(
          "Claims", "a proof and a refutation of the same: the kernel is at fault");
    }
    if (convex || concave) {
      return convex && concave
          ? Verdict.Kind.AFFINE
          : convex ? Verdict.Kind.CONVEX : Verdict.Kind.CONCAVE;
    }
    if (notConvex && notConcave) {
      return Verdict.Kind.NEITHER;
    }
    throw new RuleViolation("Claims", "the claims decide nothing");
  }

  private void requireAboutFunction(Judgement judgement) {
    Expr about =
        switch (judgement) {
          case Judgement.Curved(var f, var c) -> f;
          case Judgement.StronglyConvex(var f, var m) -> f;
          case Judgement.NotConvex(var f) -> f;
          case Judgement.NotConcave(var f) -> f;
          case Judgement.NotStrict(var f) -> f;
          default -> throw new RuleViolation("Claims", "not a claim about curvature: " + judgement);
        };
    if (!about.equals(statement.function())) {
      throw new RuleViolation("Claims", "about another function: " + about);
    }
  }

  private static Optional<Boolean> strict(Verdict.Kind kind, List<Theorem> theorems) {
    if (kind == Verdict.Kind.AFFINE) {
      return Optional.of(false);
    }
    for (var theorem : theorems) {
      switch (theorem.judgement()) {
        case Judgement.Curved(var f, var curvature) when curvature.isStrict() -> {
          return Optional.of(true);
        }
        case Judgement.StronglyConvex s -> {
          return Optional.of(true);
        }
        case Judgement.NotStrict n -> {
          return Optional.of(false);
        }
        default -> {}
      }
    }
    return Optional.empty();
  }
}
