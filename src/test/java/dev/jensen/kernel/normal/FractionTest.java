package dev.jensen.kernel.normal;

import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fractions of polynomials: arithmetic, cancelling, and what is equal.
class FractionTest {
  private static Fraction normal(String text) {
    return where("x y").normal(e(text));
  }

  /// Not only the difference is 0: the fractions themselves are the same.
  @ParameterizedTest
  @CsvSource({
    "(x + 1)^3/(x + 1), (x + 1)^2",
    "(x + 1)/(x + 1)/(x + 1)/(x + 1), 1/(x + 1)/(x + 1)",
    "(x^2 - y^2)/(x - y), x + y",
    "(x + 1)^2*(x + 2)/(x + 1)/(x + 2)/(x + 2), (x + 1)/(x + 2)",
    "1/(1 - x), -1/(x - 1)",
    "1/(2*x - 2*y), 1/2/(x - y)",
    "1/(x + 1) + 1/(x - 1), 2*x/(x + 1)/(x - 1)",
    "x/(x + 1) + 1/(x + 1), 1",
    "1/(1/(x + 1)), x + 1",
    "1/(x/(x + 1)), (x + 1)/x",
    "(y/(x + 1))^(-2), (x + 1)^2/y^2",
    "(1/(x + 1) - 1/(y + 1))*(x + 1)*(y + 1), y - x",
    "1/(x + 1) - 1/(x + 1), 0",
    "(1/x + 1/x^2)/(x + 1), 1/x^2",
  })
  void equalFractionsHaveOneForm(String left, String right) {
    assertThat(normal(left)).isEqualTo(normal(right)).hasSameHashCodeAs(normal(right));
    assertThat(normal(left)).hasToString(normal(right).toString());
  }

  @ParameterizedTest
  @CsvSource({"1/(x + 1), 1/(x + 2)", "1/(x + 1), 1/(x + 1)^2", "2/(x + 1), 1/(x + 1)", "x, y"})
  void differentFractionsAreNotEqual(String left, String right) {
    assertThat(normal(left)).isNotEqualTo(normal(right));
    assertThat(normal(left).minus(normal(right)).isZero()).isFalse();
  }

  @Test
  void itIsWrittenAsAQuotient() {
    assertThat(normal("x/(x + 1)")).hasToString("x/(x + 1)");
  }

  @Test
  void denominatorsHaveAPositiveLeadingCoefficientAndNoContent() {
    for (var text : List.of("1/(1 - x)", "1/(6*x - 4)", "x/(x*y - x)", "1/(-x - y)^3")) {
      for (var factor : normal(text).denominators().keySet()) {
        assertThat(factor.coefficient(factor.leading()).signum()).as(text).isPositive();
        assertThat(factor.content()).as(text).isEqualTo(Polynomial.ONE);
      }
    }
  }

  @Test
  void thePowerZeroHasNoDenominator() {
    var power = where("x").normal(new Expr.Power(e("1/(x + 1)"), Numeral.ZERO));
    assertThat(power.isPolynomial()).isTrue();
    assertThat(power).isEqualTo(Fraction.ONE);
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> normal("1/(x - x)")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(Fraction.ZERO::inverse).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.ZERO.power(-1)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aConstantIsWhatHasNoGenerators() {
    assertThat(normal("2*(x + 1)/(3*x + 3)").constantValue()).contains(Rational.of(2, 3));
    assertThat(normal("0/(x + 1)").constantValue()).contains(Rational.ZERO);
    assertThat(normal("1/(x + 1)").constantValue()).isEmpty();
    assertThat(normal("x").constantValue()).isEmpty();
    assertThat(normal("x + 1").constantValue()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x + 2*y + 1, true",
    "x*exp(y), false",
    "x^2, false",
    "x*y, false",
    "1/x, false",
    "x/(p + 1), true",
    "p*x/(p^2 + 1) + p^3, true",
    "1/(x + 1), false",
    "p/(x + y), false",
    "abs(x), false",
    "(x^2 - 1)/(x + 1), true",
  })
  void affineIsWhatHasDegreeOneInTheVariablesAtMost(String text, boolean affine) {
    assertThat(normal(text).isAffineIn(List.of("x", "y"))).isEqualTo(affine);
  }
}
