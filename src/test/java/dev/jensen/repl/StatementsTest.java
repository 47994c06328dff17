package dev.jensen.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
  @Test
  void eachLineIsAStatement() {
    assertThat(Statements.of("x^2\n\n  # nothing\nshow # all\r\n:why 3\n", 1))
        .extracting(Statements.Placed::text)
        .containsExactly("x^2", "show # all", ":why 3");
  }

  @Test
  void anOpenBracketGoesOn() {
    assertThat(Statements.of("max(x,\n  y) in x\n[1\n]", 1))
        .extracting(Statements.Placed::text)
        .containsExactly("max(x,\n  y) in x", "[1\n]");
  }

  @Test
  void aBracketInACommentOrAStringIsNone() {
    assertThat(Statements.of("x # (\ny \"(\"\nz", 1))
        .extracting(Statements.Placed::text)
        .containsExactly("x # (", "y \"(\"", "z");
  }

  @Test
  void anEmptyLineEndsAStatement() {
    assertThat(Statements.of("log(x\n\ny", 1))
        .extracting(Statements.Placed::text)
        .containsExactly("log(x", "y");
  }

  @Test
  void aCommandEndsAStatement() {
    assertThat(Statements.of("log(x\n:show\n", 1))
        .extracting(Statements.Placed::text)
        .containsExactly("log(x", ":show");
  }

  @Test
  void semicolonsStandBetweenStatements() {
    assertThat(Statements.of("let a = 1; let b = 2;\na*x; b*x", 7))
        .containsExactly(
            new Statements.Placed("let a = 1", 7, 0),
            new Statements.Placed("let b = 2", 7, 11),
            new Statements.Placed("a*x", 8, 0),
            new Statements.Placed("b*x", 8, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "x +", "x in", "f(x,\n[", "let a =", "x where # (", "x <=", "1..("})
  void aTextThatWantsMoreIsUnfinished(String text) {
    assertThat(Statements.isUnfinished(text)).isTrue();
    assertThat(Statements.isUnfinished(text + "\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "x²", "(x)", "x)", "x in (0, inf", ")(", ":load (", "x < inf", "x # +"})
  void othersAreComplete(String text) {
    assertThat(Statements.isUnfinished(text)).isEqualTo(text.equals("x in (0, inf"));
  }
}
