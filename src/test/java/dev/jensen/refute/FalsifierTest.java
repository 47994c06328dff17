package dev.jensen.refute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.ProblemParser;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalsifierTest {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());
  private static final long MILLISECONDS = 4000;

  private static Statement statement(String problem) {
    return PARSER.parse(problem).statement();
  }

  private static Witness simplest(String problem, Direction direction) {
    var found = Falsifier.of(statement(problem)).witnesses(direction, Deadline.in(MILLISECONDS));
    assertThat(found).as(problem + " " + direction).isNotEmpty();
    return found.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2",
        "abs(x)",
        "softplus(x)",
        "log(1 + exp(x))",
        "x^4 + x^2*y^2 + y^4",
        "max(x, y, x + y)",
        "x^2/y where y > 0",
        "(x + y)^2 + 10^6",
        "log(exp(x) + exp(y) + exp(-x))",
        "sqrt(1 + x^2)",
        "x*log(x)",
        "norm2(x, y)",
        "relu(x + 1/3)^2 + relu(1/3 - x)",
        "log_normcdf(-x)^2 where x >= 0"
      })
  void nothingSpeaksAgainstConvexFunctions(String problem) {
    var falsifier = Falsifier.of(statement(problem));
    assertThat(falsifier.witnesses(Direction.NOT_CONVEX, Deadline.in(150))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2*x - 3*y + 1/7", "x/3 + 10^9", "relu(x) where x <= 0"})
  void nothingSpeaksAgainstAffineFunctions(String problem) {
    var falsifier = Falsifier.of(statement(problem));
    assertThat(falsifier.witnesses(Direction.NOT_CONVEX, Deadline.in(100))).isEmpty();
    assertThat(falsifier.witnesses(Direction.NOT_CONCAVE, Deadline.in(100))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x*y",
        "x^3 - y",
        "(x^2 - 3)^2 - z",
        "x*y*z where x + y + z = 1",
        "x*y where (x - 7)^2 + (y - 20)^2 <= 1/100",
        "x^3 where -1/1000 <= x, x <= 10"
      })
  void theGapOfAWitnessOnAPolynomialHasTheRightSignExactly(String problem) {
    for (var direction : Direction.values()) {
      var gap = Tidy.of(simplest(problem, direction).gap(statement(problem).function()));
      assertThat(gap).isInstanceOf(Expr.Constant.class);
      assertThat(((Expr.Constant) gap).value().signum()).isEqualTo(direction.sign());
    }
  }

  @Test
  void smallIntegersArePreferred() {
    var witness = simplest("x*y", Direction.NOT_CONVEX);
    assertThat(Simplicity.of(witness)).isLessThanOrEqualTo(2);
  }

  @Test
  void logarithmsArePreferredWhereTheyGiveRationalValues() {
    var witness = simplest("sigmoid(t)", Direction.NOT_CONVEX);
    assertThat(witness.a().get("t")).isEqualTo(Expr.of(0));
    assertThat(witness.b().get("t")).hasToString("log(4)");
  }

  @Test
  void pointsStayOnTheFlatThatEquationsCutOut() {
    var witness = simplest("u*v where 2*u + v = 3", Direction.NOT_CONVEX);
    for (var point : List.of(witness.a(), witness.b(), witness.mixture())) {
      assertThat(Tidy.of(PARSER.expression("2*u + v - 3").substitute(point))).isEqualTo(Expr.of(0));
    }
  }

  @Test
  void smallKinksInsideStrongCurvatureAreFound() {
    simplest("90*(x - 3/7)^2 + 90*y^2 - abs(x + y - 2/7)/8", Direction.NOT_CONVEX);
  }

  @Test
  void jumpsRefuteBothDirections() {
    for (var direction : Direction.values()) {
      simplest("floor(x/3)", direction);
      simplest("if(x^2 <= 0, 5, 0) + step(x)", direction);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sigmoid(a*x + c) in x where a != 0",
        "relu(x - t) - relu(-x - t) in x where t > 0",
        "exp(-x^2/c^2) in x where c > 0",
        "p*x^2 + q*x*y + r*y^2 in x, y where q^2 > 4*p*r, p > 0",
        "x^a*y^b in x, y where x > 0, y > 0, a > 1/20, b > 1/20, a + b > 21/20",
        "abs(x - m)^p in x where 0 < p, p < 1",
        "(y - relu(v*relu(u*x)))^2 in u, v where x > 0, y > 0",
        "(y - relu(v*relu(u*x)))^2 in u, v where x < 0, y > 0",
        "(y - relu(v*relu(u*x)))^2 in u, v where x > 0, y <= 0",
        "(y - relu(v*relu(u*x)))^2 in u, v where x < 0, y <= 0"
      })
  void oneFormulaServesAllParameters(String problem) {
    var falsifier = Falsifier.of(statement(problem));
    var all = new BitSet();
    all.set(0, falsifier.parameterSamples().size());
    assertThat(all.cardinality()).isGreaterThan(5);
    for (var direction : Direction.values()) {
      var found = falsifier.candidates(direction, Deadline.in(MILLISECONDS));
      assertThat(found).as(problem + " " + direction).isNotEmpty();
      assertThat(found.get(0).coverage()).as(problem + " " + direction).isEqualTo(all);
    }
  }

  @Test
  void witnessesOnPartsOfTheParametersAreJoinedToACover() {
    var falsifier = Falsifier.of(statement("(y - sigmoid(w*x + b))^2 in w, b"));
    var cover = falsifier.cover(Direction.NOT_CONVEX, Deadline.in(MILLISECONDS));
    var covered = new BitSet();
    cover.forEach(witness -> covered.or(witness.coverage()));
    assertThat(cover).hasSizeBetween(2, 4);
    assertThat(covered.cardinality()).isEqualTo(falsifier.parameterSamples().size());
  }

  @Test
  void whereOnlySomeParametersFailTheCoverageSaysWhich() {
    var falsifier = Falsifier.of(statement("k*x^2 in x"));
    for (var candidate : falsifier.candidates(Direction.NOT_CONVEX, Deadline.in(500))) {
      for (var s = 0; s < falsifier.parameterSamples().size(); s++) {
        assertThat(!candidate.coverage().get(s) || falsifier.parameterSamples().get(s)[0] < 0)
            .isTrue();
      }
    }
  }

  @Test
  void theSearchIsRepeatable() {
    var problem = "x^4*y - y^3*x - sin(x*y)";
    assertThat(simplest(problem, Direction.NOT_CONVEX))
        .isEqualTo(simplest(problem, Direction.NOT_CONVEX));
  }

  @Test
  void anExpiredDeadlineIsHonoured() {
    var falsifier = Falsifier.of(statement("k*x^2*y^2 in x, y where k > 0"));
    assertThat(falsifier.candidates(Direction.NOT_CONVEX, Deadline.in(0))).isEmpty();
  }

  @Test
  void parametersThatCannotExistLeaveNothingToRefute() {
    var falsifier = Falsifier.of(statement("k*x^3 in x where k > 1, k < 0"));
    assertThat(falsifier.parameterSamples()).isEmpty();
    assertThat(falsifier.cover(Direction.NOT_CONVEX, Deadline.in(100))).isEmpty();
  }
}
