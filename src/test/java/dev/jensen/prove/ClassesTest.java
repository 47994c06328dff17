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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          y*log(1 + exp(x/y)) in x, y where y > 0                                | CONVEX
          y*atan(x/y) in x, y where x > 0, y > 0                                 | CONCAVE
          (a*x^r + (1 - a)*y^r)^(1/r) in x, y where x > 0, y > 0, a > 0, a < 1, r < 0 | CONCAVE
          """)
  void homogeneousFunctionsArePerspectives(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log(exp(a*x) + exp(b*y)) in x, y                                       | CONVEX
          log((exp(a*x) + exp(a*y))/2)/a in x, y where a < 0                     | CONCAVE
          log(1/x^p + exp(q*y)) in x, y where x > 0, p > 0                       | CONVEX
          """)
  void logarithmsOfLogConvexTermsAreComposed(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          if(abs(x) <= d, x^2/2, d*(abs(x) - d/2)) in x where d > 0              | CONVEX
          if(x < -a, -2*a*x - a^2, if(x > b, 2*b*x - b^2, x^2)) in x where a > 0, b > 0 | CONVEX
          if(x >= 1, 0, if(x <= 1 - d, 1 - x - d/2, (1 - x)^2/(2*d))) in x where d > 0  | CONVEX
          """)
  void piecesMeetWhereParametersSay(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x/sin(x) where 0 < x, x < 3                                            | CONVEX
          log(sin(x)/x) where 0 < x, x < 3                                       | CONCAVE
          """)
  void intervalsAreHalvedTowardsAZeroAtOneEnd(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/tanh(x) - 1/x where x > 0                                            | CONCAVE
          """)
  void exponentialSumsAreDifferentiatedUntilTheyArePlain(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (a + c)/(a*c - b^2) in a, b, c where a > 0, a*c > b^2                  | CONVEX
          (c*x^2 - 2*b*x*y + a*y^2)/(a*c - b^2) in a, b, c where a > 0, a*c > b^2 | CONVEX
          """)
  void conditionsAreDividedByAPositiveFactor(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x - a)*(x - b)*(x - c) in x                                           | NEITHER
          exp(-b*exp(-c*x)) in x where b > 0, c > 0                              | NEITHER
          x^2*log(x/a) in x where x > 0, a > 0                                   | NEITHER
          """)
  void functionsBendBothWaysBesideAnInflectionPoint(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  /// Other points that are tried have a pole there.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x*log(x) + (1 - x)*log(1 - x) + c*x*(1 - x) in x where 0 < x, x < 1, c > 2 | NEITHER
          """)
  void functionsBendHalfWayAndNearTheEnds(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sqrt(a*(x - y)^2 + b*y^2) in x, y where a >= 0, b >= 0                 | CONVEX
          sqrt(a*x^2 + 2*b*x*y + c*y^2) in x, y where a > 0, c > 0, b^2 <= a*c   | CONVEX
          (x^2 + y^2)^p in x, y where p >= 1/2                                   | CONVEX
          (x^2 + y^2)^(3/4)                                                      | CONVEX
          """)
  void rootsOfQuadraticFormsAreNorms(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (a*x + c*y - b)^2/(1 - x^2 - y^2) in x, y where x^2 + y^2 < 1, a > 0, b > 0, c > 0 | CONVEX
          y^2/(x + sqrt(x^2 - y^2)) in x, y where x > abs(y)                     | CONVEX
          (x*z - y^2)/(x + z) in x, y, z where x > 0, z > y^2/x                  | CONCAVE
          (4*x - 4*y + z)/(x*z - y^2) in x, y, z where x > 0, z > y^2/x          | CONVEX
          (4*x - 5*y + z)/(x*z - y^2) in x, y, z where x > 0, z > y^2/x          | NEITHER
          """)
  void squaresOverConcaveFunctionsAreComposed(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -log(1 - (1 - exp(-x))^n) in x where x > 0, n >= 1                     | CONVEX
          -log(1 - (1 - exp(-b*x))^n) in x where x > 0, n >= 1, b > 0            | CONVEX
          (x^2/(2 - a) + 1)^(a/2) in x where a >= 1, a < 2                       | CONVEX
          (x^2/(2 - a) + 1)^(a/2) in x where a > 0, a < 1                        | NEITHER
          """)
  void basesOfPowersAreVariables(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log(log(1 + exp(x)))                                                   | CONCAVE
          log(2^exp(t) - 1)                                                      | CONVEX
          sqrt(log(1 + exp(x^2)))                                                | CONVEX
          log((1 + erf((x - m)/s))/2) in x where s > 0                           | CONCAVE
          -log(1 - erf(x))                                                       | CONVEX
          """)
  void logarithmsAreBoundedByTheirTangents(String problem, Kind expected) {
    assertDecided(problem, expected);
  }

  private static void assertDecided(String text, Kind expected) {
    var answer = Jensen.decide(PARSER.parse(text), PATIENCE);
    assertThat(answer).as(text).isInstanceOf(Answer.Decided.class);
    assertThat(((Answer.Decided) answer).verdict().kind()).as(text).isEqualTo(expected);
  }
}
