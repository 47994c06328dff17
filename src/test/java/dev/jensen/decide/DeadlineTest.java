package dev.jensen.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Time limits are kept, and what was found before them is not lost.
@Timeout(120)
class DeadlineTest {
  private static final Duration LIMIT = Duration.ofMillis(600);

  /// For a machine that is busy; on one that is not, searches end before their limit.
  private static final Duration TOLERANCE = Duration.ofSeconds(6);

  @AfterEach
  void theInterruptWasTakenBack() {
    assertThat(Thread.interrupted()).isFalse();
  }

  private static Answer decide(String problem) {
    var parsed = new ProblemParser(Atoms.all()).parse(problem);
    var start = System.nanoTime();
    var answer = Jensen.decide(parsed, LIMIT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plus(TOLERANCE));
    return answer;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Witnesses, also as formulas in the parameters.
        "(y - relu(w1*relu(w0*x0 + b0) + b1))^2 in w0, w1",
        "max(abs(x*a + b), abs(y*c + d), abs(x*y)) in x, y",
        "x^4 + y^4 + z^4 + a*x^2*y*z + b*x*y^2*z + c*x*y*z^2 in x, y, z",
        // Second derivatives.
        "(y - sigmoid(w1*tanh(w0*x0 + b0) + b1))^2 in w0, w1, b0, b1",
        "sum(sum((w[i] - w[j])^2 for i in 1..30) for j in 1..30)",
        // Normal forms and division of polynomials.
        "sum(sqrt(1 + (x - i)^2) for i in 1..300)",
        "gelu(a*x + b) + mish(c*x) - silu(d*x) in x",
        "(x + y + z + u + v + w)^12",
        "log(10^100000)*x^2",
        // Size alone.
        "sum((x - i)^2 for i in 1..10000)",
        "sum(log(1 + exp(i*x - y)) for i in 1..1000)",
        // Domains and their parts.
        "1/(x*y*z*u) + 1/(x - y) + log(z)*(a*x^4 - b*y^3)",
        "x^2 where y^2 + z^2 <= 1, x*y >= z, x^3 <= 1"
      })
  void aHardProblemEndsWithItsTime(String problem) {
    assertThat(decide(problem)).isNotNull();
  }

  @Test
  void whatIsInterruptedIsUndecidedForLackOfTime() {
    assertThat(decide("sum((x - i)^2 for i in 1..10000)*(a*x - b*y)^3 in x, y"))
        .isInstanceOfSatisfying(
            Answer.Undecided.class,
            answer -> assertThat(answer.obstacle().reason()).isEqualTo(Answer.Reason.TIME));
  }

  @Test
  void anInterruptedKernelThrowsAndProvesNothing() {
    var x = Expr.symbol("x");
    var context = new Context(List.of("x"), List.of());
    var rule = new Affine(x.plus(Expr.of(1)).power(2).minus(x.power(2)));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Theorem.prove(context, rule)).isInstanceOf(RuleViolation.class);
      assertThatThrownBy(() -> context.normal(x.plus(Expr.of(1)).power(3)))
          .isInstanceOf(TooLarge.class);
    } finally {
      Thread.interrupted();
    }
    assertThat(Theorem.prove(context, rule)).isNotNull();
  }

  @Test
  void anAlarmRingsOnceItsTimeHasComeAndIsTakenBack() {
    try (var _ = new Alarm(Deadline.in(20))) {
      while (!Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(1_000_000);
      }
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anAlarmThatIsClosedDoesNotRing() throws InterruptedException {
    try (var _ = new Alarm(Deadline.in(30))) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    Thread.sleep(60);
  }

  @Test
  void anAlarmThatComesTooLateRingsAtOnce() {
    try (var _ = new Alarm(Deadline.in(0))) {
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
  }

  @Test
  void anInterruptFromOutsideIsLeftAsItIs() {
    Thread.currentThread().interrupt();
    try (var _ = new Alarm(Deadline.in(10_000))) {
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
    assertThat(Thread.interrupted()).isTrue();
  }
}
