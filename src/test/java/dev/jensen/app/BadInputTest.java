package dev.jensen.app;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.jensen.Jensen;
import dev.jensen.certificate.JsonText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a careless or a hostile person types, by the three ways there are: as an argument, from
/// standard input, in a batch. Jensen itself answers.
@Timeout(60)
class BadInputTest {
  private static final String GOOD = "{\"id\": \"good\", \"problem\": \"3*x\"}\n";

  private static Run run(String input, String... arguments) {
    return Run.with(Jensen::decide, input.getBytes(UTF_8), arguments);
  }

  private static List<JsonNode> batch(byte[] input) {
    return batch(input, 20);
  }

  private static List<JsonNode> batch(byte[] input, int seconds) {
    var run = Run.with(Jensen::decide, input, "batch", "--timeout=" + seconds, "-");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out().lines().map(JsonText::read).toList();
  }

  private static String line(String problem) {
    return JsonNodeFactory.instance.objectNode().put("id", 1).put("problem", problem) + "\n";
  }

  private static void assertPresentable(Run run) {
    assertThat(run.err() + run.out())
        .doesNotContain("Exception", "\tat ", "fault in Jensen")
        .matches(text -> text.codePoints().noneMatch(BadInputTest::isUnprintable));
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(4);
    assertThat(run.err().lines()).allMatch(line -> line.length() < 400);
  }

