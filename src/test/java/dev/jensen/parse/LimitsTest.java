package dev.jensen.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Diagnostic.Kind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Inputs that are too long, too deep or stand for too much are declined in good time, on a small
/// stack.
@Timeout(30)
class LimitsTest {
  private static final ProblemParser PARSER = new ProblemParser(SomeAtoms.ALL);
  private static final long STACK_BYTES = 1 << 20;

  /// What became of reading a text.
  private sealed interface Outcome {}

  private record Read(Problem problem) implements Outcome {}

  private record Refused(Diagnostic diagnostic) implements Outcome {}

  private record Crashed(Throwable cause) implements Outcome {}

  private static Outcome outcome(String text) {
    return onSmallStack(() -> read(text));
  }

  private static <T> T onSmallStack(Supplier<T> work) {
    var result = new CompletableFuture<T>();
    var reader = Thread.ofPlatform().stackSize(STACK_BYTES);
    reader.start(() -> result.complete(work.get()));
    return result.orTimeout(25, TimeUnit.SECONDS).join();
  }

  private static Outcome read(String text) {
    try {
      return new Read(PARSER.parse(text));
    } catch (ProblemException fault) {
      return new Refused(fault.diagnostic());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
      return new Crashed(crash);
    }
  }

  private static void assertRead(String text) {
    assertThat(outcome(text)).isInstanceOf(Read.class);
  }

  private static void assertTooMuch(String text) {
    assertThat(outcome(text))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.diagnostic().kind()).isEqualTo(Kind.LIMIT));
  }

  @Test
  void bracketsNestUpToTheLimit() {
    assertRead("(".repeat(200) + "x" + ")".repeat(200));
    assertTooMuch("(".repeat(201) + "x" + ")".repeat(201));
    assertTooMuch("(".repeat(100_000) + "x" + ")".repeat(100_000));
  }

  @Test
  void callsNestUpToTheLimit() {
    assertRead("exp(".repeat(200) + "x" + ")".repeat(200));
    assertTooMuch("exp(".repeat(10_000) + "x" + ")".repeat(10_000));
  }

  @Test
  void expressionsHaveLimitedDepth() {
    var definition = "let f(z) = sqrt(1 + 2*z^2); ";
    assertRead(definition + "f(".repeat(100) + "x" + ")".repeat(100));
    assertTooMuch(definition + "f(".repeat(150) + "x" + ")".repeat(150));
  }

  @Test
  void longChainsAreFlat() {
    assertRead("x" + " + x".repeat(20_000));
    assertRead("x" + "*x".repeat(20_000));
    assertRead("-".repeat(20_000) + "x");
    assertRead("x where " + "x > ".repeat(5_000) + "0");
  }

  @Test
  void towersAreLimited() {
    assertRead("x" + "^x".repeat(20));
    assertTooMuch("x" + "^x".repeat(21));
    assertTooMuch("x" + "^-x".repeat(50_000));
  }

  @Test
  void theTextHasLimitedLength() {
    assertTooMuch(" ".repeat(1_000_001) + "x");
    assertTooMuch("x" + "+x".repeat(250_000));
  }

  @Test
  void definitionsThatGrowExponentiallyAreDeclined() {
    var values =
        IntStream.range(1, 100)
            .mapToObj(i -> "let a" + i + " = a" + (i - 1) + " + a" + (i - 1) + "; ")
            .collect(Collectors.joining());
    assertTooMuch("let a0 = x; " + values + "a99");
    var functions =
        IntStream.range(1, 100)
            .mapToObj(i -> "let f" + i + "(z) = f" + (i - 1) + "(z)*f" + (i - 1) + "(z); ")
            .collect(Collectors.joining());
    assertTooMuch("let f0(z) = 0*z; " + functions + "f99(1)");
  }

  @Test
  void equationsThatGrowExponentiallyAreDeclined() {
    var equations =
        IntStream.range(1, 100)
            .mapToObj(i -> ", a" + i + " = a" + (i - 1) + " + a" + (i - 1))
            .collect(Collectors.joining());
    assertTooMuch("a99*x in x where a0 = b" + equations);
  }

  @Test
  void longChainsOfDefinitionsAreDeclined() {
    var chain =
        IntStream.range(1, 2000)
            .mapToObj(i -> "let f" + i + "(z) = exp(f" + (i - 1) + "(z)); ")
            .collect(Collectors.joining());
    assertTooMuch("let f0(z) = z; " + chain + "f1999(x)");
    var equations =
        IntStream.range(0, 2000)
            .mapToObj(i -> "a" + i + " = a" + (i + 1))
            .collect(Collectors.joining(", "));
    assertTooMuch("a0*x where " + equations + ", a2000 = 1");
  }

  @Test
  void sumsHaveLimitedSize() {
    assertTooMuch("sum(x for i in 1..100001)");
    assertTooMuch("sum(x for i in 1..10^30)");
    assertTooMuch("sum(sum(sum(x for i in 1..1000) for j in 1..1000) for k in 1..1000)");
  }

  @Test
  void aSumMayHaveAHundredThousandTerms() {
    assertThat(outcome("sum((i - x)^2 for i in 1..100000)"))
        .isInstanceOfSatisfying(
            Read.class,
            read -> assertThat(read.problem().statement().function().children()).hasSize(100_000));
  }

  @Test
  void hugeConstantsStaySymbolic() {
    assertRead("2^2^2^2^2^2*x");
    assertRead("x^(10^9)");
    assertRead("(10^1000)^1000 * x");
    assertRead("9^9^9^9 * x");
    assertRead("sum(1/i for i in 1..20000)*x");
    var product = IntStream.range(0, 300).mapToObj(i -> "1e900").collect(Collectors.joining("*"));
    assertRead(product + "*x");
  }

  @Test
  void numbersHaveLimitedLength() {
    assertRead("1" + "0".repeat(999) + "*x");
    assertTooMuch("1" + "0".repeat(1000) + "*x");
    assertTooMuch("1e-1001*x");
    assertTooMuch("1e" + "9".repeat(5000) + "*x");
  }

  @Test
  void whatIsReadCanBeTraversedOnASmallStack() {
    var text = "exp(".repeat(200) + "x" + ")".repeat(200);
    var expr = PARSER.parse(text).statement().function();
    assertThat(onSmallStack(expr::toString)).isEqualTo(text);
  }

  @Test
  void theLimitOnLengthIsReportedAtTheStart() {
    var text = "x".repeat(2_000_000);
    var fault =
        catchThrowableOfType(ProblemException.class, () -> PARSER.expression(text)).diagnostic();
    assertThat(fault.line()).isEqualTo(1);
    assertThat(fault.render(text).length()).isLessThan(400);
    assertThat(PARSER.expression("x")).isEqualTo(Expr.symbol("x"));
  }
}
