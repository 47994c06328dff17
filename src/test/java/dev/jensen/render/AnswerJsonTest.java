package dev.jensen.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerJsonTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^4 - x^2 in x                             | /witness/not_convex/a/x     | /witness/not_concave/b/x
          exp(-a*exp(-b*x)) in x where a > 0, b > 0  | /bend/not_convex/at/x       | /bend/not_concave/second_derivative
          """)
  void evidenceAgainstBothCurvaturesIsTold(String text, String convex, String concave) {
    var problem = new ProblemParser(Atoms.all()).parse(text);
    var json = AnswerJson.of(Jensen.decide(problem, AMPLE));
    assertThat(json.at(convex).asText()).as(json.toString()).isNotBlank();
    assertThat(json.at(concave).asText()).as(json.toString()).isNotBlank();
  }
}
