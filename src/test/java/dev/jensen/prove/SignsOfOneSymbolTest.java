package dev.jensen.prove;

import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.refute.Deadline;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Transcendental functions of one symbol, or of the quotient of two.
class SignsOfOneSymbolTest {
  private static final Context EVERYWHERE = where("x");
  private static final Context BEYOND_0 = where("x", "x > 0");
  private static final Context UP_TO_A_HALF = where("x", "x > 0", "1/2 - x > 0");
  private static final Context IN_ORDER = where("x y", "x - 2*y > 0", "x > 0", "y > 0");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x + 2)^2*exp(x/2) - x                  | both terms of one sign below 0
          2*exp(x^2) - 1 - x - x^3                | a tail beyond 1 on either side
          """)
  void aFunctionIsCutWhereItsTermsChangeSign(String goal, String how) {
    assertThat(signs(EVERYWHERE).prove(e(goal), Relation.NONNEGATIVE)).as(how).isPresent();
  }

  @Test
  void aPolynomialIsSeenToBePositiveInsideItsRange() {
    var polynomial = e("1 - 3*x + 3*x^2");
    assertThat(UP_TO_A_HALF.satisfies(polynomial, Relation.POSITIVE)).isFalse();
    assertThat(new PositiveForm(UP_TO_A_HALF).of(polynomial))
        .hasValueSatisfying(
            form -> {
              assertThat(UP_TO_A_HALF.satisfies(form, Relation.POSITIVE)).isTrue();
              assertThat(UP_TO_A_HALF.equal(form, polynomial)).isTrue();
            });
    assertThat(new PositiveForm(BEYOND_0).of(e("x^2 - x + 1"))).isPresent();
    assertThat(new PositiveForm(BEYOND_0).of(e("x^2 - 2*x + 1"))).isEmpty();
    assertThat(new PositiveForm(EVERYWHERE).of(polynomial)).isEmpty();
  }

  /// From log p + u >= log q + v.
  @Test
  void polynomialsBesideExponentialsAreComparedByLogarithms() {
    assertThat(compared("(1 - 3*x + 3*x^2)*exp(4*x) - 1")).isPresent();
    assertThat(compared("(1 - 3*x + 3*x^2)*exp(2*x) - 1")).isEmpty();
  }

  private static Optional<Rule> compared(String text) {
    var goal = e(text);
    return new PolynomialExponentials(signs(UP_TO_A_HALF))
        .prove(goal, UP_TO_A_HALF.normal(goal).toExpr(), Relation.NONNEGATIVE, 0);
  }

  /// With t = x/y, from 2 on.
  @Test
  void aHomogeneousFunctionIsOneOfTheQuotient() {
    var goal = e("y^7*(x*log(x/y) - y)");
    var form = IN_ORDER.normal(goal).toExpr();
    assertThat(new Homogeneity(signs(IN_ORDER)).prove(goal, form, Relation.POSITIVE, 0))
        .isPresent();
    var inhomogeneous = e("x*log(x/y) - y^2");
    assertThat(
            new Homogeneity(signs(IN_ORDER))
                .prove(
                    inhomogeneous,
                    IN_ORDER.normal(inhomogeneous).toExpr(),
                    Relation.NONNEGATIVE,
                    0))
        .isEmpty();
  }

  @Test
  void powersThatVaryAreWrittenAsOneExponential() {
    var context = where("x y", "x > 0", "y > 0");
    assertThat(new Exponentials(context).of(e("2*x^x/y^y")))
        .hasValueSatisfying(
            written -> assertThat(written).hasToString("2*exp(x*log(x) - 1*y*log(y))"));
    assertThat(new Exponentials(context).of(e("x^2*y^p"))).isEmpty();
  }

  private static Signs signs(Context context) {
    return new Signs(new Search(Deadline.in(10_000)), context);
  }
}
