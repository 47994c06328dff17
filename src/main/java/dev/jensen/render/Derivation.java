package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Inline;
import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Step;
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
  private final List<Step> steps = new ArrayList<>();
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
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /// Adds the steps of a rule, its premises first, and returns the number of the last one.
  int prove(Context context, Rule rule) {
    int before = steps.size();
    open.push(new TreeSet<>());
    int last = new Sentences(this, context).of(rule);
    var needed = open.pop();
    if (last <= before) {
      // The premises of a repeated conclusion stand with the first one.
      forget(before);
    }
    needed.tailSet(last).clear();
    origins.merge(last, new Origin(rule, needed), Origin::with);
    return used(last);
  }

  private void forget(int before) {
    steps.subList(before, steps.size()).clear();
    origins.tailMap(before + 1).clear();
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

  /// The same under a further condition, which is announced in front of each step.
  int prove(Context context, Rule rule, Constraint where) {
    int first = steps.size();
    int last = prove(context.with(where), rule);
    for (int i = first; i < steps.size(); i++) {
      steps.set(i, steps.get(i).within(where));
    }
    return last;
  }

  int add(Object... sentence) {
    return add(Prose.of(sentence), List.of(), false);
  }

  /// Adds a sentence that introduces formulas.
  int addDisplayed(Prose sentence, List<Formula> displayed) {
    return add(sentence, displayed, false);
  }

  /// Adds a sentence that means the same wherever it stands, unless it was said already.
  int addOnce(Object... sentence) {
    return addOnce(Prose.of(sentence), false);
  }

  /// The same for a sentence that a reader of a short version does not need.
  int addRoutine(Object... sentence) {
    return addOnce(Prose.of(sentence), true);
  }

  private int addOnce(Prose sentence, boolean isRoutine) {
    for (var step : steps) {
      if (step.where().isEmpty() && step.text().equals(sentence)) {
        return used(step.number());
      }
    }
    return add(sentence, List.of(), isRoutine);
  }

  private int add(Prose sentence, List<Formula> displayed, boolean isRoutine) {
    steps.add(new Step(steps.size() + 1, List.of(), sentence, displayed, isRoutine));
    return used(steps.size());
  }

  static Inline reference(int step) {
    return new Inline.Reference(step);
  }

  /// What the rule concludes, in words.
  Prose conclusion(Context context, Rule rule) {
    return phrases.judgement(judgement(context, rule));
  }

  /// Throws `RuleViolation` only if the proof is not one that the kernel accepted.
  Judgement judgement(Context context, Rule rule) {
    return Theorem.prove(context, rule).judgement();
  }
}
