package dev.jensen.grade.task;

import dev.jensen.kernel.expr.Rational;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// How the points of a problem are divided: a weight for each part, the parts that count even where
/// nothing was handed in for them, and the share that a right line earns after the first wrong one.
public record Rubric(Map<Part, Rational> weights, Set<Part> required, Rational later) {
  public Rubric {
    weights = Map.copyOf(weights);
    required = Set.copyOf(required);
  }

  /// What holds where the assignment says nothing.
  public static Rubric usual() {
    var weights = new EnumMap<Part, Rational>(Part.class);
    for (var part : Part.values()) {
      weights.put(part, Rational.of(part.usualWeight()));
    }
    return new Rubric(weights, EnumSet.noneOf(Part.class), Rational.of(1, 2));
  }

  public Rational weight(Part part) {
    return weights.getOrDefault(part, Rational.ZERO);
  }
}
