package dev.jensen.grade.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jensen.app.Faults;
import dev.jensen.app.Worker;
import dev.jensen.grade.check.Checked.Ending;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The process that checks: reads a job a line, and answers with what was found on one line. It
/// ends with its input, and where it has run out of memory.
public final class CheckingProcess {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long SPARE = 1500;

  private CheckingProcess() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    endWithParent();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var out =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            true)) {
      out.println();
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        out.println(CheckedJson.written(checked(Job.of(MAPPER.readTree(line)))));
      }
    }
  }

  /// Nobody waits for an answer any more.
  private static void endWithParent() {
    var parent = ProcessHandle.current().parent();
    Thread.ofPlatform()
        .daemon()
        .name("jensen-parent")
        .start(
            () -> {
              parent.ifPresent(process -> process.onExit().join());
              Runtime.getRuntime().halt(1);
            });
  }

  /// How long after its beginning a job is given up, in milliseconds; by then its processor time is
  /// over even where it shares its core.
  static long patience(Job job) {
    return 2 * job.milliseconds() + SPARE;
  }

  private static Checked checked(Job job) throws InterruptedException {
    var limit = Duration.ofMillis(patience(job));
    return switch (Worker.run(() -> new Examiner().examine(job), limit)) {
      case Worker.Outcome.Done<Checked>(var checked) -> checked;
      case Worker.Outcome.OutOfTime<Checked> late -> Checked.ended(Ending.TIME, "");
      case Worker.Outcome.OutOfSpace<Checked>(var what) -> Checked.ended(Ending.MEMORY, what);
      case Worker.Outcome.Failed<Checked>(var fault) ->
          Checked.ended(Ending.FAULT, Faults.line(fault));
    };
  }
}
