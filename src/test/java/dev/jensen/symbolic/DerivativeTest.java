package dev.jensen.symbolic;

import static dev.jensen.symbolic.Sample.A;
import static dev.jensen.symbolic.Sample.AMPLE;
import static dev.jensen.symbolic.Sample.X;
import static dev.jensen.symbolic.Sample.Y;
import static dev.jensen.symbolic.Sample.apply;
import static dev.jensen.symbolic.Sample.exp;
import static dev.jensen.symbolic.Sample.log;
import static dev.jensen.symbolic.Sample.number;
import static dev.jensen.symbolic.Sample.sqrt;
import static dev.jensen.symbolic.Sample.square;
import static dev.jensen.symbolic.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DerivativeTest {
  private static final double STEP = 1e-5;

  private final ComputerAlgebra algebra = Sample.algebra();

  static List<Expr> smoothFunctions() {
    return List.of(
        X,
        A,
        X.power(5).times(Y).plus(number(1, 3)),
        X.power(A),
        X.power(Y),
        number(2).power(X),
        sqrt(number(1).plus(square(X))),
        X.power(number(-3, 2)),
        exp(A.times(X).plus(Y)),
        exp(exp(X.negate())),
        log(X.plus(exp(Y))),
        log(number(2)).times(X),
        apply("atan", X.times(Y)),
        apply("erf", X),
        apply("sin", square(X)),
        apply("cos", X).over(apply("sin", X)),
        apply("sin", X).over(apply("cos", X)),
        apply("sigmoid", A.times(X).plus(Y)),
        apply("softplus", X.minus(Y)),
        apply("tanh", apply("softplus", X)),
        apply("pi").times(square(X)),
        square(Y.minus(apply("sigmoid", A.times(X)))),
        apply("abs", A).times(square(X)),
        log(exp(X).plus(exp(Y)).plus(exp(A))));
  }

  @ParameterizedTest
  @MethodSource("smoothFunctions")
  void theDerivativeIsTheLimitOfDifferenceQuotients(Expr function) {
    agrees(function, algebra.derivative(function, "x", AMPLE).orElseThrow());
  }

  @Test
  void derivativesOfRandomExpressionsAreRight() {
    var random = new Random(1);
    for (var i = 0; i < 60; i++) {
      var function = Sample.smooth(random, 3);
      agrees(function, algebra.derivative(function, "x", AMPLE).orElseThrow());
    }
  }

  private static void agrees(Expr function, Expr derivative) {
    for (var point : Sample.points(new Random(7), List.of("a", "x", "y"))) {
      var up = new TreeMap<>(point);
      up.merge("x", STEP, Double::sum);
      var down = new TreeMap<>(point);
      down.merge("x", -STEP, Double::sum);
      var slope = (value(function, up) - value(function, down)) / (2 * STEP);
      assertThat(value(derivative, point))
          .as("derivative of %s at %s: %s", function, point, derivative)
          .isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
    }
  }

  @ParameterizedTest
  @MethodSource("smoothFunctions")
  void theHessianHoldsTheDerivativesOfTheGradient(Expr function) {
    var names = List.of("x", "y", "a");
    if (function.toString().contains("abs")) {
      assertThat(algebra.hessian(function, names, AMPLE)).isEmpty();
      return;
    }
    var hessian = algebra.hessian(function, names, AMPLE).orElseThrow();
    var gradient = algebra.gradient(function, names, AMPLE).orElseThrow();
    for (var i = 0; i < names.size(); i++) {
      agrees(gradient.get(i), hessian.get(i).get(0));
      for (var j = 0; j < names.size(); j++) {
        assertThat(hessian.get(i).get(j)).isEqualTo(hessian.get(j).get(i));
      }
    }
  }

  @Test
  void namesOfUsersMeanNothingToSymja() {
    var w = Expr.symbol("w[1]");
    var names = List.of("E", "I", "Pi", "D", "x1", "x2", "True", "Slot", "_Aborted");
    for (var name : names) {
      var function = Expr.symbol(name).times(square(w));
      var expected = Expr.symbol(name).times(w).times(number(2));
      var point = new TreeMap<>(Map.of(name, 1.25, "w[1]", 0.75));
      var derivative = algebra.derivative(function, "w[1]", AMPLE).orElseThrow();
      assertThat(derivative.symbols()).containsExactlyInAnyOrder(name, "w[1]");
      assertThat(value(derivative, point)).isEqualTo(value(expected, point));
      assertThat(algebra.derivative(function, name, AMPLE)).contains(square(w));
    }
  }

  @Test
  void kinksAreRefused() {
    var kinked =
        List.of(
            apply("abs", X),
            apply("max", number(0), A.times(X)),
            square(apply("relu", X)),
            apply("sigmoid", apply("abs", X)),
            new Expr.Conditional(Constraint.positive(X), X, number(0)));
    for (var function : kinked) {
      assertThat(algebra.derivative(function, "x", AMPLE)).as("%s", function).isEmpty();
      assertThat(algebra.hessian(function, List.of("x"), AMPLE)).isEmpty();
    }
  }

  @Test
  void kinksInWhatIsConstantDoNotMatter() {
    var function = apply("abs", A).times(apply("max", A, Y)).times(square(X));
    assertThat(algebra.derivative(function, "x", AMPLE)).isPresent();
  }

  @Test
  void anAtomThatCannotBeFoundMeansNoAnswer() {
    var without = new ComputerAlgebra(name -> Optional.empty());
    assertThat(without.derivative(apply("sin", X), "x", AMPLE)).isEmpty();
    assertThat(without.derivative(square(X), "x", AMPLE)).contains(number(2).times(X));
  }
}
