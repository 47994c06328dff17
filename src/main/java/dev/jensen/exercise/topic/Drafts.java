package dev.jensen.exercise.topic;

import dev.jensen.exercise.Asked;
import dev.jensen.exercise.Draft;
import dev.jensen.exercise.Draw;
import dev.jensen.exercise.Plan;
import dev.jensen.kernel.expr.Rational;
import java.util.Map;

/// Drafts of kinds that several topics have.
final class Drafts {
  private Drafts() {}

  /// Convex or concave; the question is which.
  static Draft either(String problem, boolean isConvex) {
    return new Draft(problem, new Asked.Curvature(), Plan.convexIf(isConvex));
  }

  /// Convex or concave; the question is which, and whether strictly.
  static Draft strictly(String problem, boolean isConvex) {
    return new Draft(problem, new Asked.Strict(), Plan.convexIf(isConvex));
  }

  /// Convex, or neither convex nor concave: then points may be asked for.
  static Draft trap(String problem, boolean isConvex, Draw draw) {
    Asked asked = isConvex || draw.coin() ? new Asked.Curvature() : new Asked.Points();
    return new Draft(problem, asked, isConvex ? Plan.convex() : Plan.neither());
  }

  static Draft neither(String problem, Draw draw) {
    return trap(problem, false, draw);
  }

  /// With a parameter of which there is a least admissible value.
  static Draft from(String problem, String parameter, Plan plan, Draw draw) {
    Asked asked =
        draw.coin() ? new Asked.Condition(parameter) : new Asked.Boundary(parameter, true);
    return new Draft(problem, asked, plan);
  }

  /// With a parameter of which there is a greatest admissible value.
  static Draft upTo(String problem, String parameter, Plan plan, Draw draw) {
    Asked asked =
        draw.coin() ? new Asked.Condition(parameter) : new Asked.Boundary(parameter, false);
    return new Draft(problem, asked, plan);
  }

  /// With a parameter whose admissible values have two ends, of which one is asked for.
  static Draft between(String problem, String parameter, Plan plan, Draw draw) {
    return new Draft(problem, new Asked.Boundary(parameter, draw.coin()), plan);
  }

  /// A second derivative of a function of x and y.
  static Asked entry(int x, int y, Draw draw) {
    var at = Map.of("x", Rational.of(x), "y", Rational.of(y));
    return switch (draw.between(0, 2)) {
      case 0 -> new Asked.SecondDerivative("x", "x", at);
      case 1 -> new Asked.SecondDerivative("x", "y", at);
      default -> new Asked.SecondDerivative("y", "y", at);
    };
  }
}
