package dev.jensen.symbolic;

import static dev.jensen.symbolic.Sample.A;
import static dev.jensen.symbolic.Sample.AMPLE;
import static dev.jensen.symbolic.Sample.X;
import static dev.jensen.symbolic.Sample.Y;
import static dev.jensen.symbolic.Sample.Z;
import static dev.jensen.symbolic.Sample.apply;
import static dev.jensen.symbolic.Sample.exp;
import static dev.jensen.symbolic.Sample.log;
import static dev.jensen.symbolic.Sample.number;
import static dev.jensen.symbolic.Sample.sqrt;
import static dev.jensen.symbolic.Sample.square;
import static dev.jensen.symbolic.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RationalArithmeticTest {
  private final ComputerAlgebra algebra = Sample.algebra();

  static List<Expr> expressions() {
    return List.of(
        number(0),
        number(1),
        number(-3, 4),
        X,
        square(X).minus(square(Y)),
        X.over(Y).minus(Y.over(X)),
        X.power(4).plus(number(4)),
        square(X.plus(number(1, 2))).times(X.minus(number(2)).power(3)).over(Y.plus(number(1))),
        exp(X).minus(exp(X.times(number(3)))),
        exp(A.plus(X.times(number(2)))).minus(exp(A).times(square(exp(X)))).plus(number(1)),
        exp(X.over(number(2))).plus(exp(X.over(number(-3)))),
        exp(number(1).plus(X)).plus(exp(X)),
        exp(number(-1, 2).times(square(X.minus(Y)))),
        exp(log(X).times(number(2)).plus(Y)).plus(X),
        number(2).power(X.plus(number(1))).minus(number(2).power(X)),
        X.power(A).minus(X.power(A.minus(number(2)))),
        X.power(A.over(number(2))).plus(X.power(A)),
        sqrt(X).plus(X),
        sqrt(number(1).plus(square(X)))
            .power(-1)
            .minus(square(X).times(number(1).plus(square(X)).power(number(-3, 2)))),
        square(sqrt(X.plus(Y))).minus(X),
        sqrt(number(2)).times(X).plus(number(2)),
        X.over(sqrt(number(2))).plus(number(2).power(Expr.of(-3, 2))),
        square(X).over(number(4)).minus(number(1, 6)).over(X.times(number(6)).plus(number(4))),
        sqrt(exp(X)).minus(number(1)),
        sqrt(sqrt(X.plus(number(1))).plus(number(1))).power(3),
        X.plus(Y).power(number(2, 3)).times(X.plus(Y).power(number(1, 2))),
        log(X).times(log(X).plus(number(1))).over(X),
        log(X.plus(Y)).minus(log(Y.plus(X))).plus(X),
        apply("abs", X).times(square(X)).plus(apply("abs", X)),
        apply("sigmoid", X).times(number(1).minus(apply("sigmoid", X))),
        square(Y.minus(apply("sigmoid", A.times(X).plus(Y)))),
        apply("tanh", X).plus(apply("sigmoid", X.times(number(2)))),
        apply("sin", X.times(Y)).plus(apply("sin", Y.times(X))),
        apply("pi").times(X).plus(apply("pi")));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void theFactorsMultiplyOutToTheExpression(Expr expr) {
    sameValue(expr, product(algebra.factor(expr, AMPLE).orElseThrow()));
    sameValue(expr, product(algebra.squareFree(expr, AMPLE).orElseThrow()));
    sameValue(expr, algebra.factored(expr, AMPLE).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void theFractionHasTheValueOfTheExpression(Expr expr) {
    var fraction = algebra.fraction(expr, AMPLE).orElseThrow();
    sameValue(expr, fraction.numerator().over(fraction.denominator()));
  }

  @Test
  void factorsOfRandomDerivativesMultiplyOut() {
    var random = new Random(2);
    for (var i = 0; i < 40; i++) {
      var derivative = algebra.derivative(Sample.smooth(random, 2), "x", AMPLE).orElseThrow();
      sameValue(derivative, product(algebra.factor(derivative, AMPLE).orElseThrow()));
    }
  }

  private static Expr product(List<Factor> factors) {
    return Expr.product(factors.stream().map(f -> f.base().power(f.exponent())).toList());
  }

  private static void sameValue(Expr expected, Expr actual) {
    for (var point : Sample.points(new Random(3), List.of("a", "x", "y", "z"))) {
      var value = value(expected, point);
      assertThat(value(actual, point))
          .as("%s as %s at %s", expected, actual, point)
          .isCloseTo(value, within(1e-8 * (1 + Math.abs(value))));
    }
  }

  @Test
  void zeroHasTheFactorZero() {
    var zero =
        square(X.plus(Y)).minus(square(X)).minus(X.times(Y).times(number(2))).minus(square(Y));
    assertThat(algebra.factor(zero, AMPLE)).contains(List.of(new Factor(number(0), 1)));
    assertThat(algebra.factored(zero, AMPLE)).contains(number(0));
  }

  @Test
  void contentPowersAndMultiplicitiesAreSeparated() {
    var expr =
        number(-2, 3)
            .times(X.power(3))
            .times(square(X.times(number(2)).minus(Y)))
            .over(square(Y.plus(number(1))));
    assertThat(algebra.factor(expr, AMPLE).orElseThrow().stream().map(Object::toString))
        .containsExactlyInAnyOrder(
            "Factor[base=-2/3, exponent=1]",
            "Factor[base=x, exponent=3]",
            "Factor[base=2*x - y, exponent=2]",
            "Factor[base=y + 1, exponent=-2]");
  }

  /// JAS would take long over the large coefficients.
  @Test
  void aFormOfTwoSymbolsSplitsWhereItsDiscriminantIsASquare() {
    var large = X.times(number(1_000_000_007)).minus(Y.times(number(998_244_353)));
    var other = X.times(number(3)).plus(Y.times(number(1_000_003)));
    assertThat(algebra.factor(large.times(other), AMPLE).orElseThrow())
        .containsExactlyInAnyOrder(new Factor(large, 1), new Factor(other, 1));
    assertThat(parts(square(X).minus(square(Y).times(number(4))))).isEqualTo(2);
    assertThat(parts(square(X).minus(square(Y).times(number(2))))).isEqualTo(1);
    assertThat(parts(square(X).plus(square(Y)))).isEqualTo(1);
    assertThat(parts(square(X).plus(X.times(Y)).minus(square(Y).times(number(6))))).isEqualTo(2);
  }

  private int parts(Expr polynomial) {
    var factors = algebra.factor(polynomial, AMPLE).orElseThrow();
    sameValue(polynomial, product(factors));
    return factors.size();
  }

  @Test
  void theSecondDerivativeOfTheSigmoidFactorsAsInTextbooks() {
    var second =
        algebra.hessian(apply("sigmoid", X), List.of("x"), AMPLE).orElseThrow().get(0).get(0);
    assertThat(algebra.factored(second, AMPLE).orElseThrow())
        .hasToString("exp(x)*(1 - exp(x))/(exp(x) + 1)^3");
  }

  @Test
  void theSigmoidOfAnAffineFunctionNeedsOneExponential() {
    var w = Expr.symbol("w");
    var b = Expr.symbol("b");
    var loss = square(Y.minus(apply("sigmoid", w.times(X).plus(b))));
    var second = algebra.hessian(loss, List.of("w"), AMPLE).orElseThrow().get(0).get(0);
    assertThat(
            RationalForm.of(second).generators().stream()
                .filter(Generator.Exponential.class::isInstance))
        .hasSize(1);
    assertThat(algebra.factor(second, AMPLE).orElseThrow())
        .anySatisfy(factor -> assertThat(factor).isEqualTo(new Factor(X, 2)));
  }

  @Test
  void sumsOfExponentsAreProductsOfPowers() {
    var expr = exp(A.plus(X.times(number(2)))).minus(exp(A)).minus(square(exp(X))).plus(number(1));
    assertThat(algebra.factored(expr, AMPLE).orElseThrow())
        .hasToString("(exp(x) - 1)*(exp(x) + 1)*(exp(a) - 1)");
  }

  @Test
  void theDeterminantOfTheHessianOfLogsumexpIsZero() {
    var names = List.of("x", "y", "z");
    var function = log(exp(X).plus(exp(Y)).plus(exp(Z)));
    var h = algebra.hessian(function, names, AMPLE).orElseThrow();
    var determinant =
        Expr.sum(
            triple(h, 0, 1, 2),
            triple(h, 1, 2, 0),
            triple(h, 2, 0, 1),
            triple(h, 2, 1, 0).negate(),
            triple(h, 0, 2, 1).negate(),
            triple(h, 1, 0, 2).negate());
    assertThat(algebra.factored(determinant, AMPLE)).contains(number(0));
  }

  private static Expr triple(List<List<Expr>> matrix, int i, int j, int k) {
    return Expr.product(matrix.get(0).get(i), matrix.get(1).get(j), matrix.get(2).get(k));
  }

  @Test
  void nestedQuotientsKeepTheirValue() {
    var inner = square(Y).times(X).over(square(X).plus(number(2)));
    var outer = inner.over(square(inner).plus(number(2)));
    var second = algebra.hessian(outer, List.of("x"), AMPLE).orElseThrow().get(0).get(0);
    sameValue(second, algebra.factored(second, AMPLE).orElseThrow());
  }

  @Test
  void aRootIsWrittenTogetherWithItsRadicand() {
    var second =
        algebra
            .hessian(sqrt(number(1).plus(square(X))), List.of("x"), AMPLE)
            .orElseThrow()
            .get(0)
            .get(0);
    assertThat(algebra.factored(second, AMPLE).orElseThrow()).hasToString("1/(x^2 + 1)^(3/2)");
  }

  @Test
  void rootsOfNumbersSatisfyTheirEquation() {
    var normal = exp(number(-1).times(square(X.over(sqrt(number(2)))))).over(sqrt(number(2)));
    var expr = normal.times(sqrt(number(2))).minus(exp(square(X).over(number(-2))));
    assertThat(algebra.factored(expr, AMPLE)).contains(number(0));
  }

  @Test
  void rootsAreReducedByTheirEquation() {
    var root = sqrt(square(X).plus(number(1)));
    assertThat(algebra.factored(square(root).minus(square(X)), AMPLE)).contains(number(1));
    assertThat(algebra.factored(root.times(root).times(root).minus(root), AMPLE).orElseThrow())
        .hasToString("x^2*(x^2 + 1)^(1/2)");
  }

  @Test
  void commonDivisorsAreFound() {
    var a = square(X).minus(number(1)).times(exp(X).plus(Y));
    var b = X.minus(number(1)).times(exp(X.times(number(2))).minus(square(Y)));
    var gcd = algebra.greatestCommonDivisor(a, b, AMPLE).orElseThrow();
    sameValue(square(X.minus(number(1)).times(exp(X).plus(Y))), square(gcd));
  }

  @Test
  void quotientsExistOnlyWithoutRemainder() {
    var dividend = X.power(3).minus(Y.power(3));
    var quotient = algebra.quotient(dividend, X.minus(Y), AMPLE).orElseThrow();
    sameValue(dividend, quotient.times(X.minus(Y)));
    assertThat(algebra.quotient(dividend, X.plus(Y), AMPLE)).isEmpty();
    assertThat(algebra.quotient(X, sqrt(Y), AMPLE)).isEmpty();
    assertThat(algebra.quotient(X, number(0), AMPLE)).isEmpty();
    sameValue(X.times(exp(Y.negate())), algebra.quotient(X, exp(Y), AMPLE).orElseThrow());
    sameValue(
        number(1).minus(exp(X)),
        algebra
            .quotient(number(1).minus(exp(X.times(number(2)))), number(1).plus(exp(X)), AMPLE)
            .orElseThrow());
  }

  @Test
  void hugePowersAreRefused() {
    assertThat(algebra.factor(X.plus(Y).power(1_000_000), AMPLE)).isEmpty();
    assertThat(algebra.factor(X.power(number(1, 1_000_003)).plus(X), AMPLE)).isEmpty();
  }
}
