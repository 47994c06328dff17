package dev.jensen.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.app.CommandLineInterface;
import dev.jensen.app.Console;
import dev.jensen.app.ExitStatus;
import dev.jensen.exercise.command.ExerciseCommand;
import dev.jensen.exercise.topic.Topics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseCommandTest {
  @TempDir Path folder;

  private record Run(int status, String out, String err) {
    static Run of(String... arguments) {
      var out = new ByteArrayOutputStream();
      var err = new ByteArrayOutputStream();
      var console = new Console(new ByteArrayInputStream(new byte[0]), out, err);
      var all = new ArrayList<>(List.of("exercise"));
      all.addAll(List.of(arguments));
      int status =
          CommandLineInterface.of(Jensen::decide, console)
              .with(new ExerciseCommand(console))
              .execute(all.toArray(String[]::new));
      return new Run(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          --topic rellu;                        did you mean relu?
          --topic convexity;                    --help lists the topics
          --topic Hesian;                       did you mean hessian?
          --topic relu --level 9;               from 1 to 5, not 9
          --topic relu --level 0;               from 1 to 5, not 0
          --topic relu --level two;             'two'
          --topic relu --count 0;               from 1 to 200, not 0
          --topic relu --count 100000;          from 1 to 200, not 100000
          --topic relu --count 99999999999999;  99999999999999
          --topic relu --seed seven;            'seven'
          --topic relu --format pdf;            there are text, latex and moodle
          --topic relu level 3;                 'level' is one word too many
          --topic relu --levl 3;                did you mean --level?
          --topic relu --frob;                  unknown option '--frob'
          --topic relu --out /no/such/file.tex; no such folder
          --level 3;                            --topic
          """)
  void whatCannotBeUnderstoodIsNamed(String arguments, String message) {
    var run = Run.of(arguments.split(" "));
    assertThat(run.err()).contains(message);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void noLineIsWiderThanATerminal() {
    for (var topic : Topics.names()) {
      for (var more : List.of("--format=text", "--solutions")) {
        var run = Run.of("--topic", topic, "--level", "5", "--count", "2", more);
        assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
      }
    }
    assertThat(Run.of("--topic", "nothing").err().lines().toList()).hasSizeLessThan(4);
  }

  @Test
  void aSheetGoesToAFileAndItsSolutionsToAnother() throws IOException {
    var sheet = folder.resolve("sheet.tex");
    var solutions = folder.resolve("solutions.tex");
    var same = List.of("--topic", "entropy", "--level", "2", "--seed", "3", "--format", "latex");
    var first = new ArrayList<>(same);
    first.addAll(List.of("--out", sheet.toString()));
    var second = new ArrayList<>(same);
    second.addAll(List.of("--solutions", "--out", solutions.toString()));
    assertThat(Run.of(first.toArray(String[]::new)).out()).isEmpty();
    assertThat(Run.of(second.toArray(String[]::new)).out()).isEmpty();
    assertThat(Files.readString(sheet)).contains("Hints").doesNotContain("Answer.", "theorem}\n");
    assertThat(Files.readString(solutions)).contains("Answer.", "\\begin{proof}");
  }

  @Test
  void theTimeLimitIsForEachExerciseAndLeavesNothingHalfDone() {
    var run = Run.of("--topic", "entropy", "--level", "5", "--timeout", "0.000001");
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
    assertThat(run.err()).contains("exercise 1", "not decided within");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpNamesEveryTopic() {
    assertThat(Run.of("--help").out()).contains(Topics.names()).contains("--seed", "Examples");
  }
}
