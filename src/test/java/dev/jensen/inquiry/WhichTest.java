package dev.jensen.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhichTest {
  private static Which which(String problem) throws InterruptedException {
    return Which.of(Respondents.problem(problem), Respondents.TIME, Respondents.real());
  }

  private static List<Verdict.Kind> kinds(Which which) {
    return which.rows().stream()
        .map(row -> ((Answer.Decided) row.answer()).verdict().kind())
        .toList();
  }

  @Test
  void setsAreInOrderOfTheirSizeThenOfTheVariables() {
    assertThat(Which.subsets(List.of("b", "a", "c")))
        .containsExactly(
            List.of("b"),
            List.of("a"),
            List.of("c"),
            List.of("b", "a"),
            List.of("b", "c"),
            List.of("a", "c"),
            List.of("b", "a", "c"));
  }

  @Test
  void theLossOfTwoLayersIsConvexInNoTwoWeightsTogether() throws InterruptedException {
    var which = which("(y - relu(w1*relu(w0*x)))^2 in w0, w1 where x = 1");
    assertThat(which.isDecided()).isTrue();
    assertThat(kinds(which))
        .containsExactly(Verdict.Kind.CONDITIONAL, Verdict.Kind.CONDITIONAL, Verdict.Kind.NEITHER);
  }

  @Test
  void theOtherVariablesAreParameters() throws InterruptedException {
    var which = which("x^2*y in x, y where y >= 0");
    assertThat(kinds(which))
        .containsExactly(Verdict.Kind.CONVEX, Verdict.Kind.AFFINE, Verdict.Kind.NEITHER);
  }

  @Test
  void aDomainThatIsNotConvexInSomeVariablesIsAnAnswer() throws InterruptedException {
    var which = which("y/x in x, y");
    assertThat(which.rows().get(0).answer()).isInstanceOf(Answer.Invalid.class);
    assertThat(which.rows().get(1).answer()).isInstanceOf(Answer.Decided.class);
    assertThat(which.isDecided()).isTrue();
    assertThat(which.fault()).isEmpty();
  }

  @Test
  void noPointAtAllIsAFaultOfTheInput() throws InterruptedException {
    assertThat(which("x*y where x > 1, x < 0").fault()).isPresent();
  }

  @Test
  void moreThanSixVariablesAreRefused() {
    var late = new Respondents.Late();
    var problem = Respondents.problem("a + b + c + d + u + v + w");
    assertThatThrownBy(() -> Which.of(problem, Respondents.TIME, late))
        .isInstanceOf(Objection.class)
        .hasMessageContaining("7 variables");
    assertThat(late.asked).isEmpty();
  }

  @Test
  void noVariableIsRefused() {
    assertThatThrownBy(() -> which("2")).isInstanceOf(Objection.class);
  }

  @Test
  void whatWasLateIsAskedOnceMoreWithAllTheTimeThatIsLeft() throws InterruptedException {
    var late = new Respondents.Late();
    var which = Which.of(Respondents.problem("x*y"), Duration.ofSeconds(30), late);
    assertThat(late.asked)
        .containsExactly(
            List.of("x"),
            List.of("y"),
            List.of("x", "y"),
            List.of("x"),
            List.of("y"),
            List.of("x", "y"));
    assertThat(late.limits)
        .allSatisfy(
            limit -> assertThat(limit).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(30)));
    assertThat(which.isDecided()).isFalse();
  }
}
