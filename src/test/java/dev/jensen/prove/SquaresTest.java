package dev.jensen.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.Deadline;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquaresTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^4*y^2 + x^2*y^4 - 3*x^2*y^2 + 1 in x, y           | NONNEGATIVE | Motzkin: after multiplication
          x^4 + y^4 + z^4 + 1 - 4*x*y*z in x, y, z            | NONNEGATIVE | four numbers' means
          x^4 + y^4 - 2*x^2*y^2 + 1 in x, y                   | POSITIVE    | a square and 1
          exp(2*x) - 2*exp(x)*y + y^2 + 1 in x, y             | POSITIVE    | in a generator
          """)
  void theKernelAcceptsTheSign(String text, Relation relation, String why) {
    var statement = new ProblemParser(Atoms.all()).parse(text).statement();
    var context = NaturalDomain.context(statement);
    var signs = new Signs(new Search(Deadline.in(AMPLE.toMillis())), context);
    var form = context.normal(statement.function()).toExpr();
    assertThat(new Squares(signs).prove(statement.function(), form, relation))
        .as(why)
        .hasValueSatisfying(
            rule ->
                assertThat(Theorem.prove(context, rule).fact().relation().implies(relation))
                    .isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^4*y^2 + x^2*y^4 - 4*x^2*y^2 + 1 in x, y | NONNEGATIVE | negative at (1, 1)
          x^4 + y^4 - 2*x^2*y^2 in x, y             | POSITIVE    | zero on the diagonal
          """)
  void whatIsFalseIsNotProved(String text, Relation relation, String why) {
    var statement = new ProblemParser(Atoms.all()).parse(text).statement();
    var context = NaturalDomain.context(statement);
    var signs = new Signs(new Search(Deadline.in(AMPLE.toMillis())), context);
    var form = context.normal(statement.function()).toExpr();
    assertThat(new Squares(signs).prove(statement.function(), form, relation)).as(why).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^4 + y^4 + x^2*y^2 + x^3*y/2                                  | squares of sums
          x^3 + y^3 + x*y*(x + y)/4 in x, y where x >= 0, y >= 0         | with conditions before them
          x^4 + y^4 + z^4 + 3*x^2*y^2 + 3*y^2*z^2 + 3*z^2*x^2            | of three variables
          (x^4 + x^2*y^2 + y^4)^(1/4)                                    | after a common factor
          """)
  void hessiansAreSquares(String text, String why) {
    assertThat(Jensen.decide(new ProblemParser(Atoms.all()).parse(text), AMPLE))
        .as(why)
        .isInstanceOfSatisfying(
            Answer.Decided.class,
            decided -> assertThat(decided.verdict().kind()).isEqualTo(Verdict.Kind.CONVEX));
  }
}
