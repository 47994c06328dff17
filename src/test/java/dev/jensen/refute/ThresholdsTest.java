package dev.jensen.refute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.ProblemParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {
  private static List<Thresholds.Threshold> of(String problem) {
    var typed = new ProblemParser(Atoms.all()).parse(problem).statement();
    var statement =
        new Statement(
            typed.function(),
            typed.variables(),
            typed.parameters(),
            NaturalDomain.context(typed).constraints());
    return Thresholds.of(statement, Deadline.in(20_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cos(x) + a*x^2 in x                        |   0.5                | 0
          sin(3*x) - a*x^2 in x                      |   4.5                | 0.5235988
          log(1 + exp(x)) - a*x^2 in x               |   0.125              | 0
          log(x) + a*x^2 in x where 1 <= x, x <= 2   |   0.125              | 2
          tanh(x) + a*x^2 in x                       |   0.3849001794597505 | 0.6584789
          exp(-x^2) + a*x^2 in x                     |  -0.4462603202968596 | 1.2247449
          x^6 + a*x^4 + x^2 in x                     |  -1.2909944487358056 | 0.5081327
          """)
  void theSecondDerivativeTellsWhereCurvatureTurns(String problem, double value, double place) {
    assertThat(of(problem))
        .anySatisfy(
            threshold -> {
              assertThat(threshold.value()).isCloseTo(value, within(1e-7));
              assertThat(Math.abs(threshold.point().get(0))).isCloseTo(place, within(1e-3));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^4 + y^4 + a*x^2*y^2 in x, y              | 6
          x^2 + y^2 + z^2 + 2*a*x*y + 2*a*y*z in x, y, z | 0.7071067811865476
          exp(x + y) + a*x*y in x, y where x >= 0, y >= 0 | -2
          """)
  void soDoesTheLeastEigenvalue(String problem, double value) {
    assertThat(of(problem))
        .anySatisfy(threshold -> assertThat(threshold.value()).isCloseTo(value, within(1e-5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 in x
          a*b*x^2 in x
          x^2 + a*x in x
          x^2 in x where x > a
          abs(x) + a*x^2 in x
          """)
  void nothingIsSaidOfOtherProblems(String problem) {
    assertThat(of(problem)).isEmpty();
  }

  @Test
  void closedFormsAreTheSimplestOnesNearby() {
    assertThat(ClosedForms.rational(0.3333333, 1e-6).map(Expr::of)).contains(Expr.of(1, 3));
    assertThat(ClosedForms.rational(Math.PI, 1e-6)).isEmpty();
    assertThat(ClosedForms.of(Math.PI / 3, 1e-9).toString()).contains("pi");
    assertThat(ClosedForms.of(Math.log(3), 1e-9).toString()).contains("log(3)");
    assertThat(ClosedForms.of(-Math.sqrt(2), 1e-9).toString()).contains("2");
  }
}
