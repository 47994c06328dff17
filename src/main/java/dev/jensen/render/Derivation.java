package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import java.util.ArrayList;
import java.util.List;

/// A proof as numbered steps, premises before what follows from them.
final class Derivation {
  private final Phrases phrases;
  private final List<String> steps = new ArrayList<>();

  Derivation(Phrases phrases) {
    this.phrases = phrases;
  }

  Phrases phrases() {
    return phrases;
  }

  /// The steps so far.
  List<String> steps() {
    return List.copyOf(steps);
  }

  /// Adds the steps of a rule, its premises first, and returns the number of the last one.
  int prove(Context context, Rule rule) {
    return new Sentences(this, context).of(rule);
  }

  /// The same under further conditions, which are announced in front of each step.
  int prove(Context context, Rule rule, Constraint where) {
    int first = steps.size();
    int last = prove(context.with(where), rule);
    for (int i = first; i < steps.size(); i++) {
      steps.set(i, "Where " + Phrases.condition(where) + ": " + steps.get(i));
    }
    return last;
  }

  int add(String sentence) {
    steps.add(sentence);
    return steps.size();
  }

  /// Adds a sentence that needs no premise, unless it was said already.
  int addOnce(String sentence) {
    int known = steps.indexOf(sentence);
    return known < 0 ? add(sentence) : known + 1;
  }

  static String reference(int step) {
    return "(" + step + ")";
  }

  /// What the rule concludes, in words.
  String conclusion(Context context, Rule rule) {
    try {
      return phrases.judgement(judgement(context, rule));
    } catch (RuleViolation refused) {
      throw new IllegalStateException("a step of an accepted proof was refused", refused);
    }
  }

  Judgement judgement(Context context, Rule rule) {
    return Theorem.prove(context, rule).judgement();
  }
}
