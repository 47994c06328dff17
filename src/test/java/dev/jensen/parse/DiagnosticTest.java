package dev.jensen.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jensen.parse.Diagnostic.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
  private static final ProblemParser PARSER = new ProblemParser(SomeAtoms.ALL);

  private static ProblemException fault(String text) {
    return catchThrowableOfType(ProblemException.class, () -> PARSER.parse(text));
  }

  @Test
  void aFaultIsAValueWithPlaceAndHint() {
    assertThat(fault("x +\n  sigmod(x)").diagnostic())
        .isEqualTo(
            new Diagnostic(
                Kind.NAME,
                Diagnostic.PROBLEM,
                2,
                3,
                6,
                "there is no function sigmod",
                Optional.of("did you mean sigmoid?")));
  }

  @Test
  void theCaretStandsUnderTheFaultOfItsLine() {
    assertThat(fault("x +\r\n\tsigmod(x)\r\n + 1").render())
        .isEqualTo(
            """
            line 2, column 2: there is no function sigmod
              \tsigmod(x)
              \t^^^^^^
            hint: did you mean sigmoid?\
            """);
  }

  @Test
  void longLinesAreCutAroundTheFault() {
    var text = "x + ".repeat(100) + "2y" + " + x".repeat(100);
    var lines = fault(text).render().lines().toList();
    assertThat(lines.get(1)).startsWith("  ...").endsWith("...").hasSizeLessThan(110);
    assertThat(lines.get(1).substring(lines.get(2).indexOf('^'))).startsWith("2y");
  }

  @Test
  void columnsCountCharactersOutsideTheBasicPlaneOnce() {
    var fault = fault("x + 𝑥");
    assertThat(fault.diagnostic().column()).isEqualTo(5);
    assertThat(fault.diagnostic().length()).isEqualTo(1);
    assertThat(fault("# 𝑥𝑥\nx + 2y").diagnostic().column()).isEqualTo(5);
  }

  @Test
  void aFaultOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
    var diagnostic = fault("max(x,\n (1, 2))").diagnostic();
    assertThat(List.of(diagnostic.line(), diagnostic.column(), diagnostic.length()))
        .containsExactly(2, 2, 6);
    assertThat(fault("(x,\n y)").diagnostic().length()).isEqualTo(3);
  }

  @Test
  void aParserNeedsExpAndPi() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ProblemParser(List.of()));
  }

  @Test
  void theDistanceOfNamesCountsLetters() {
    assertThat(Suggestion.distance("sigmoid", "sigmoid")).isZero();
    assertThat(Suggestion.distance("sigmod", "sigmoid")).isEqualTo(1);
    assertThat(Suggestion.distance("", "abs")).isEqualTo(3);
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestion.distance("lgo", "log")).isEqualTo(1);
    assertThat(Suggestion.distance("rleu", "relu")).isEqualTo(1);
    assertThat(Suggestion.distance("gols", "logs")).isEqualTo(2);
    assertThat(Suggestion.distance("", "")).isZero();
  }
}
