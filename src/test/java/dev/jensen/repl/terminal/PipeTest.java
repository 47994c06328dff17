package dev.jensen.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Sessions through a real pipe.
@Timeout(value = 150, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipeTest {
  @TempDir private Path folder;

  private record Run(int status, String out, String err) {}

  private Run run(String input) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "repl")
            .redirectError(folder.resolve("err").toFile())
            .start();
    try {
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new Run(process.exitValue(), out, Files.readString(folder.resolve("err")));
    } finally {
      process.destroyForcibly();
    }
  }

  static Stream<Recording> recordings() throws IOException {
    return Recording.all().stream();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void aRecordedSessionIsAnsweredWithoutPromptsAndColours(Recording recording) throws Exception {
    var run = run(recording.input());
    var expected = recording.exchanges().stream().flatMap(each -> each.answer().stream()).toList();
    assertThat(run.out().lines().filter(line -> !line.isBlank()).toList()).isEqualTo(expected);
    assertThat(run.out()).doesNotContain("\u001b", "jensen> ");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2~let a = 1~show       | 0
          x^2~x +                  | 2
          :nope~x^2                | 2
          log(x~~x^2               | 2
          :quit~x +                | 0
          """)
  void theExitStatusIsTheWorst(String statements, int status) throws Exception {
    assertThat(run(statements.replace('~', '\n')).status()).isEqualTo(status);
  }

  @Test
  void faultsGoToStandardErrorWithTheirLine() throws Exception {
    var run = run("x^2\n\nlet f(z) = z^2\nf(x) + ) y\n");
    assertThat(run.err()).startsWith("jensen: line 4, column 8: this ')' closes");
    assertThat(run.out()).endsWith("f is defined\n");
    assertThat(run.status()).isEqualTo(2);
  }
}
