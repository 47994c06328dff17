package dev.jensen.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.parse.ProblemParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The wrong answers of the computer algebra (`SymjaIsNotEvidenceTest`), handed to the kernel as if
/// they were right: none becomes a theorem.
class FalseSimplificationTest {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());

  private static Context context(String problem) {
    return NaturalDomain.context(PARSER.parse(problem).statement());
  }

  private static Expr function(String problem) {
    return PARSER.parse(problem).statement().function();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exp((log(x) + tanh(y))/(1 + x^2)) | 1",
        "if(x > 0, x, 0) | 0",
        "relu(w*x) in w, x | 0",
        "sigmoid(x) | 1",
        "sqrt(x^2) | x",
        "log(x^2)/2 where x < 0 | log(-x) + 1"
      })
  void aFalseSimplificationIsNoEquality(String problem, String answer) {
    var context = context(problem);
    var wrong = PARSER.expression(answer);
    assertThat(context.equal(function(problem), wrong)).isFalse();
    assertThatThrownBy(
            () -> Theorem.prove(context, new Rewritten(function(problem), new Affine(wrong))))
        .isInstanceOf(RuleViolation.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"x/x | 0", "sqrt(x)^2 | -1", "0*log(x) | -1", "log(x) - log(x) | 0"})
  void whatASimplificationForgetsOfTheDomainIsKept(String problem, String outside) {
    var point = Map.of("x", PARSER.expression(outside));
    var elsewhere = Map.of("x", PARSER.expression("1"));
    var rule = new JensenPoints(function(problem), false, point, elsewhere, Expr.of(1, 2));
    assertThatThrownBy(() -> Theorem.prove(context(problem), rule))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void aDerivativeAcrossAKinkIsRefused() {
    assertThatThrownBy(() -> Derivative.of(function("max(0, w*x) in w, x"), "w"))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void aLostBranchProvesNoSign() {
    var context = new Context(List.of("x"), List.of());
    var branches = PARSER.expression("if(x > 0, -x, 0)");
    var claim = new Evident(branches, Relation.NONNEGATIVE, Expr.of(0));
    assertThatThrownBy(() -> Theorem.prove(context, claim)).isInstanceOf(RuleViolation.class);
  }
}
