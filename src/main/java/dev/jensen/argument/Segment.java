package dev.jensen.argument;

import dev.jensen.argument.text.Property;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The function along the segment between two points: if it is affine there, no chord fails; if it
/// is convex or concave, chords fail one way only.
record Segment(Scene scene) {
  private static final String PLACE = "t#along";

  Finding obeys(Map<String, Expr> a, Map<String, Expr> b) {
    var t = Expr.symbol(PLACE);
    var along = new HashMap<String, Expr>();
    for (var name : scene.statement().variables()) {
      var from = a.getOrDefault(name, Numeral.ZERO);
      var to = b.getOrDefault(name, Numeral.ZERO);
      along.put(name, from.plus(t.times(to.minus(from))));
    }
    var statement =
        Curvatures.statement(
            scene.statement().function().substitute(along),
            List.of(PLACE),
            List.of(Constraint.nonnegative(t), Constraint.nonnegative(Numeral.ONE.minus(t))));
    var affine =
        scene.curvatures().truth(statement, new Property(false, false, Property.Kind.AFFINE));
    if (affine != Curvatures.Truth.ALWAYS) {
      return new Finding.Unclear("no weight was found at which the chord fails");
    }
    var half = Expr.of(Rational.HALF);
    var middle = Judge.value(statement.function(), Map.of(PLACE, half));
    return new Finding.Wrong(
        "between these points f is affine, so the chord lies on the graph",
        Optional.of(new Finding.Witness(Map.of("weight", half), middle, "=", middle)));
  }
}
