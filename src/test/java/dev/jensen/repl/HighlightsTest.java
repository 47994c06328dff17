package dev.jensen.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.repl.Highlights.Look;
import dev.jensen.repl.Highlights.Span;
import org.junit.jupiter.api.Test;

class HighlightsTest {
  @Test
  void functionsNumbersWordsAndCommentsAreSeen() {
    assertThat(Highlights.of("log(2*x) in x # ok", -1))
        .containsExactly(
            new Span(0, 3, Look.FUNCTION),
            new Span(4, 5, Look.NUMBER),
            new Span(9, 11, Look.WORD),
            new Span(14, 18, Look.COMMENT));
  }

  @Test
  void theBracketsAtTheCursorAreMatched() {
    assertThat(Highlights.of("(x*(y))", 7))
        .containsExactly(new Span(0, 1, Look.MATCHED), new Span(6, 7, Look.MATCHED));
    assertThat(Highlights.of("(x*(y))", 3)).contains(new Span(5, 6, Look.MATCHED));
    assertThat(Highlights.of("(x*(y))", 2)).isEmpty();
  }

  @Test
  void aBracketThatClosesNothingIsMarked() {
    assertThat(Highlights.of("x)", -1)).containsExactly(new Span(1, 2, Look.UNMATCHED));
  }

  @Test
  void commandsAreSeen() {
    assertThat(Highlights.of(":load log(2)", 3)).containsExactly(new Span(0, 5, Look.COMMAND));
  }

  @Test
  void charactersBeyondTheBasicPlaneKeepTheirPlace() {
    assertThat(Highlights.of("𝛼 + 2", -1)).containsExactly(new Span(5, 6, Look.NUMBER));
  }
}
