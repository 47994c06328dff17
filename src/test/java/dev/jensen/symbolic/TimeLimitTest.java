package dev.jensen.symbolic;

import static dev.jensen.symbolic.Sample.AMPLE;
import static dev.jensen.symbolic.Sample.X;
import static dev.jensen.symbolic.Sample.Y;
import static dev.jensen.symbolic.Sample.apply;
import static dev.jensen.symbolic.Sample.log;
import static dev.jensen.symbolic.Sample.number;
import static dev.jensen.symbolic.Sample.square;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Expr;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.matheclipse.core.expression.F;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimeLimitTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private final ComputerAlgebra algebra = Sample.algebra();

  @AfterEach
  void noThreadIsLeftBehind() throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (runningThreads() > 0 && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    assertThat(runningThreads()).isZero();
  }

  private static long runningThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(Guard.THREAD_NAME))
        .count();
  }

  private static <T> Optional<T> timed(Duration limit, Guard.Computation<T> computation) {
    var start = System.nanoTime();
    var result = Guard.run(limit, computation);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit.plus(TOLERANCE));
    return result;
  }

  /// Asserts that the computation runs until its time is over and gives no answer.
  private static void assertHangs(Duration limit, Guard.Computation<?> computation) {
    var start = System.nanoTime();
    assertThat(timed(limit, computation)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(limit);
  }

  /// The curvature of the cross entropy with its exponentials left as they are.
  private Expr heavy() {
    var s = apply("sigmoid", Expr.symbol("w").times(X).plus(Expr.symbol("b")));
    var loss = Y.negate().times(log(s)).minus(number(1).minus(Y).times(log(number(1).minus(s))));
    var rows = algebra.hessian(loss, List.of("w", "b"), AMPLE).orElseThrow();
    return rows.get(0).get(0).times(rows.get(1).get(1)).minus(square(rows.get(0).get(1)));
  }

  @Test
  void aCallOfSymjaThatHangsIsAbandonedAndEnds() {
    var expr = heavy();
    assertHangs(
        Duration.ofSeconds(1),
        cancellation -> {
          var engine = SymjaEngine.open(cancellation);
          var dictionary = new Dictionary(List.copyOf(expr.symbols()), Sample.atoms());
          return engine.evaluate(F.Together(dictionary.toSymja(expr)));
        });
  }

  @Test
  void theSameExpressionInGeneratorsIsFactoredAtOnce() {
    assertThat(algebra.factored(heavy(), AMPLE)).contains(number(0));
  }

  @Test
  void aHeavyFactorisationIsAbandonedAndEnds() {
    Expr product = number(1);
    for (var i = 0; i < 9; i++) {
      var x = Expr.symbol("x" + i).plus(Expr.symbol("y" + i).times(number(i + 2)));
      product = product.times(square(x).plus(X)).plus(number(1));
    }
    var expr = product;
    assertHangs(SHORT, cancellation -> Factoring.irreducible(expr).factors());
  }

  /// As exponentials of large numbers bring along.
  @Test
  void polynomialsOfEnormousDegreeAreLeftWhole() {
    var y = Expr.symbol("y");
    var polynomial =
        Expr.sum(X.power(1000).times(y.power(10)), Expr.of(-10).times(X).times(y), Expr.of(9));
    assertThat(algebra.factor(polynomial, Duration.ofSeconds(20)).orElseThrow()).hasSize(1);
  }

  @Test
  void aLoopThatHeedsInterruptsEnds() {
    assertThat(
            timed(
                SHORT,
                cancellation -> {
                  Thread.sleep(Duration.ofHours(1));
                  return true;
                }))
        .isEmpty();
  }

  @Test
  void cancellationIsToldToTheComputation() {
    var told = new CountDownLatch(1);
    var result =
        timed(
            SHORT,
            cancellation -> {
              cancellation.whenCancelled(told::countDown);
              return told.await(1, TimeUnit.HOURS);
            });
    assertThat(result).isEmpty();
    assertThat(told.getCount()).isZero();
  }

  @Test
  void runawayThreadsAreBoundedInNumber() {
    var release = new AtomicBoolean();
    try {
      for (var i = 0; i < Guard.MOST_THREADS + 3; i++) {
        assertThat(timed(Duration.ofMillis(20), cancellation -> spinUntil(release))).isEmpty();
      }
      assertThat(runningThreads()).isEqualTo(Guard.MOST_THREADS);
      assertThat(algebra.factor(X, SHORT)).isEmpty();
    } finally {
      release.set(true);
    }
    assertThat(algebra.factor(X, AMPLE)).isPresent();
  }

  private static boolean spinUntil(AtomicBoolean release) {
    while (!release.get()) {
      Thread.onSpinWait();
    }
    return true;
  }

  @Test
  void failuresOfAnyKindAreNoAnswer() {
    assertThat(timed(AMPLE, cancellation -> deep(0))).isEmpty();
    assertThat(
            timed(
                AMPLE,
                cancellation -> {
                  throw new NoClassDefFoundError("left out");
                }))
        .isEmpty();
    assertThat(
            timed(
                AMPLE,
                cancellation -> {
                  throw new OutOfMemoryError("pretended");
                }))
        .isEmpty();
    assertThat(timed(AMPLE, cancellation -> 1)).contains(1);
  }

  private static int deep(int depth) {
    return depth < 0 ? 0 : deep(depth + 1) + 1;
  }

  @Test
  void aCallerThatIsInterruptedGetsNoAnswerAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    assertThat(algebra.factor(X, AMPLE)).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void expressionsThatAreNestedDeeplyDoNoHarm() {
    var deep = X;
    for (var i = 0; i < 100_000; i++) {
      deep = new Expr.Sum(List.of(new Expr.Product(List.of(deep, Y)), X));
    }
    var nested = deep;
    assertThat(timed(AMPLE, cancellation -> Factoring.irreducible(nested).factors())).isEmpty();
    assertThat(algebra.derivative(nested, "x", AMPLE)).isEmpty();
  }

  @Test
  void whatALibraryPrintsWhenItIsStoppedIsNotSeen() {
    var errors = System.err;
    var seen = new java.io.ByteArrayOutputStream();
    try {
      System.setErr(new java.io.PrintStream(seen, true, java.nio.charset.StandardCharsets.UTF_8));
      QuietErrors.configure();
      var done =
          Guard.run(
              AMPLE,
              cancellation -> {
                new IllegalStateException("noise").printStackTrace();
                return 1;
              });
      System.err.print("told");
      assertThat(done).contains(1);
    } finally {
      System.setErr(errors);
    }
    assertThat(seen.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("told");
  }
}
