package dev.jensen.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.Deadline;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signs in which numbers occur that are not rational: as coefficients, as bounds, as the place
/// where a function touches 0.
class ConstantsTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);

  private static boolean isProved(String text, Relation relation) {
    var statement = new ProblemParser(Atoms.all()).parse(text).statement();
    var context = NaturalDomain.context(statement);
    var rule =
        new Signs(new Search(Deadline.in(AMPLE.toMillis())), context)
            .prove(statement.function(), relation);
    rule.ifPresent(
        found ->
            assertThat(Theorem.prove(context, found).fact().relation().implies(relation)).isTrue());
    return rule.isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^4 - 4*sqrt(3)*x^3 + 18*x^2 in x                       | NONNEGATIVE | a square over a field
          sqrt(3)*exp(3*x) + (3*sqrt(3) - 18)*exp(2*x) + (3*sqrt(3) + 18)*exp(x) + sqrt(3) in x | NONNEGATIVE | a square and a factor
          sqrt(3)*x^4 + 2*sqrt(3)*x^2 - 4*x + sqrt(3) in x        | POSITIVE    | from below
          pi*x^3 - 9*x + 8 in x where x >= 0                      | POSITIVE    | from below
          a^2 - 2 in a where a >= sqrt(2)                         | NONNEGATIVE | a bound by a root
          a in x where a >= y^2                                   | NONNEGATIVE | a bound by an expression
          sin(x) in x where 0 <= x, x <= pi                       | NONNEGATIVE | zero at both ends
          cos(x) in x where -pi/2 < x, x < pi/2                   | POSITIVE    | between open ends
          log(x) - 1 in x where x >= exp(1)                       | NONNEGATIVE | the logarithm of a bound
          cos(x) in x where abs(x) <= 1                           | POSITIVE    | bounds by an absolute value
          4*exp(-3/2) - exp(-x^2)*(4*x^2 - 2) in x                | NONNEGATIVE | touches 0 at two roots
          sqrt(2)*exp(x^2) - 2*exp(1/2)*x in x                    | NONNEGATIVE | touches 0 at a root
          (55*sqrt(33) + 39)*(1 + t)^4 - 9216*t^2 + 4608*t in t where t > 0 | NONNEGATIVE | a square over Q(sqrt(33))
          x^2 in x where y + sqrt(3)*x^2 > 0, sqrt(2)*x^2 - y > 0 | POSITIVE    | by sums of constraints
          1 + (1 - 2*y)*exp(-x^2) in x where 0 <= y, y <= 1       | NONNEGATIVE | affine in y, at both ends
          1 - log(1 + x) + log(1 + t) in x where x >= 0, x <= t   | POSITIVE    | log is monotone
          """)
  void theKernelAcceptsTheSign(String text, Relation relation, String why) {
    assertThat(isProved(text, relation)).as(why).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sqrt(2)*exp(1000)*x^2 - pi*x + 1 in x where x >= 0      | POSITIVE
          x - exp(1000) in x where x >= exp(1000)                 | NONNEGATIVE
          y - x in x, y where exp(1000)*x + sqrt(2)*y >= 0        | NONNEGATIVE
          """)
  void numbersBeyondDoublePrecisionAreNoFault(String text, Relation relation) {
    assertThatNoException().isThrownBy(() -> isProved(text, relation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 in x where y + sqrt(3)*x^2 >= 0, sqrt(2)*x^2 - y >= 0 | POSITIVE
          (55*sqrt(33) + 38)*(1 + t)^4 - 9216*t^2 + 4608*t in t where t > 0 | NONNEGATIVE
          1 + (1 - 3*y)*exp(-x^2) in x where 0 <= y, y <= 1       | NONNEGATIVE
          1 - log(1 + t) + log(1 + x) in x where x >= 0, x <= t   | POSITIVE
          x^4 - 4*sqrt(3)*x^3 + 18*x^2 in x                  | POSITIVE
          sqrt(3)*x^2 - 2*sqrt(2)*x + 1 in x                 | NONNEGATIVE
          pi*x^3 - 10*x + 34/5 in x where x >= 0             | NONNEGATIVE
          sin(x) in x where 0 <= x, x <= 101*pi/100          | NONNEGATIVE
          sin(x) in x where 0 <= x, x <= pi                  | POSITIVE
          log(x) - 1 in x where x >= exp(99/100)             | NONNEGATIVE
          cos(x) in x where abs(x) <= 8/5                    | NONNEGATIVE
          89/100 - exp(-x^2)*(4*x^2 - 2) in x                | NONNEGATIVE
          sqrt(2)*exp(x^2) - 2*exp(101/200)*x in x           | NONNEGATIVE
          """)
  void whatIsFalseIsNotProved(String text, Relation relation) {
    assertThat(isProved(text, relation)).isFalse();
  }
}
