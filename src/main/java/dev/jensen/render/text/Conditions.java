package dev.jensen.render.text;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.render.document.Comparison;
import java.util.List;

/// Writes constraints as comparisons with positive terms on both sides: `-y >= 0` as `y <= 0`, `x -
/// 1 >= 0` as `x >= 1`.
public final class Conditions {
  private Conditions() {}

  public static String of(Constraint constraint) {
    var comparison = Comparison.of(constraint);
    return Plain.of(comparison.left())
        + " "
        + comparison.relation()
        + " "
        + Plain.of(comparison.right());
  }

  public static List<String> all(List<Constraint> constraints) {
    return constraints.stream().map(Conditions::of).distinct().toList();
  }

  /// The conditions joined by "and"; "always" when there are none.
  public static String joined(List<Constraint> constraints) {
    return constraints.isEmpty() ? "always" : String.join(" and ", all(constraints));
  }
}
