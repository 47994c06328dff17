package dev.jensen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The second derivatives at points that refutations speak of.
class BendTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quartic-with-a-cubic-term | the second derivative of x^4 + a*x^3 + x^2 is 2 - 3*a^2/4 < 0
          quartic-with-a-cubic-term | the second derivative of x^4 + a*x^3 + x^2 is 2 > 0
          quartic-form-with-a-mixed-term | along (x, y) = (1, -1) is 24 - 4*a < 0
          """)
  void theValueIsShown(String family, String expected) {
    var answer = Told.answer(Path.of("proofs/parameters/" + family + ".json"));
    assertThat(
            Outline.of(answer).parts().stream()
                .flatMap(part -> part.steps().stream())
                .map(Outline.Step::sentence))
        .anyMatch(sentence -> sentence.contains(expected));
  }
}
