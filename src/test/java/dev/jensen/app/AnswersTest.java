package dev.jensen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          square   | x^2 in x                | 0
          absolute | abs(x)                  | 0
          sigmoid  | sigmoid(x)              | 0
          scaled   | a*x^2 in x              | 0
          sloped   | a*x^3 in x where a != 0 | 0
          growth   | exp(x)                  | 0
          hard     | x^4 - x in x            | 1
          parted   | 1/x in x                | 2
          syntax   | x^^2                    | 2
          """)
  void areToldAsTextAndAsJson(String name, String problem, int status) throws IOException {
    var text = Run.of(problem);
    assertThat(text.status()).isEqualTo(status);
    assertThat(text.out().lines()).allMatch(line -> line.length() <= 80);
    Golden.check(name + ".txt", text.out() + (text.err().isEmpty() ? "" : "--\n" + text.err()));
    var json = Run.of("--format", "json", problem);
    assertThat(json.status()).isEqualTo(status);
    assertThat(json.out().lines()).hasSize(1);
    Golden.check(name + ".json", json.out().replaceFirst("\"ms\":[0-9.]+,?", ""));
  }
}
