package dev.jensen.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Families whose cases are found where their curvature turns.
class ParameterCasesTest {
  private static final Duration SHORT = Duration.ofSeconds(15);
  private static final Duration AMPLE = Duration.ofSeconds(60);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cos(x) + a*x^2 in x                       | at points that are multiples of pi
          2*log(x) + a*x^2 in x where 1 <= x, x <= 3 | close to both ends
          x^4 + a*x^3 + 2*x^2 in x                  | at a stationary point of the second derivative
          x^4 + y^4 + a*x^2*y^2 in x, y             | between two ends of the parameter
          x^4 + y^4 + a*x^2*y^2 + x^2 in x, y       | by the terms of highest degree, far out
          a/x + b*x^2 in x where x > 0              | far out and close to 0
          sqrt(x) + a*x^2 in x where x > 0          | close to 0, the closer the larger the parameter
          a*softplus(x) + b*softplus(-x) in x       | by a factor of the second derivative
          sigmoid(w) + (l/2)*w^2 in w               | at sqrt(3)/18
          x/(1 + x^2) + a*x^2 in x                  | at 3/8 + sqrt(2)/4
          exp(-x^2) + a*x^2 in x                    | at -2*exp(-3/2) and 1
          erf(x) + a*x^2 in x                       | at sqrt(2/pi)*exp(-1/2)
          (1 - sigmoid(w))^2 + (l/2)*w^2 in w       | at (55*sqrt(33) - 39)/2304
          (1 - sigmoid(w*x))^2 + (l/2)*w^2 in w     | at that times x^2
          tanh(x/c) + a*x^2 in x                    | at 2*sqrt(3)/(9*c^2), for c < 0 and c > 0
          sigmoid(x + 1) + a*x^2 in x               | at sqrt(3)/36, where x + 1 is a logarithm
          exp(2*x + 1) + a*exp(-3*x) in x           | beside an inflection point
          x^6 + a*x^2 in x                          | beside a root
          x^2 - a*abs(x) - 2 in x                   | by points that do not see the constant
          abs(x-a) - abs(x-b) in x                  | by the order of two kinks
          max(x, a) - max(x, b) in x                | by the order of two kinks
          """)
  void everyCaseIsDecided(String text, String how) {
    var problem = new ProblemParser(Atoms.all()).parse(text);
    assertThat(Jensen.decide(problem, AMPLE))
        .as(how)
        .isInstanceOfSatisfying(
            Answer.Decided.class,
            decided -> assertThat(decided.verdict().kind()).isEqualTo(Verdict.Kind.CONDITIONAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^4 + y^4 + a*x^2*y^2 in x, y where 0 <= a, a <= 6 | CONVEX
          x^4 + y^4 + a*x^2*y^2 in x, y where 6 < a          | NEITHER
          cos(x) + a*x^2 in x where a < -1/2                 | CONCAVE
          1/(x^2 + a*x + b) in x where x >= 0, a > 0, b > a^2 | NEITHER
          v*x/(k + x + x^2/i) in x where x >= 0, v > 0, k > 0, i > 0 | NEITHER
          log(x)^2/(2*s^2) + log(x) in x where x > 0, s > 0  | NEITHER
          a/x + b*x^2 in x where x > 0, a < 0, b > 0         | NEITHER
          """)
  void andWhatIsSaidIsTrue(String text, Verdict.Kind kind) {
    var problem = new ProblemParser(Atoms.all()).parse(text);
    assertThat(Jensen.decide(problem, AMPLE))
        .isInstanceOfSatisfying(
            Answer.Decided.class, decided -> assertThat(decided.verdict().kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (1/3 - sigmoid(w))^2 + (l/2)*w^2 in w | CONCAVE UNKNOWN NEITHER UNKNOWN CONVEX
          """)
  void whereTheLimitHasNoSimpleFormAGapIsLeft(String text, String kinds) {
    var problem = new ProblemParser(Atoms.all()).parse(text);
    assertThat(Jensen.decide(problem, AMPLE))
        .isInstanceOfSatisfying(
            Answer.Undecided.class,
            undecided -> {
              assertThat(undecided.obstacle().goal()).contains("exact value between l = ");
              var cases = undecided.partial().orElseThrow().verdict().cases();
              assertThat(cases.stream().map(c -> c.kind().name()))
                  .containsExactly(kinds.split(" "));
            });
  }

  @Test
  void boundsThatHoldForAllValuesOfAnotherParameterAreTold() {
    var text = "(y - sigmoid(w))^2 + (l/2)*w^2 in w where 0 <= y, y <= 1";
    var problem = new ProblemParser(Atoms.all()).parse(text);
    assertThat(Jensen.decide(problem, SHORT))
        .isInstanceOfSatisfying(
            Answer.Undecided.class,
            undecided -> {
              var cases = undecided.partial().orElseThrow().verdict().cases();
              assertThat(cases.stream().map(c -> c.kind()))
                  .contains(Verdict.Kind.CONVEX, Verdict.Kind.CONCAVE);
            });
  }
}
