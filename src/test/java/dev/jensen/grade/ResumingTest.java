package dev.jensen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A run that is stopped goes on where it was, and what comes out is the same.
@Timeout(300)
class ResumingTest {
  private static final int STUDENTS = 20;

  @TempDir Path folder;

  @Test
  void aRunThatWasKilledEndsLikeOneThatWasNot() throws Exception {
    new SampleClass(folder, 2).write(STUDENTS);
    var stopped = folder.resolve("stopped");
    kill(stopped, STUDENTS);
    assertThat(stopped.resolve("grades.csv")).doesNotExist();
    var before = kept(stopped);
    assertThat(before).isBetween(STUDENTS, 2 * STUDENTS - 1);

    assertThat(grade(stopped, 1).status()).isZero();
    var whole = folder.resolve("whole");
    assertThat(grade(whole, 2).status()).isZero();

    assertThat(Run.written(stopped)).isEqualTo(Run.written(whole));
    assertThat(Run.written(whole)).hasSize(2 * STUDENTS + 2);
  }

  @Test
  void whatIsKnownIsNotCheckedAgain() throws IOException {
    new SampleClass(folder, 2).write(2);
    var out = folder.resolve("out");
    assertThat(grade(out, 1).status()).isZero();
    var first = Run.written(out);
    long start = System.nanoTime();
    assertThat(grade(out, 1).status()).isZero();
    // Starting a process alone takes longer.
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
    assertThat(Run.written(out)).isEqualTo(first);
  }

  private Run grade(Path out, int jobs) {
    return Run.of(
        "grade",
        folder.resolve("assignment.yaml").toString(),
        folder.resolve("class").toString(),
        "--out",
        out.toString(),
        "--jobs=" + jobs);
  }

  /// Begins a run in a process of its own and ends it when that many results are kept.
  private void kill(Path out, int results) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "grade",
                folder.resolve("assignment.yaml").toString(),
                folder.resolve("class").toString(),
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (kept(out) < results && process.isAlive()) {
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  private static int kept(Path out) throws IOException {
    var folder = out.resolve(".checked");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var files = Files.list(folder)) {
      return (int) files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }
}
