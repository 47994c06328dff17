package dev.jensen.symbolic;

import static dev.jensen.symbolic.Sample.AMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;

/// Answers of Symja 3.0.0 that are wrong, wrong for some real numbers, or none at all. They are the
/// reason why no answer of it is ever evidence; should a later version mend one, its line goes.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SymjaIsNotEvidenceTest {
  static {
    QuietLogging.configure();
  }

  private static final ISymbol X = F.Dummy("x1");
  private static final ISymbol Y = F.Dummy("x2");

  /// A question, the answer that Symja gives, and what is the matter with it.
  record Answer(IExpr question, IExpr answer, String matter) {}

  static List<Answer> wrongAnswers() {
    var branches = F.Piecewise(F.list(F.list(X, F.Greater(X, F.C0)), F.list(F.C0, S.True)));
    var exponent = F.Divide(F.Plus(F.Log(X), F.Tanh(Y)), F.Plus(F.C1, F.Sqr(X)));
    return List.of(
        new Answer(F.Simplify(F.Exp(exponent)), F.C1, "at x = 1, y = 1 the value is about 1.46"),
        new Answer(branches, F.C0, "the value at x = 3 is 3"),
        new Answer(F.D(branches, X), F.C0, "the derivative at x = 3 is 1"),
        new Answer(F.Times(X, F.Power(X, F.CN1)), F.C1, "undefined at x = 0"),
        new Answer(F.Sqr(F.Sqrt(X)), X, "undefined in the reals for x < 0"),
        new Answer(F.Times(F.C0, F.Log(X)), F.C0, "undefined in the reals for x <= 0"),
        new Answer(F.Log(F.CN1), F.Times(F.CI, S.Pi), "undefined in the reals"));
  }

  private static IExpr evaluate(IExpr question) {
    return Guard.run(AMPLE, cancellation -> SymjaEngine.open(cancellation).evaluate(question))
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("wrongAnswers")
  void symjaAnswersWrongly(Answer wrong) {
    assertThat(evaluate(wrong.question)).as(wrong.matter).isEqualTo(wrong.answer);
  }

  @Test
  void theDerivativeOfAMaximumIsNotWorkedOut() {
    var derivative = evaluate(F.D(F.Max(F.C0, F.Times(X, Y)), X));
    assertThat(derivative.isFree(S.Derivative, true)).isFalse();
    assertThat(refused(derivative)).isTrue();
  }

  @Test
  void theSecondDerivativeOfTheLogisticSigmoidIsNotFound() {
    var twice =
        Guard.run(
            AMPLE,
            cancellation ->
                SymjaEngine.open(cancellation)
                    .evaluate(F.D(F.LogisticSigmoid(X), F.list(X, F.C2))));
    assertThat(twice.map(SymjaIsNotEvidenceTest::refused).orElse(true)).isTrue();
  }

  @Test
  void complexInfiniteAndInexactNumbersAreRefused() {
    var answers =
        List.of(
            evaluate(F.Log(F.CN1)),
            evaluate(F.Power(F.C0, F.CN1)),
            evaluate(F.Sqrt(F.CN1)),
            F.num(0.5),
            S.Indeterminate,
            S.$Aborted);
    for (var answer : answers) {
      assertThat(refused(answer)).as("%s", answer).isTrue();
    }
  }

  private static boolean refused(IExpr answer) {
    var dictionary = new Dictionary(List.of("x", "y"), Sample.atoms());
    try {
      dictionary.toExpr(
          answer instanceof IAST tree
              ? tree.replaceAll(renaming(dictionary)).orElse(tree)
              : answer);
      return false;
    } catch (Refused refused) {
      return true;
    }
  }

  private static IAST renaming(Dictionary dictionary) {
    return F.list(F.Rule(X, dictionary.symbol(Sample.X)), F.Rule(Y, dictionary.symbol(Sample.Y)));
  }
}
