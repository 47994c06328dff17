package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A proof as numbered steps, premises before what follows from them.
final class Derivation {
  private final Phrases phrases;
  private final List<String> steps = new ArrayList<>();
  private final SortedMap<Integer, Origin> origins = new TreeMap<>();

  /// For each rule that is being explained, the steps that were needed so far.
  private final Deque<SortedSet<Integer>> open = new ArrayDeque<>();

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
    open.push(new TreeSet<>());
    int last = new Sentences(this, context).of(rule);
    var needed = open.pop();
    needed.remove(last);
    origins.merge(last, new Origin(rule, needed), Origin::with);
    return used(last);
  }

  /// Where a step comes from: the rule that it is the conclusion of, and the steps it stands on.
  record Origin(Rule rule, SortedSet<Integer> premises) {
    private Origin with(Origin outer) {
      var all = new TreeSet<>(premises);
      all.addAll(outer.premises);
      return new Origin(rule, all);
    }
  }

  /// The origins of the steps that conclude a rule, by the number of the step.
  SortedMap<Integer, Origin> origins() {
    return origins;
  }

  private int used(int step) {
    if (!open.isEmpty()) {
      open.peek().add(step);
    }
    return step;
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
    return used(steps.size());
  }

  /// Adds a sentence that needs no premise, unless it was said already.
  int addOnce(String sentence) {
    int known = steps.indexOf(sentence);
    return known < 0 ? add(sentence) : used(known + 1);
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
