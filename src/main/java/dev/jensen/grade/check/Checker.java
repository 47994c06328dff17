package dev.jensen.grade.check;

import dev.jensen.grade.check.Checked.Ending;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Has arguments checked by a process of its own, which is ended when it takes too long or too much
/// memory, and begun again for the next one. For one thread.
public final class Checker implements AutoCloseable {
  private static final String MEMORY = "1g";
  private static final int OUT_OF_MEMORY = 3;
  private static final long TO_START = 60_000;
  private static final long TO_ANSWER = 3_000;
  private static final int LONGEST_ANSWER = 50_000_000;

  private Optional<Running> running = Optional.empty();

  private record Running(Process process, BufferedReader from, BufferedWriter to) {}

  /// What was found; a process that does not answer is a check that ran out of time or memory.
  public Checked check(Job job) throws IOException, InterruptedException {
    var checking = started();
    checking.to().write(job.json() + "\n");
    checking.to().flush();
    var checked =
        line(checking, CheckingProcess.patience(job) + TO_ANSWER)
            .map(line -> CheckedJson.read(line).orElseGet(() -> broken(checking.process())))
            .orElseGet(() -> Checked.ended(Ending.TIME, ""));
    if (checked.ending().isOpen()) {
      // Something may be left running in there.
      close();
    }
    return checked;
  }

  /// For a process that ended instead of answering.
  private static Checked broken(Process process) {
    try {
      if (process.waitFor(TO_ANSWER, TimeUnit.MILLISECONDS)) {
        return process.exitValue() == OUT_OF_MEMORY
            ? Checked.ended(Ending.MEMORY, "")
            : Checked.ended(
                Ending.FAULT, "the process that checks ended with status " + process.exitValue());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Checked.ended(Ending.FAULT, "the process that checks gave no answer that can be read");
  }

  /// Empty when it takes longer; an empty line when the process has ended.
  private static Optional<String> line(Running checking, long milliseconds)
      throws InterruptedException {
    var line = new FutureTask<>(() -> bounded(checking.from()));
    Thread.ofPlatform().daemon().name("jensen-answer").start(line);
    try {
      return Optional.of(line.get(milliseconds, TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return Optional.empty();
    } catch (ExecutionException ended) {
      return Optional.of("");
    }
  }

  private static String bounded(BufferedReader from) throws IOException {
    var line = new StringBuilder();
    for (int c = from.read(); c >= 0 && c != '\n'; c = from.read()) {
      if (line.length() >= LONGEST_ANSWER) {
        return "";
      }
      line.append((char) c);
    }
    return line.toString();
  }

  private Running started() throws IOException, InterruptedException {
    if (running.isPresent() && running.get().process().isAlive()) {
      return running.get();
    }
    var process =
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var checking =
        new Running(
            process,
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
            new BufferedWriter(
                new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)));
    running = Optional.of(checking);
    if (line(checking, TO_START).isEmpty() || !process.isAlive()) {
      close();
      throw new IOException("the process that checks could not be started");
    }
    return checking;
  }

  private static List<String> command() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The cache of classes, and how to go without one that does not fit, as for this process.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("-XX:AOTCache=") || each.equals("-Xlog:disable"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx" + MEMORY,
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            classPath(),
            CheckingProcess.class.getName()));
    return command;
  }

  private static String classPath() {
    var path = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, path);
  }

  @Override
  public void close() {
    running.ifPresent(
        checking -> {
          checking.process().destroyForcibly();
          try {
            checking.process().waitFor(TO_ANSWER, TimeUnit.MILLISECONDS);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    running = Optional.empty();
  }
}