  private static boolean isUnprintable(int code) {
    return code != '\n' && code != '\t' && Character.isISOControl(code);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("", "nothing to read"),
        Arguments.of(" \n\t ", "nothing to read"),
        Arguments.of("# nothing but a comment", "nothing to read"),
        Arguments.of("(".repeat(1_000_000), "more than 400000 signs"),
        Arguments.of("(".repeat(300), "brackets are open"),
        Arguments.of("x".repeat(1_000_001), "more than 1000000 characters"),
        Arguments.of("x^", "the text ends"),
        Arguments.of("foo(x)", "no function foo"),
        Arguments.of("x in x, x", "listed twice"),
        Arguments.of("let x = 1; x^2 in x", "defined by 'let'"),
        Arguments.of("let pi = 3; x*pi", "pi is a constant"),
        Arguments.of("let exp(z) = z; exp(x)", "name of a function"),
        Arguments.of("let f(z, z) = z; f(1, 2)", "named twice"),
        Arguments.of("let f(z) = f(z); f(x)", "uses itself"),
        Arguments.of("let f(z) = g(z); let g(z) = f(z); f(x)", "g"),
        Arguments.of("a*x in x where a = b, b = a", "define a by itself"),
        Arguments.of("a*x in x where a = a + 1", "define a by itself"),
        Arguments.of("x where 1 = 2", "false"),
        Arguments.of("x^2 + y^2 where x*y = 1", "not affine"),
        Arguments.of("x^2 where x != 0", "between parameters only"),
        Arguments.of("x^2 where x in [inf, 0]", "no number is that large"),
        Arguments.of("x^2 where x", "not a condition"),
        Arguments.of("sum(x for i in 1..10^12)", "at most 100000 terms"),
        Arguments.of("sum(x for i in 3..1)", "is empty"),
        Arguments.of("sum(x for (x, y) in \"/nonexistent.csv\")", "no file"),
        Arguments.of("sum(x for (x, y) in \"/\")", "no file"),
        Arguments.of("sum(x for (x, y) in \"a\u0000b\")", "cannot be read"),
        Arguments.of("w[-1]", "whole number"),
        Arguments.of("norm2()", "at least one argument"),
        Arguments.of("1e1001*x", "too many digits"),
        Arguments.of("1".repeat(2000), "too many digits"),
        Arguments.of("\u0445^2", "unexpected character"),
        Arguments.of("\u03A2 + 1", "unexpected character"),
        Arguments.of("x\u0000^2", "unexpected character U+0000"),
        Arguments.of("x + \u001B[31m", "unexpected character U+001B"),
        Arguments.of("x \uFFFD y", "not UTF-8"),
        Arguments.of("x + \u202E2", "unexpected character"),
        Arguments.of("x/0", "defined nowhere"),
        Arguments.of("log(-1)*x", "defined nowhere"),
        Arguments.of("1/(x - x)", "defined nowhere"),
        Arguments.of("sqrt(-1 - x^2)", "defined nowhere"),
        Arguments.of("x^2 where x > 1, x < 0", "no point satisfies"),
        Arguments.of("x*y where x + y = 1, x + y = 2", "no point satisfies"),
        Arguments.of("x^2 where x^2 > 1", "not convex"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultOfTheInputIsToldByEveryWay(String problem, String message) {
    var argument = run("", problem);
    assertThat(argument.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(argument.err()).startsWith("jensen: ").contains(message);
    assertPresentable(argument);

    var input = run(problem, "-");
    assertThat(input.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(input.err().lines().findFirst().orElse("")).contains(message);
    assertPresentable(input);

    var answers = batch((GOOD + line(problem) + GOOD).getBytes(UTF_8));
    assertThat(answers)
        .extracting(answer -> answer.get("verdict").textValue())
        .containsExactly("affine", "invalid", "affine");
    assertThat(answers.get(1).get("message").textValue()).contains(message);
    assertThat(answers.get(1).get("id").intValue()).isEqualTo(1);
  }

  static Stream<String> excesses() {
    return Stream.of(
        "x^(10^9)",
        "x^10000000000000000000000000000000000",
        "x^0.123456789012345",
        "x^1e999",
        "2^2^2^2^2^2",
        "x*2^2^2^2^2^2",
        "10^(10^9)*x",
        "exp(10^9)*x^2",
        "exp(-10^9)*x^2",
        "exp(exp(exp(exp(10))))*x^2",
        "log(10^100000)*x^2",
        "(1 + 10^-900)^(10^9)*x^2",
        "sin(10^300)*x^2",
        "tan(10^20)*x",
        "floor(10^900/3)*x^2",
        "((x + 1)^1000 + y)^1000",
        "(x + y + z + u + v + w)^40",
        "x^y^z^a^b^c",
        "1" + "0".repeat(900) + "*x^2",
        "a".repeat(100_000) + "^2",
        "w[99999999999999999999]^2",
        "sum((x - i)^2 for i in 1..10000)",
        "sum(log(1 + exp(i*x - y)) for i in 1..2000)",
        "exp(".repeat(200) + "x" + ")".repeat(200),
        "sqrt(1 + ".repeat(150) + "x^2" + ")".repeat(150),
        "let f(z) = sqrt(1 + 2*z^2); " + "f(".repeat(100) + "x" + ")".repeat(100),
        "max(" + names(200) + ")",
        "norm2(" + names(60) + ")*" + "x1",
        "x^2 where " + "x > 1, ".repeat(300) + "x > 0",
        "x^2 where x > 1, x > 1, x >= 1");
  }

  private static String names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @MethodSource("excesses")
  void whatIsTooMuchEndsInTimeAndDoesNoHarmToOtherLines(String problem) {
    var start = System.nanoTime();
    // Generous: the machine may be busy, and the good line needs some time as well.
    var answers = batch((line(problem) + GOOD).getBytes(UTF_8), 3);
    assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
    assertThat(answers).hasSize(2);
    var first = answers.get(0);
    assertThat(first.path("reason").asText()).isNotEqualTo("fault");
    assertThat(answers.get(1).get("verdict").textValue())
        .as("%s", answers.get(1))
        .isEqualTo("affine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{",
        "[]",
        "null",
        "\"x\"",
        "17",
        "{\"id\": 1}",
        "{\"id\": 1, \"problem\": 5}",
        "{\"id\": 1, \"problem\": null}",
        "{\"id\": 1, \"problem\": [\"x\"]}",
        "{\"id\": 1, \"expr\": \"x\", \"vars\": \"x\"}",
        "{\"id\": 1, \"expr\": \"x\", \"vars\": [1]}",
        "{\"id\": 1, \"expr\": \"x\", \"vars\": {\"x\": 1}}",
        "{\"id\": 1, \"expr\": \"x\", \"vars\": []}",
        "{\"id\": 1, \"expr\": \"x\", \"vars\": [\"x\"], \"params\": [\"x\"]}",
        "{\"id\": 1, \"expr\": \"x\", \"vars\": [\"\"]}",
        "{\"id\": 1, \"expr\": \"x\", \"vars\": [\"x y\"]}",
        "{\"id\": 1, \"expr\": \"x\", \"vars\": [\"x\"], \"assume\": [\"\"]}",
        "{\"id\": 1, \"expr\": \"x\", \"problem\": \"x\"}",
        "{\"id\": 1, \"problem\": \"x\"} {}",
        "{\"id\": 1, \"problem\": \"x\", \"problem\": \"y\"}",
        "{\"id\": 1, \"problem\": \"x\",}",
        "{'id': 1, 'problem': 'x'}",
        "{\"id\": 1, \"problem\": \"\\ud800\"}",
        "{\"id\": NaN, \"problem\": \"x\"}",
        "\u0000",
        "{\"id\": 1, \"problem\": \"x\u0000\"}"
      })
  void aLineThatAsksNothingIsAnswered(String line) {
    var answers = batch((GOOD + line + "\r\n\n" + GOOD).getBytes(UTF_8));
    assertThat(answers)
        .extracting(answer -> answer.get("verdict").textValue())
        .containsExactly("affine", "invalid", "affine");
    assertThat(answers.get(1).get("message").textValue()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void linesThatNestDeeplyOrAreLongAreAnswered() {
    var deep = "[".repeat(100_000);
    var nested =
        "{\"id\": 1, \"problem\": \"x\", \"more\": " + "[".repeat(2_000) + "]".repeat(2_000);
    var answers =
        batch((deep + "\n" + nested + "}\n" + "x".repeat(5_000_000) + "\n" + GOOD).getBytes(UTF_8));
    assertThat(answers)
        .extracting(answer -> answer.get("verdict").textValue())
        .containsExactly("invalid", "affine", "invalid", "affine");
  }

  @Test
  void aLineThatIsNotUtf8IsAnsweredAndNoOther() {
    var broken = line("x + ?").getBytes(UTF_8);
    broken[broken.length - 4] = (byte) 0xFF;
    var input = new java.io.ByteArrayOutputStream();
    input.writeBytes(GOOD.getBytes(UTF_8));
    input.writeBytes(broken);
    input.writeBytes(GOOD.getBytes(UTF_8));
    var answers = batch(input.toByteArray());
    assertThat(answers)
        .extracting(answer -> answer.get("verdict").textValue())
        .containsExactly("affine", "invalid", "affine");
    assertThat(answers.get(1).get("message").textValue()).contains("not UTF-8: byte 24");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "batch -"})
  void textInUtf16IsNamedAsSuch(String way) {
    var run = Run.with(Jensen::decide, "x^2".getBytes(UTF_16), way.split(" ", -1));
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err())
        .isEqualTo("jensen: standard input: this is UTF-16, but only UTF-8 is read\n");
  }

  @Test
  void carriageReturnsAndAByteOrderMarkAreRead() {
    assertThat(run("\uFEFFx^2\r\nin x\r\n", "-").out()).startsWith("convex, strictly\n");
  }

  @Test
  void anEmptyBatchHasNoAnswers() {
    assertThat(batch(new byte[0])).isEmpty();
    assertThat(batch("\n\r\n  \n".getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-3", "NaN", "Infinity", "1e3", "3d", "0x10p0", "", "1.5.2", "9999999"})
  void aWrongTimeLimitIsAFaultOfTheInput(String limit) {
    var run = run("", "--timeout=" + limit, "x^2");
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).startsWith("jensen: ");
    assertThat(run.err().lines()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.000000001", "0.001", ".05"})
  void aTinyTimeLimitLeavesTheAnswerOpen(String limit) {
    var run = run("", "--timeout=" + limit, "--format=json", "x^4 + a*x^3 + b*x^2 in x");
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
    assertThat(JsonText.read(run.out()).get("reason").textValue()).isEqualTo("time");
  }
}
