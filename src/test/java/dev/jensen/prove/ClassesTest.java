package dev.jensen.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Problems for each class that a strategy was made for, with their answers.
class ClassesTest {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log((exp(x) - 1)/x) where x > 0                  | CONVEX
          -log(1 - exp(-exp(x)))                           | CONVEX
          (exp(x) - 1 - x)/x^2 where x > 0                 | CONVEX
          """)
  void inequalitiesInOneVariableGoThroughOtherVariables(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/cos(x) where -1.5 < x, x < 1.5                 | CONVEX
          x*sin(x) where 0 <= x, x <= 1                    | CONVEX
          """)
  void boundedIntervalsAreCut(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max(x, y)^3/min(x, y)^2 where x > 0, y > 0                | CONVEX
          max(x, y)^(p + 1)/min(x, y)^p in x, y where x > 0, y > 0, p > 0 | CONVEX
          1/min(x, y) where x > 0, y > 0                            | CONVEX
          """)
  void smoothFunctionsOfKinkedOnesAreComposed(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abs(x - abs(y - 1)) + 2*abs(y - 1)                        | CONVEX
          max(0, x) + min(0, c*(exp(x/c) - 1)) in x where c > 0     | CONVEX
          if(x >= 0, x, exp(x) - 1)                                 | CONVEX
          """)
  void piecesMeetAcrossImpliedSurfacesAndSmoothly(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log(x*y - z^2) where x > 0, x*y > z^2                     | CONCAVE
          1/(x*y - 1) where x > 0, x*y > 1                          | CONVEX
          """)
  void domainsAreDividedByAPositiveVariable(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^a*y^b in x, y where x > 0, y > 0, a > 0, b > 0, a + b > 3/2 | NEITHER
          """)
  void secondDerivativesAtAPointRefuteForAllParameters(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  private static void assertDecided(String text, Kind expected) {
    var answer = Jensen.decide(PARSER.parse(text), PATIENCE);
    assertThat(answer).as(text).isInstanceOf(Answer.Decided.class);
    assertThat(((Answer.Decided) answer).verdict().kind()).as(text).isEqualTo(expected);
  }
}
