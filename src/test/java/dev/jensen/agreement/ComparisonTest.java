package dev.jensen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.parse.ProblemParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The comparison notices what is false, and lets pass what is true.
class ComparisonTest {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());
  private static final Comparison.Effort EFFORT =
      new Comparison.Effort(20, Comparison.Effort.QUICK.chords());
  private static final Expr X = Expr.symbol("x");

  private static Statement statement(String text) {
    return PARSER.parse(text).statement();
  }

  private static Findings claim(String text, Verdict.Kind kind, Optional<Boolean> strict) {
    return Comparison.ofClaim(statement(text), kind, strict, EFFORT, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          x^3; CONVEX
          x^3; CONCAVE
          sigmoid(x) where x <= 1/100; CONVEX
          silu(x) where abs(x) <= 2.41; CONVEX
          leakyrelu(x, 101/100); CONVEX
          abs(x) - 1/1000*relu(x - 1/2) - abs(x)/2; CONVEX
          (x + y)^2 + x*y/1000; CONVEX
          x^2 - 101/100*huber(x); CONVEX
          x^(1 + 1/1000) where x > 0; CONCAVE
          a*x^2 in x; CONVEX
          a*x^2 in x where a >= -1/10; CONVEX
          floor(x) where x >= 1/2, x <= 2; AFFINE
          log_normcdf(x) + x^2/1000; CONCAVE
          1/x^2; CONVEX
          step(x) where x >= -1, x <= 0; CONCAVE
          """)
  void falseCurvatureIsNoticed(String text, Verdict.Kind kind) {
    assertThat(claim(text, kind, Optional.empty()).contradictions()).as(text).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          abs(x); CONVEX
          (x + y)^2; CONVEX
          relu(x)^2; CONVEX
          logsumexp(x, y); CONVEX
          max(x^2, x); CONVEX
          huber(x, 3); CONVEX
          """)
  void falseStrictnessIsNoticed(String text, Verdict.Kind kind) {
    assertThat(claim(text, kind, Optional.of(true)).contradictions()).as(text).isNotEmpty();
    assertThat(claim(text, kind, Optional.empty()).contradictions()).as(text).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          x^4; CONVEX
          exp(x) + exp(-x); CONVEX
          a*x^2 in x where a > 0; CONVEX
          log(x); CONCAVE
          step(x) where x >= -1, x <= 0; CONVEX
          x^2 + 199/100*x*y + y^2; CONVEX
          1/x^2 where x > 0; CONVEX
          """)
  void trueStatementsPass(String text, Verdict.Kind kind) {
    var found = claim(text, kind, Optional.of(!text.startsWith("step")));
    assertThat(found.contradictions()).as(text).isEmpty();
    assertThat(found.inequalities()).isPositive();
  }

  private static List<String> checked(String problem, Rule refutation) {
    var findings = new Findings();
    new Refutations(statement(problem), Map.of(), findings).check(refutation);
    return findings.contradictions();
  }

  private static Rule chord(String f, boolean concave, long a, long b) {
    return new JensenPoints(
        PARSER.expression(f),
        concave,
        Map.of("x", Expr.of(a)),
        Map.of("x", Expr.of(b)),
        Expr.of(1, 2));
  }

  @Test
  void falseWitnessesAreNoticed() {
    assertThat(checked("x^2", chord("x^2", false, 0, 1))).isNotEmpty();
    assertThat(checked("x^2", chord("x^2", true, 0, 1))).isEmpty();
    assertThat(checked("x", chord("x", true, 0, 1))).isNotEmpty();
    assertThat(checked("x^2 where x <= 0", chord("x^2", true, 0, 1))).isNotEmpty();
  }

  @Test
  void falseTouchingChordsGapsAndBendsAreNoticed() {
    var square = PARSER.expression("x^2");
    Map<String, Expr> zero = Map.of("x", Expr.of(0));
    Map<String, Expr> one = Map.of("x", Expr.of(1));
    assertThat(checked("x^2", new TouchingChord(square, zero, one, Expr.of(1, 2), "x")))
        .isNotEmpty();
    assertThat(checked("x", new TouchingChord(X, zero, zero, Expr.of(1, 2), "x"))).isNotEmpty();
    assertThat(checked("x", new TouchingChord(X, zero, one, Expr.of(1, 2), "x"))).isEmpty();
    assertThat(checked("x", new DomainGap(zero, one, Expr.of(1, 2), 0))).isNotEmpty();
    assertThat(checked("x^3", bend("x^3", false, one))).isNotEmpty();
    assertThat(checked("x^3", bend("x^3", true, one))).isEmpty();
  }

  private static Rule bend(String f, boolean concave, Map<String, Expr> at) {
    return new NegativeDirection(
        PARSER.expression(f),
        concave,
        List.of(),
        PARSER.expression(f),
        at,
        Map.of("x", Expr.of(1)));
  }
}
