package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Inline;
import dev.jensen.render.document.Prose;
import java.util.List;

/// What the sentences for a family of rules have in common: the derivation that they add to, and
/// the context under which the rule was applied.
abstract class Family {
  final Derivation proof;
  final Context context;
  final Phrases phrases;

  Family(Derivation proof, Context context) {
    this.proof = proof;
    this.context = context;
    this.phrases = proof.phrases();
  }

  Formula name(Expr expr) {
    return phrases.name(expr);
  }

  int prove(Rule rule) {
    return proof.prove(context, rule);
  }

  static Inline by(int step) {
    return Derivation.reference(step);
  }

  Prose conclusion(Rule rule) {
    return proof.conclusion(context, rule);
  }

  /// What a premise says, and by which step; that a function is affine needs no step.
  Prose premise(Rule rule) {
    return rule instanceof Affine(var function)
        ? Prose.of(name(function), " is affine")
        : conclusion(rule).then(" by ", by(prove(rule)));
  }

  List<Formula> names() {
    return context.variables().stream().map(Formula::symbol).toList();
  }
}
