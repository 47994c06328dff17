package dev.jensen.kernel.normal;

import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.RandomExpressions;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The identities that the normal form knows, each on the set where it holds, and what becomes of
/// it elsewhere.
class RewritingTest {
  private static boolean equal(String left, String right, String conditions) {
    var facts = new Facts(conditions == null ? List.of() : cs(conditions.split(", ")));
    return facts.normal(e(left)).minus(facts.normal(e(right))).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqrt(x/(1 + y^2)) | sqrt(x)*(1 + y^2)^(-1/2) | x >= 0",
        "sqrt(x^3) | x*sqrt(x) |",
        "(x/(1 + y^2)/(1 + y^2)/(1 + y^2))^(1/3) | x^(1/3)/(1 + y^2) | x >= 0",
        "sqrt(x - x) | 0 |",
        "(x - x)^p | 0 | p > 0",
        "sqrt(8/9) | 2/3*sqrt(2) |",
        "sqrt(1009)^2 | 1009 |",
        "sqrt(2018) | sqrt(2)*sqrt(1009) |",
        "(x*y)^p | x^p*y^p | x > 0, y > 0",
        "(x^2)^p | x^(2*p) | x > 0",
        "x^p*x^q | x^(p + q) | x > 0",
        "exp(2*log(x)) | x^2 | x > 0",
        "exp(p*log(x)) | x^p | x > 0",
        "(x^p)^(1/p) | x | x > 0, p > 0",
      })
  void ofPowers(String left, String right, String conditions) {
    assertThat(equal(left, right, conditions)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log(x/(1 + y^2)) | log(x) - log(1 + y^2) | x > 0",
        "log(x/(1 + y^2)/(1 + y^2)/(1 + y^2)) | log(x) - 3*log(1 + y^2) | x > 0",
        "log(exp(x)*(1 + y^2)) | x + log(1 + y^2) |",
        "log(2018) | log(2) + log(1009) |",
        "log(8/9) | 3*log(2) - 2*log(3) |",
        "log(1) | 0 |",
        "log(x^p) | p*log(x) | x > 0",
        "log(sqrt(1 + x^2)) | log(1 + x^2)/2 |",
        "log(sqrt(x)) | log(x)/2 | x > 0",
        "xlogx(x) | x*log(x) | x > 0",
        "xlogx(x - x) | 0 |",
      })
  void ofLogarithms(String left, String right, String conditions) {
    assertThat(equal(left, right, conditions)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abs(x) | x | x >= 0",
        "abs(x) | -x | x <= 0",
        "abs(-3*x) | 3*abs(x) |",
        "abs(x - y) | abs(y - x) |",
        "abs(x*y) | abs(x)*abs(y) |",
        "abs(x/(y + 1)) | abs(x)/abs(y + 1) |",
        "abs(1/(y + 1)/(y + 1)/(y + 1)) | abs(y + 1)/(y + 1)^4 |",
        "abs(x*y - x) | abs(x)*(y - 1) | y >= 1",
        "abs(x*y - x) | abs(x)*(1 - y) | y <= 1",
        "abs(x)^2 | x^2 |",
        "abs(exp(y)*x) | exp(y)*abs(x) |",
        "max(x, y) | x | x >= y",
        "max(x, y, x) | max(y, x) |",
        "min(x, y) | -max(-x, -y) |",
        "min(x, y) | y | x >= y",
      })
  void ofAbsoluteValuesAndMaxima(String left, String right, String conditions) {
    assertThat(equal(left, right, conditions)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sign(x) | 1 | x > 0",
        "sign(x) | -1 | x < 0",
        "sign(x) | 0 | x = 0",
        "step(x) | 1 | x >= 0",
        "step(x) | 1 | x > 0",
        "step(x) | 0 | x < 0",
        "floor(x) | 1 | x >= 1, x < 2",
        "floor(x) | 1 | x > 1, x < 2",
        "floor(x) | -1 | x >= -1/2, x < 0",
        "floor(5/2) | 2 |",
        "sin(-x) | -sin(x) |",
        "cos(y - x) | cos(x - y) |",
        "atan(-x) | -atan(x) |",
        "erf(y - x) | -erf(x - y) |",
        "atan(x - x) | 0 |",
        "erf(0) | 0 |",
        "sin(x - x) | 0 |",
        "cos(x - x) | 1 |",
      })
  void ofStepsAndOddFunctions(String left, String right, String conditions) {
    assertThat(equal(left, right, conditions)).isTrue();
  }

  /// Of u and -u the argument is the one whose leading coefficient is positive.
  @ParameterizedTest
  @CsvSource({
    "sin(x - y), sin(x - y)",
    "sin(y - x), -sin(x - y)",
    "atan(x), atan(x)",
    "erf(-2*x), -erf(2*x)",
    "cos(x), cos(x)",
    "cos(y - x), cos(x - y)",
  })
  void theLeadingCoefficientOfAnArgumentIsPositive(String text, String normal) {
    assertThat(new Facts(List.of()).normal(e(text))).hasToString(normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sign(x) | 1 | x >= 0",
        "sign(x) | -1 | x <= 0",
        "sign(x) | 0 | x >= 0",
        "step(x) | 0 | x <= 0",
        "step(x) | 1 | x > -1",
        "floor(x) | 1 | x >= 1, x <= 2",
        "floor(x) | 1 | x >= 1",
        "floor(x) | 1 | x < 2",
        "floor(x) | 0 | x > -1, x < 1",
        "log(1009) | 0 |",
        "log(1009) | log(1013) |",
        "sqrt(1009) | 1 |",
        "xlogx(x) | 0 | x >= 0",
        "abs(1/(y + 1)/(y + 1)/(y + 1)) | 1/(y + 1)^3 |",
        "abs(x*y - x) | abs(x)*(y - 1) |",
        "atan(x) | x |",
        "sin(x) | sin(-x) |",
        "cos(x) | cos(y) |",
      })
  void othersAreNotTakenForEqual(String left, String right, String conditions) {
    assertThat(equal(left, right, conditions)).isFalse();
  }

  /// Where numerator and denominator are negative, the quotient has a root and a logarithm and the
  /// two alone have not.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(x/(y + 1))",
        "(x/(y + 1))^(-1/2)",
        "log(x/(y + 1))",
        "(x/(y + 1))^p",
        "log(2*x/(y + 1)^3)",
        "sqrt(x*(y + 1))",
        "log(x*(y + 1))"
      })
  void aQuotientOfNegativeNumbersIsNotTakenApart(String text) {
    var point =
        Map.of("x", Enclosure.of(-8, -8), "y", Enclosure.of(-3, -3), "p", Enclosure.of(3, 3));
    for (var context : List.of(where("x y"), where("x", "y < 0"), where("y", "p > 0"))) {
      var normal = RandomExpressions.value(context.normal(e(text)).toExpr(), point);
      var value = RandomExpressions.value(e(text), point);
      assertThat(value).as(text).isPresent();
      assertThat(normal).as("%s under %s", text, context).isPresent();
      assertThat(normal.orElseThrow().minus(value.orElseThrow()).containsZero()).isTrue();
    }
  }

  @Test
  void zeroHasNoNegativePower() {
    var facts = new Facts(List.of());
    assertThatThrownBy(() -> facts.normal(e("(x - x)^(-1/2)")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> facts.normal(e("(x - x)^(-2)")))
        .isInstanceOf(ArithmeticException.class);
    assertThat(facts.normal(e("(x - x)^p")).isZero()).isFalse();
  }

  @Test
  void anExponentThatIsTooLargeIsRefusedAndItsLengthTold() {
    var huge = new Expr.Power(e("x"), Expr.of(Rational.TWO.power(100)));
    assertThatThrownBy(() -> new Facts(List.of()).normal(huge))
        .isInstanceOf(TooLarge.class)
        .hasMessageContaining("101 bits");
  }
}
