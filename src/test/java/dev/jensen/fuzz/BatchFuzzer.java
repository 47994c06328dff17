package dev.jensen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.jensen.answer.Answer;
import dev.jensen.app.CommandLineInterface;
import dev.jensen.app.Console;
import dev.jensen.certificate.JsonText;
import dev.jensen.parse.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Whatever bytes are a batch, every line of it is answered by one line of JSON, or the whole is
/// refused. Nothing is decided, so that reading is what is tried.
class BatchFuzzer {
  @FuzzTest(maxDuration = "10m")
  void everyLineIsAnswered(byte[] bytes) {
    check(bytes);
  }

  static void check(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = new Console(new ByteArrayInputStream(bytes), out, err);
    var status = CommandLineInterface.of(BatchFuzzer::undecided, console).execute("batch", "-");
    var answers = out.toString(StandardCharsets.UTF_8).lines().map(JsonText::read).toList();
    assertThat(status).isIn(0, 2);
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("a fault in Jensen");
    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.get("verdict").textValue()).isIn("unknown", "invalid"));
    if (status == 0) {
      assertThat(answers).hasSameSizeAs(asked(bytes));
    }
  }

  private static List<String> asked(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    return List.of(text.split("\n", -1)).stream().filter(line -> !line.isBlank()).toList();
  }

  private static Answer undecided(Problem problem, Duration limit) {
    var obstacle = new Answer.Obstacle(Answer.Reason.EXHAUSTED, "nothing was tried");
    return new Answer.Undecided(problem, obstacle, List.of(), Optional.empty());
  }
}
