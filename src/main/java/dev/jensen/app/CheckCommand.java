package dev.jensen.app;

import dev.jensen.certificate.Malformed;
import dev.jensen.certificate.ProofFile;
import dev.jensen.kernel.RuleViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Replays proofs through the kernel alone: neither the parser of problems nor any search runs.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Replays proofs through the kernel alone and says of each file whether it holds.",
      "",
      "Exit status: 0 all hold, 1 one is refused, 2 one cannot be read.",
      ""
    })
public final class CheckCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofHours(1);

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "proofs, or folders of them")
  private List<Path> paths = List.of();

  CheckCommand(Console console) {
    this.console = console;
  }

  /// What was found of a file, worst last.
  private enum Finding {
    HOLDS("holds", 0),
    REFUSED("refused", 1),
    UNREADABLE("unreadable", 2);

    private final String word;
    private final int status;

    Finding(String word, int status) {
      this.word = word;
      this.status = status;
    }
  }

  /// Replays the proofs in files and folders and returns the exit status.
  public static int check(List<Path> paths, Console console) throws InterruptedException {
    var command = new CheckCommand(console);
    command.paths = paths;
    return command.call();
  }

  @Override
  public Integer call() throws InterruptedException {
    var worst = Finding.HOLDS;
    for (var path : paths) {
      for (var file : files(path)) {
        var finding = check(file);
        worst = finding.compareTo(worst) > 0 ? finding : worst;
      }
    }
    return worst.status;
  }

  /// The JSON files below a folder, in order; the path itself when it is no folder, or when there
  /// is none.
  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var all = Files.walk(path)) {
      var found = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      return found.isEmpty() ? List.of(path) : new ArrayList<>(found);
    } catch (IOException unreadable) {
      return List.of(path);
    }
  }

  private Finding check(Path file) throws InterruptedException {
    return switch (Worker.run(() -> replay(file), LIMIT)) {
      case Worker.Outcome.Done<String>(var proved) -> say(Finding.HOLDS, file, proved);
      case Worker.Outcome.Failed<String>(RuleViolation refused) ->
          say(Finding.REFUSED, file, String.valueOf(refused.getMessage()));
      case Worker.Outcome.Failed<String>(Malformed malformed) ->
          say(Finding.UNREADABLE, file, String.valueOf(malformed.getMessage()));
      case Worker.Outcome.Failed<String>(IOException unreadable) ->
          say(Finding.UNREADABLE, file, Texts.describe(unreadable));
      case Worker.Outcome.Failed<String>(var fault) ->
          say(Finding.REFUSED, file, Faults.line(fault));
      case Worker.Outcome.OutOfSpace<String>(var what) ->
          say(Finding.REFUSED, file, Faults.shortage(what));
      case Worker.Outcome.OutOfTime<String> late ->
          say(Finding.REFUSED, file, Faults.lateness(LIMIT));
    };
  }

  private static String replay(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("there is no proof in this folder");
    }
    var proof = ProofFile.read(file);
    proof.replay();
    return proof.expected().toString();
  }

  private Finding say(Finding finding, Path file, String what) {
    console.out().println(String.format("%-10s  %s: %s", finding.word, file, what));
    console.out().flush();
    return finding;
  }
}
