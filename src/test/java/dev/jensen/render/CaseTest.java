package dev.jensen.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.render.document.Prose;
import dev.jensen.render.text.PlainFormula;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The conditions of cases, as they are printed: each once, and none that follows from others.
class CaseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          powers                 | a < 0; a = 0; a > 0, a < 1; a = 1; a > 1
          two-weighted-squares   | a + b < 0; a + b = 0; a + b > 0
          leaky-relu-slope       | a < 1; a = 1; a > 1
          """)
  void conditionsSayNothingTwice(String family, String expected) {
    var answer = Told.answer(Path.of("proofs/parameters/" + family + ".json"));
    assertThat(
            Case.of(answer.verdict(), answer.certificate()).stream()
                .map(Case::when)
                .map(
                    when ->
                        when.stream()
                            .map(condition -> PlainFormula.of(Prose.of(condition)))
                            .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }
}
