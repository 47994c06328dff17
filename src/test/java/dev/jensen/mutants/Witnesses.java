package dev.jensen.mutants;

import dev.jensen.agreement.Hint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.kernel.rule.FallingKink;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.kernel.rule.TouchingChord;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The points by which a certificate refutes; for a direction, points close to each other.
final class Witnesses {
  private static final List<Expr> STEPS =
      List.of(Expr.of(1, 4), Expr.of(1, 64), Expr.of(1, 1L << 20), Expr.of(1, 1L << 50));
  private static final Expr HALF = Expr.of(1, 2);

  private Witnesses() {}

  static List<Hint> in(Object certificate, Type type) {
    var chords = new ArrayList<Hint>();
    for (var place : Places.of(certificate, type)) {
      switch (place.value()) {
        case JensenPoints points -> chords.add(new Hint(points.a(), points.b(), points.weight()));
        case TouchingChord points -> chords.add(new Hint(points.a(), points.b(), points.weight()));
        case DomainGap points -> chords.add(new Hint(points.a(), points.b(), points.weight()));
        case NegativeDirection d -> around(d.point(), d.direction(), chords);
        case FallingKink d -> around(d.point(), d.direction(), chords);
        default -> {}
      }
    }
    return chords;
  }

  private static void around(
      Map<String, Expr> point, Map<String, Expr> direction, List<Hint> chords) {
    for (var step : STEPS) {
      chords.add(
          new Hint(moved(point, direction, step), moved(point, direction, step.negate()), HALF));
    }
  }

  private static Map<String, Expr> moved(
      Map<String, Expr> point, Map<String, Expr> direction, Expr step) {
    var moved = new TreeMap<String, Expr>();
    point.forEach(
        (name, value) ->
            moved.put(name, value.plus(step.times(direction.getOrDefault(name, Expr.of(0))))));
    return moved;
  }
}
