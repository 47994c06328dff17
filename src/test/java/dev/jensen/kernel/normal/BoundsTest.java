package dev.jensen.kernel.normal;

import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is known of values by structure: the exact image in simple cases. (That no value lies
/// outside is tried in `NormalFormTest`.)
class BoundsTest {
  private static String bounds(String text, String... conditions) {
    return new Facts(cs(conditions)).bounds(e(text)).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^2 | x != 0 | (0, oo)",
        "x^2 | x > -9 | [0, oo)",
        "x^3 | x > -2 | (-8, oo)",
        "x^64 | x >= 2 | [18446744073709551616, oo)",
        "x^65 | y > 0 | (-oo, oo)",
        "x^66 | y > 0 | [0, oo)",
        "x^65 | x >= 0 | [0, oo)",
        "x^65 | x >= 1 | [1, oo)",
        "x^66 | x > 0 | (0, oo)",
        "x^(-65) | x >= 1 | (0, 1]",
        "1/x | x > 0 | (0, oo)",
        "1/x | x >= 0 | (0, oo)",
        "1/x | x >= 2 | (0, 1/2]",
        "1/x | x <= -2 | [-1/2, 0)",
        "1/x | y > 0 | (-oo, oo)",
        "1/x^2 | y > 0 | (0, oo)",
        "x^(-2) | y > 0 | (0, oo)",
        "1/x^3 | y > 0 | (-oo, oo)",
        "1/(1 + x^2) | y > 0 | (0, 1]",
        "sqrt(x) | x >= 0 | [0, oo)",
        "sqrt(x) | x > 0 | (0, oo)",
        "sqrt(x) | x >= 1 | [1, oo)",
        "x^(-1/2) | x >= 1 | (0, 1]",
        "x^(1/2) | x <= 1 | [0, 1]",
        "x^(-1/2) | x <= 1 | [1, oo)",
      })
  void ofPowers(String text, String condition, String interval) {
    assertThat(bounds(text, condition)).isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^p | x > 0 | p > -9 | (0, oo)",
        "x^p | x >= 0 | p > 0 | [0, oo)",
        "x^p | x >= 1 | p >= 0 | [1, oo)",
        "x^p | x >= 1 | p > -9 | (0, oo)",
        "x^p | x - x^2 >= 0 | p >= 0 | [0, oo)",
        "(1/x)^p | x >= 1 | p >= 0 | (0, 1]",
        "(1/x)^p | x >= 1 | p > -9 | (0, oo)",
        "(1 + x^2)^p | x > -9 | p >= 0 | [1, oo)",
      })
  void ofPowersWithSymbolicExponents(
      String text, String condition, String onExponent, String interval) {
    assertThat(bounds(text, condition, onExponent)).isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max(x, y) | x >= 0 | y > 0 | (0, oo)",
        "max(y, x) | x >= 0 | y > 0 | (0, oo)",
        "max(x, y) | x > 0 | y >= 0 | (0, oo)",
        "max(x, y) | x > 0 | y >= 1 | [1, oo)",
        "max(x, y) | x >= 0 | y >= 0 | [0, oo)",
        "max(x, y) | x >= 1 | y > 0 | [1, oo)",
        "max(y, x) | x >= 1 | y > 0 | [1, oo)",
        "max(x, y) | x >= 1 | x <= 3 | [1, oo)",
        "max(y, x) | x >= 1 | x <= 3 | [1, oo)",
        "max(x, y) | x <= 1 | y < 2 | (-oo, 2)",
        "min(x, y) | x <= 0 | y < 0 | (-oo, 0)",
        "min(x, y) | x >= 0 | y > 0 | [0, oo)",
        "min(x, y) | x >= 0 | y >= -1 | [-1, oo)",
        "abs(x) | x >= -2 | x < 1 | [0, 2]",
        "abs(x) | x > 1 | x <= 3 | (1, 3]",
        "abs(x) | x < -1 | x >= -3 | (1, 3]",
      })
  void ofMaximaMinimaAndAbsoluteValues(
      String text, String condition, String other, String interval) {
    assertThat(bounds(text, condition, other)).isEqualTo(interval);
  }

  /// exp 0 = 1, log 1 = 0, atan 0 = erf 0 = 0, and all four increase.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exp(x) | x >= 0 | [1, oo)",
        "exp(x) | x > 0 | (1, oo)",
        "exp(x) | x <= 0 | (0, 1]",
        "exp(x) | x < 0 | (0, 1)",
        "exp(x) | x > -1 | (0, oo)",
        "exp(x) | x = 0 | [1, 1]",
        "log(x) | x >= 1 | [0, oo)",
        "log(x) | x > 1 | (0, oo)",
        "log(x) | x <= 1 | (-oo, 0]",
        "log(x) | x < 1 | (-oo, 0)",
        "log(x) | x > 0 | (-oo, oo)",
        "erf(x) | x > 0 | (0, 1)",
        "erf(x) | x <= 0 | (-1, 0]",
        "floor(x) | x >= 0 | (-oo, oo)",
      })
  void ofFunctionsFromTheirValueAtOnePoint(String text, String condition, String interval) {
    assertThat(bounds(text, condition)).isEqualTo(interval);
  }

  @Test
  void ofNumbersTheyAreNarrow() {
    for (var pair : new String[][] {{"exp(1)", "271828/100000"}, {"log(2)", "69314/100000"}}) {
      var interval = new Facts(List.of()).bounds(e(pair[0]));
      var digits = Rational.parse(pair[1]);
      assertThat(interval.lower().orElseThrow()).isGreaterThan(digits);
      assertThat(interval.upper().orElseThrow()).isLessThan(digits.plus(Rational.of(1, 100_000)));
      assertThat(interval.contains(digits)).isFalse();
    }
    assertThat(new Facts(List.of()).satisfies(e("sqrt(2) - 7/5"), Relation.POSITIVE)).isTrue();
    assertThat(new Facts(List.of()).satisfies(e("pi - 22/7"), Relation.NONZERO)).isTrue();
  }

  @Test
  void aProductIsBoundedByWhatIsKnownOfItsFactors() {
    assertThat(bounds("x*y - x*z", "x >= 0", "y - z >= 0")).isEqualTo("[0, oo)");
    assertThat(bounds("x*y - x*z", "x > 0", "y - z > 0")).isEqualTo("(0, oo)");
    assertThat(bounds("2*x*y + 2*x", "x >= 0", "y >= -1")).isEqualTo("[0, oo)");
    assertThat(bounds("x*y - x*z", "y - z >= 0")).isEqualTo("(-oo, oo)");
    assertThat(bounds("3*x - 3*y + 1", "x - y >= 1")).isEqualTo("[4, oo)");
    assertThat(bounds("5 - x + y", "x - y >= 1")).isEqualTo("(-oo, 4]");
  }

  @Test
  void whatIsNotZeroAndNotNegativeIsPositive() {
    assertThat(bounds("x - y", "x - y >= 0", "x != y")).isEqualTo("(0, oo)");
    assertThat(bounds("y - x", "x - y >= 0", "x != y")).isEqualTo("(-oo, 0)");
    assertThat(bounds("(x - y)^2", "x != y")).isEqualTo("(0, oo)");
  }

  private static boolean nonzero(String text, String... conditions) {
    return new Facts(cs(conditions)).satisfies(e(text), Relation.NONZERO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | x != 0",
        "3*x | x != 0",
        "x^3 | x != 0",
        "x*exp(y) | x != 0",
        "x^3*(1 + y^2) | x != 0",
        "x*y + x | y > 0, x != 0",
        "x*y - x*z | y != z, x != 0",
        "y - x | x != y",
        "2*x - 2*y | x != y",
        "(x - y)^2 | x != y",
        "1/x | x != 0",
        "x/(x + y) | x != 0",
        "x - y - 1 | x < y",
        "exp(x) | y > 0",
      })
  void productsAndMultiplesOfWhatIsNotZeroAreNotZero(String text, String conditions) {
    assertThat(nonzero(text, conditions.split(", "))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | y != 0",
        "x*y | x != 0",
        "x + y | x != 0, y != 0",
        "x*y + x | x != 0, y >= -1",
        "x*y - x*z | y != z",
        "x - x | x != 0",
        "x^2 - y^2 | x != y",
        "x - 1 | x != 0",
        "abs(x) | x >= 0",
      })
  void othersMayBeZero(String text, String conditions) {
    assertThat(nonzero(text, conditions.split(", "))).isFalse();
  }

  /// A difference of forty fractions: its normal form is given up.
  @Test
  void whatIsTooLongToBeLookedAtIsNotKnownToBeNonzero() {
    var terms = new ArrayList<Expr>();
    for (int n = 1; n < 40; n++) {
      terms.add(e("1/(1 + exp(" + n + "*x)) - 1/2"));
    }
    var sum = new Expr.Sum(terms);
    var nothing = new Facts(List.of());
    assertThat(nothing.satisfies(sum, Relation.NONZERO)).isFalse();
    assertThat(nothing.bounds(sum)).hasToString("(-39/2, 39/2)");
    assertThat(nothing.bounds(new Expr.Power(sum, Numeral.ZERO))).hasToString("[1, 1]");
    assertThat(where("x").satisfies(new Expr.Product(List.of(sum, sum)), Relation.POSITIVE))
        .isFalse();
  }

  @Test
  void anInterruptedThreadSaysNothing() {
    var facts = new Facts(List.of());
    var expr = e("x");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> facts.bounds(expr)).isInstanceOf(TooLarge.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
