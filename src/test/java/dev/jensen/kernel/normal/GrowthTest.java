package dev.jensen.kernel.normal;

import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Orders of growth, against limits that are known.
class GrowthTest {
  private static Growth growth(String text) {
    return Growth.of(where("t", "t > 1").normal(e(text)), "t").orElseThrow();
  }

  /// As t grows, the expression divided by exp(bt) t^a log(t)^k tends to the coefficient.
  @ParameterizedTest
  @CsvSource({
    "3*t^2 + 5*t, 0, 2, 0, 3",
    "t/(t^2 + 1), 0, -1, 0, 1",
    "(2*t^3 + 1)/(t + 1)^3, 0, 0, 0, 2",
    "(2*t^3 + 1)/(5*t + 1)^2, 0, 1, 0, 2/25",
    "exp(2*t)/(exp(t) + t), 1, 0, 0, 1",
    "exp(-t/2)*t^5, -1/2, 5, 0, 1",
    "log(t)/(t + 1), 0, -1, 1, 1",
    "log(t)^2 + log(t), 0, 0, 2, 1",
    "t^(1/2)*p, 0, 1/2, 0, p",
    "p/(q*t + 1), 0, -1, 0, p/q",
    "exp(t) - exp(t) + 7, 0, 0, 0, 7",
  })
  void theOrderAndTheCoefficient(
      String text, String exponential, String power, String logarithm, String coefficient) {
    var growth = growth(text);
    assertThat(growth.order())
        .as(text)
        .isEqualTo(
            new Growth.Order(
                Rational.parse(exponential), Rational.parse(power), Rational.parse(logarithm)));
    assertThat(where("t", "q > 0").equal(growth.coefficient(), e(coefficient)))
        .as("%s: %s", text, growth)
        .isTrue();
  }

  @Test
  void theLeadingCoefficientsOfDenominatorsMustNotBeZero() {
    assertThat(growth("1/(q*t + 1)").divisors()).containsExactly(Expr.symbol("q"));
    assertThat(growth("t + 1").divisors()).isEmpty();
  }

  @Test
  void theSignOfAnOrderTellsWhetherItTendsToZero() {
    assertThat(growth("t/(t^2 + 1)").order().signum()).isNegative();
    assertThat(growth("exp(-t)*t^9").order().signum()).isNegative();
    assertThat(growth("log(t)").order().signum()).isPositive();
    assertThat(growth("(t + 1)/(t + 2)").order().signum()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(t)",
        "exp(t^2)",
        "log(t + 1)",
        "exp(p*t)",
        "1/(1 + sin(t))",
        "abs(t - 5)",
        "0"
      })
  void nothingIsSaidOfOtherFunctions(String text) {
    assertThat(Growth.of(where("t", "t > 1").normal(e(text)), "t")).as(text).isEmpty();
  }

  /// Normal forms write exp(2*t) as the square of exp(t).
  @Test
  void anExponentialThatIsNotInNormalFormIsReadToo() {
    assertThat(asItStands("exp(2*t)").orElseThrow().order())
        .isEqualTo(growth("exp(2*t)").order())
        .isEqualTo(new Growth.Order(Rational.TWO, Rational.ZERO, Rational.ZERO));
    for (var text : List.of("exp(2*t*p)", "exp(p*t)", "exp(2*log(t))", "exp(2 + t)")) {
      assertThat(asItStands(text)).as(text).isEmpty();
    }
  }

  private static Optional<Growth> asItStands(String text) {
    return Growth.of(Fraction.of(Polynomial.of(Generator.free(e(text)))), "t");
  }

  @Test
  void anotherLogarithmIsACoefficient() {
    assertThat(growth("log(p)*t").order().logarithm()).isEqualTo(Rational.ZERO);
    assertThat(growth("exp(p)*t").order().exponential()).isEqualTo(Rational.ZERO);
    assertThat(growth("exp(t)").order()).isGreaterThan(growth("t^9").order());
    assertThat(growth("t").order()).isGreaterThan(growth("log(t)^9").order());
  }
}
