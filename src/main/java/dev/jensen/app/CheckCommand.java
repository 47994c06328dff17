package dev.jensen.app;

import dev.jensen.certificate.Malformed;
import dev.jensen.certificate.ProofFile;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.text.Visible;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

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

  @ParentCommand private DecideCommand parent;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "proofs, or folders of them")
  private List<Path> paths = List.of();

  CheckCommand(Decider decider, Console console) {
    this.console = console;
    this.parent = new DecideCommand(decider, console);
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

  @Override
  public Integer call() throws InterruptedException {
    parent.requireNothingBesideTheTimeLimit();
    return check(paths, console);
  }

  /// Replays the proofs in files and folders and returns the exit status.
  public static int check(List<Path> paths, Console console) throws InterruptedException {
    var worst = Finding.HOLDS;
    for (var path : paths) {
      for (var file : files(path)) {
        var finding = check(file, console);
        worst = finding.compareTo(worst) > 0 ? finding : worst;
        if (console.lost().isPresent()) {
          return worst.status;
        }
      }
    }
    return worst.status;
  }

  /// The JSON files below a folder, in order, and what cannot be read there; the path itself when
  /// it is no folder, or when there is none.
  private static List<Path> files(Path path) {
    var found = new TreeSet<Path>();
    try {
      Files.walkFileTree(path, new Proofs(found));
    } catch (IOException unreadable) {
      found.add(path);
    }
    return found.isEmpty() ? List.of(path) : List.copyOf(found);
  }

  private static final class Proofs extends SimpleFileVisitor<Path> {
    private final Set<Path> found;

    Proofs(Set<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".json")) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      found.add(file);
      return FileVisitResult.CONTINUE;
    }
  }

  private static Finding check(Path file, Console console) throws InterruptedException {
    return switch (Worker.run(() -> replay(file), LIMIT)) {
      case Worker.Outcome.Done<String>(var proved) -> say(Finding.HOLDS, file, proved, console);
      case Worker.Outcome.Failed<String>(RuleViolation refused) ->
          say(Finding.REFUSED, file, String.valueOf(refused.getMessage()), console);
      case Worker.Outcome.Failed<String>(Malformed malformed) ->
          say(Finding.UNREADABLE, file, String.valueOf(malformed.getMessage()), console);
      case Worker.Outcome.Failed<String>(IOException unreadable) ->
          say(Finding.UNREADABLE, file, Texts.reason(unreadable), console);
      case Worker.Outcome.Failed<String>(var fault) ->
          say(Finding.REFUSED, file, Faults.line(fault), console);
      case Worker.Outcome.OutOfSpace<String>(var what) -> say(Finding.REFUSED, file, what, console);
      case Worker.Outcome.OutOfTime<String> late ->
          say(Finding.REFUSED, file, Faults.lateness(LIMIT), console);
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

  private static Finding say(Finding finding, Path file, String what, Console console) {
    var line = String.format("%-10s  %s: %s", finding.word, file, what);
    console.out().println(Visible.of(line));
    return finding;
  }
}
