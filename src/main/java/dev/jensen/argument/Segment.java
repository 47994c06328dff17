package dev.jensen.argument;

import dev.jensen.argument.text.Property;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The function along the segment between two points: if it is affine there, no chord fails; if it
/// is convex or concave, or lies on one side of the chord, that fails one way only.
record Segment(Scene scene) {
  private static final String PLACE = "t#along";

  /// `concave` says which inequality is meant, the one for concave functions or that for convex
  /// ones; empty where either may be.
  Finding obeys(Map<String, Expr> a, Map<String, Expr> b, Optional<Boolean> concave) {
    var t = Expr.symbol(PLACE);
    var along = new HashMap<String, Expr>();
    for (var name : scene.statement().variables()) {
      var from = a.getOrDefault(name, Numeral.ZERO);
      var to = b.getOrDefault(name, Numeral.ZERO);
      along.put(name, from.plus(t.times(to.minus(from))));
    }
    for (var name : scene.statement().parameters()) {
      along.put(name, a.getOrDefault(name, Expr.symbol(name)));
    }
    var statement =
        Curvatures.statement(
            scene.statement().function().substitute(along),
            List.of(PLACE),
            List.of(Constraint.nonnegative(t), Constraint.nonnegative(Numeral.ONE.minus(t))));
    var affine =
        scene.curvatures().truth(statement, new Property(false, false, Property.Kind.AFFINE));
    if (affine != Curvatures.Truth.ALWAYS) {
      return concave
          .flatMap(meant -> onOneSide(statement, meant))
          .orElseGet(() -> new Finding.Unclear("no weight was found at which the chord fails"));
    }
    var half = Expr.of(Rational.HALF);
    var middle = Judge.value(statement.function(), Map.of(PLACE, half));
    return new Finding.Wrong(
        "between these points f is affine, so the chord lies on the graph",
        Optional.of(new Finding.Witness(Map.of("weight", half), middle, "=", middle)));
  }

  /// The inequality that is meant holds for all weights.
  private Optional<Finding> onOneSide(Statement along, boolean concave) {
    var t = Expr.symbol(PLACE);
    var f = along.function();
    var chord =
        Numeral.ONE
            .minus(t)
            .times(f.substitute(Map.of(PLACE, Numeral.ZERO)))
            .plus(t.times(f.substitute(Map.of(PLACE, Numeral.ONE))));
    var up = concave ? f.minus(chord) : chord.minus(f);
    var question = new Judge.Question(f, concave ? ">=" : "<=", chord, Constraint.nonnegative(up));
    var property =
        new Property(false, false, concave ? Property.Kind.CONCAVE : Property.Kind.CONVEX);
    if (scene.curvatures().truth(along, property) != Curvatures.Truth.ALWAYS
        && !new Judge(scene.search())
            .decide(new Context(List.of(PLACE), along.constraints()), question)
            .isHolding()) {
      return Optional.empty();
    }
    var half = Expr.of(Rational.HALF);
    var there = Map.<String, Expr>of(PLACE, half);
    return Optional.of(
        new Finding.Wrong(
            "between these points the inequality of "
                + (concave ? "concave" : "convex")
                + " functions holds, for all weights",
            Optional.of(
                new Finding.Witness(
                    Map.of("weight", half),
                    Judge.value(f, there),
                    concave ? "<" : ">",
                    Judge.value(chord, there)))));
  }
}
