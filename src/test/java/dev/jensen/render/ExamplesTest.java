package dev.jensen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples in the documentation are what the program writes. `-Djensen.golden=apply` writes
/// their sources.
class ExamplesTest {
  private static final Path FOLDER = Path.of("docs/examples");

  @ParameterizedTest
  @ValueSource(strings = {"one-layer", "log-determinant", "sigmoid"})
  void areWhatIsWritten(String seed) throws IOException {
    var answer = Told.seed(seed);
    check(FOLDER.resolve(seed + ".tex"), AnswerLatex.of(answer, Style.FULL, false));
    var picture = AnswerPicture.svg(answer);
    if (picture.isPresent()) {
      check(FOLDER.resolve(seed + ".svg"), picture.get());
    }
  }

  private static void check(Path file, String text) throws IOException {
    if ("apply".equals(System.getProperty("jensen.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
