package dev.jensen.exercise;

import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Map;

/// What is asked of a function f.
public sealed interface Asked {
  /// Is it convex, concave, both or neither?
  record Curvature() implements Asked {}

  /// The same, and strictly so?
  record Strict() implements Asked {}

  /// The same where even the domain may fail to be convex.
  record DomainAndCurvature() implements Asked {}

  /// The value of a second derivative at a point, by one variable named twice or by two.
  record SecondDerivative(String first, String second, Map<String, Rational> at) implements Asked {}

  /// The determinant of the Hessian at a point.
  record Determinant(List<String> variables, Map<String, Rational> at) implements Asked {}

  /// Two points with a midpoint at which Jensen's inequality fails.
  record Points() implements Asked {}

  /// By how much the slope of a function of one variable grows at a kink.
  record Gain(Rational at) implements Asked {}

  /// The exact condition on a parameter under which f is convex.
  record Condition(String parameter) implements Asked {}

  /// One end of the interval of the values of a parameter for which f is convex.
  record Boundary(String parameter, boolean isLeast) implements Asked {}

  static Asked second(String variable, int at) {
    return new SecondDerivative(variable, variable, Map.of(variable, Rational.of(at)));
  }
}
