package dev.jensen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text, it is read or refused with a diagnostic inside the text.
class RobustnessTest {
  private static final ProblemParser PARSER = new ProblemParser(SomeAtoms.ALL);
  private static final List<String> SIGNS =
      List.of(
          "x",
          "y",
          "w[1]",
          "w",
          "a",
          "2",
          "0",
          "1.5",
          "1e-3",
          "(",
          ")",
          "[",
          "]",
          ",",
          ";",
          "+",
          "-",
          "*",
          "/",
          "^",
          "²",
          "|",
          "=",
          "<",
          "<=",
          "!=",
          "..",
          " in ",
          " where ",
          " for ",
          "let ",
          "if(",
          "sum(",
          "max(",
          "exp",
          "exp(",
          "e",
          "pi",
          "inf",
          "\"f\"",
          "\"",
          "#",
          "\n",
          "@",
          ".",
          "let f(z) = ",
          "f(");

  @Test
  void everySequenceOfSignsIsReadOrRefused() {
    var random = new Random(7);
    var read = 0;
    for (var i = 0; i < 20_000; i++) {
      var length = 1 + random.nextInt(12);
      var text =
          IntStream.range(0, length)
              .mapToObj(j -> SIGNS.get(random.nextInt(SIGNS.size())))
              .collect(Collectors.joining());
      read += isRead(text) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(100);
  }

  @Test
  void everyDamagedProblemIsReadOrRefused() {
    var random = new Random(11);
    var problems =
        List.of(
            "let f(z) = z^2; (y - f(w*x + b))^2 in w, b where x > 0, y = 1, b in [0, 1)",
            "sum(if(i = 1, w[1], w[i] - w[i - 1])^2 for i in 1..3) in w where 0 <= w[1] < 1");
    for (var problem : problems) {
      for (var i = 0; i < 3_000; i++) {
        var damaged = new StringBuilder(problem);
        for (var j = 0; j <= random.nextInt(3); j++) {
          var at = random.nextInt(damaged.length());
          damaged.replace(at, at + random.nextInt(2), SIGNS.get(random.nextInt(SIGNS.size())));
        }
        isRead(damaged.toString());
      }
    }
  }

  private static boolean isRead(String text) {
    try {
      PARSER.parse(text);
      return true;
    } catch (ProblemException fault) {
      var diagnostic = fault.diagnostic();
      assertThat(diagnostic.message()).isNotBlank().doesNotContain("OPEN", "NUMBER", "<EOF>");
      var lines = text.split("\n", -1);
      assertThat(diagnostic.line()).isBetween(1, lines.length);
      var width =
          lines[diagnostic.line() - 1].codePointCount(0, lines[diagnostic.line() - 1].length());
      assertThat(diagnostic.column()).as(text).isBetween(1, width + 1);
      assertThat(diagnostic.length()).as(text).isBetween(1, Math.max(1, width));
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x + y - 2*z - x*y",
        "-x^2 - (-x)^2 - -3",
        "a*b/c*d - x/2 + 1/x",
        "1/(x*y) - x/(y/z) + (x + y)/(x - y)",
        "x^y^z + (x^y)^z + x^(1/2) + x^-2 + (1/2)^x + 2^-x",
        "exp(-x^2/2) + log(1 + exp(x))",
        "if(x >= 0, x, -x) + if(x < y, 1, 2) + if(x != 1, 3, 4)",
        "max(x, y, 0) + min(x, -1/2)",
        "w[1]*w[2,3] - e^x + pi",
        "(x - 1)*(y - 1) - (x + (y + z))",
        "-(x + y) - (-x) + 2*(-3*x)",
        "-1/2*x + 1.25*y - 0.5"
      })
  void whatIsPrintedIsReadBackAsTheSameExpression(String text) {
    var expr = PARSER.expression(text);
    assertThat(PARSER.expression(expr.toString())).isEqualTo(expr);
  }

  @Test
  void everyConstantIsReadBack() {
    var constants =
        Stream.of(Expr.of(0), Expr.of(-3), Expr.of(2, 7), Expr.of(-22, 7), Expr.of(10).power(40));
    assertThat(constants).allSatisfy(c -> assertThat(PARSER.expression(c.toString())).isEqualTo(c));
  }
}
