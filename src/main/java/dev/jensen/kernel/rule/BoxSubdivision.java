package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.atom.Evaluation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// A sign on a box: Γ bounds every symbol of the expression, and the kernel cuts that box into
/// pieces until each is enclosed on the right side of 0.
public record BoxSubdivision(Expr expression, Relation relation) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(BoxSubdivision.class);
  private static final int MOST_PIECES = 4_000;
  private static final int BITS = 40;

  @Override
  public Judgement conclude(Context context) {
    CONDITION.defined(expression, context);
    var pieces = new ArrayDeque<Map<String, Enclosure>>();
    pieces.push(box(context));
    for (int count = 0; !pieces.isEmpty(); count++) {
      CONDITION.require(count < MOST_PIECES, "more than " + MOST_PIECES + " pieces");
      CONDITION.require(!Thread.currentThread().isInterrupted(), "interrupted");
      var piece = pieces.pop();
      if (!decided(piece)) {
        cut(piece).forEach(pieces::push);
      }
    }
    return new Judgement.Holds(new Constraint(expression, relation));
  }

  private Map<String, Enclosure> box(Context context) {
    var box = new HashMap<String, Enclosure>();
    for (var name : expression.symbols()) {
      var range = context.bounds(Expr.symbol(name));
      CONDITION.require(
          range.lower().isPresent() && range.upper().isPresent(), "no bounds for " + name);
      CONDITION.require(!range.isEmpty(), "no values for " + name);
      box.put(name, new Enclosure(range.lower().orElseThrow(), range.upper().orElseThrow()));
    }
    return box;
  }

  private boolean decided(Map<String, Enclosure> piece) {
    Enclosure value;
    try {
      value = Evaluation.of(expression, piece, BITS);
    } catch (Enclosure.Undefined tooWide) {
      return false;
    }
    var wrong =
        switch (relation) {
          case NONNEGATIVE, POSITIVE -> value.upper().signum() < 0;
          case ZERO -> true;
          case NONZERO -> false;
        };
    if (wrong) {
      throw new RuleViolation("BoxSubdivision", "false on " + piece);
    }
    return switch (relation) {
      case NONNEGATIVE -> value.lower().signum() >= 0;
      case POSITIVE -> value.lower().signum() > 0;
      case NONZERO -> value.lower().signum() > 0 || value.upper().signum() < 0;
      case ZERO -> false;
    };
  }

  private static Iterable<Map<String, Enclosure>> cut(Map<String, Enclosure> piece) {
    var widest =
        piece.entrySet().stream()
            .max(
                Comparator.comparing(
                    side -> side.getValue().upper().minus(side.getValue().lower())));
    CONDITION.require(
        widest.isPresent()
            && !widest.get().getValue().lower().equals(widest.get().getValue().upper()),
        "a point that is not decided");
    var name = widest.orElseThrow().getKey();
    var side = widest.orElseThrow().getValue();
    var middle = side.lower().plus(side.upper()).times(Rational.HALF);
    var low = new HashMap<>(piece);
    low.put(name, new Enclosure(side.lower(), middle));
    var high = new HashMap<>(piece);
    high.put(name, new Enclosure(middle, side.upper()));
    return java.util.List.of(low, high);
  }
}
