package dev.jensen.render.document;

import dev.jensen.kernel.expr.Constraint;
import java.util.List;

/// A step of a derivation, without a full stop. `where` are the conditions under which it holds
/// beyond those of its case; `displayed` are formulas that the text introduces, each on a line of
/// its own where there is room; `isRoutine` is true for what a reader of a short version can do
/// alone.
public record Step(
    int number, List<Constraint> where, Prose text, List<Formula> displayed, boolean isRoutine) {
  public Step {
    where = List.copyOf(where);
    displayed = List.copyOf(displayed);
  }

  /// The same under one more condition, said first.
  public Step within(Constraint condition) {
    var all = new java.util.ArrayList<>(List.of(condition));
    all.addAll(where);
    return new Step(number, all, text, displayed, isRoutine);
  }

  /// The steps that this one refers to.
  public List<Integer> premises() {
    return text.references();
  }
}
