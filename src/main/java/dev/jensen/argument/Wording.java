package dev.jensen.argument;

import dev.jensen.argument.Finding.Witness;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.text.Conditions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Points and conditions in words.
final class Wording {
  private Wording() {}

  static String point(Map<String, Expr> point) {
    return new TreeMap<>(point)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  static String witness(Witness witness) {
    return (witness.point().isEmpty() ? ": " : " at " + point(witness.point()) + ": ")
        + sides(witness);
  }

  /// The middle of two points, with the value there and on the chord.
  static String chord(Witness witness) {
    return "between "
        + point(witness.point())
        + " the value in the middle is "
        + witness.left()
        + ", on the chord "
        + witness.right();
  }

  static String sides(Witness witness) {
    return "the left side is " + witness.left() + ", the right side " + witness.right();
  }

  static String conditions(List<Constraint> conditions) {
    return String.join(", ", Conditions.all(conditions));
  }

  static String condition(Constraint condition) {
    return Conditions.of(condition);
  }
}
