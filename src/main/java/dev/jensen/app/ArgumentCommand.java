package dev.jensen.app;

import dev.jensen.argument.ArgumentChecker;
import dev.jensen.argument.Report;
import dev.jensen.argument.report.ReportHtml;
import dev.jensen.argument.report.ReportJson;
import dev.jensen.argument.report.ReportLatex;
import dev.jensen.argument.report.ReportText;
import dev.jensen.argument.text.ArgumentReader;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Checks an argument for or against convexity line by line.
@Command(
    name = "argument",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks an argument line by line: finds the first wrong line, shows numbers that prove it"
          + " wrong, and says whether the conclusion follows from the lines that hold.",
      "",
      "Exit status: 0 the argument is correct, 1 it is not, or something was not decided, 2 the"
          + " file cannot be read.",
      "",
      "The time for all of it is three times that for one problem (--timeout).",
      ""
    })
final class ArgumentCommand implements Callable<Integer> {
  private static final int LONGEST = 1_000_000;
  private static final int QUESTIONS = 3;
  private static final List<String> FORMATS = List.of("text", "json", "html", "latex");

  private final Console console;

  @ParentCommand private DecideCommand parent;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the argument; - reads standard input")
  private String file = "-";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), json, html or latex")
  private String format = "text";

  @Option(names = "--out", paramLabel = "FILE", description = "write the report to FILE")
  private Optional<Path> out = Optional.empty();

  ArgumentCommand(Decider decider, Console console) {
    this.console = console;
    this.parent = new DecideCommand(decider, console);
  }

  @Override
  public Integer call() throws InterruptedException {
    parent.requireNothingBesideTheTimeLimit();
    var chosen = format.toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(chosen)) {
      throw new ParameterException(
          spec.commandLine(),
          "unknown format '" + format + "': there are " + String.join(", ", FORMATS));
    }
    String text;
    Path folder;
    try {
      text = text();
      folder = file.equals("-") ? Path.of("") : folder(Path.of(file));
    } catch (IOException unreadable) {
      console.complain(Texts.describe(file.equals("-") ? Texts.STANDARD_INPUT : file, unreadable));
      return ExitStatus.INPUT_AT_FAULT;
    } catch (InvalidPathException noName) {
      console.complain(Texts.describe(noName));
      return ExitStatus.INPUT_AT_FAULT;
    }
    // One argument is about one problem, but asks several questions about it.
    var limit = parent.timeout().multipliedBy(QUESTIONS);
    return switch (Worker.run(() -> check(text, folder, limit), limit.plusSeconds(1))) {
      case Worker.Outcome.Done<Report>(var report) -> tell(report, chosen);
      case Worker.Outcome.OutOfTime<Report> late -> stopped(Faults.lateness(limit));
      case Worker.Outcome.OutOfSpace<Report>(var what) -> stopped(what);
      case Worker.Outcome.Failed<Report>(var fault) -> {
        Faults.report(fault, console);
        yield ExitStatus.JENSEN_AT_FAULT;
      }
    };
  }

  private String text() throws IOException {
    if (file.equals("-")) {
      return Texts.all(console.in(), LONGEST);
    }
    try (var in = Files.newInputStream(Path.of(file))) {
      return Texts.all(in, LONGEST);
    }
  }

  private static Path folder(Path path) {
    return Optional.ofNullable(path.getParent()).orElse(Path.of(""));
  }

  private Report check(String text, Path folder, Duration limit) {
    var argument = ArgumentReader.read(text, new ProblemParser(Atoms.all(), folder));
    return ArgumentChecker.check(argument, limit);
  }

  private int tell(Report report, String chosen) {
    var answer =
        switch (chosen) {
          case "json" -> ReportJson.of(report) + "\n";
          case "html" -> ReportHtml.of(report);
          case "latex" -> ReportLatex.of(report);
          default -> ReportText.of(report);
        };
    try {
      new Output(out, console.out()).write(answer);
    } catch (IOException unwritten) {
      console.complain(Texts.describe(String.valueOf(out.orElseThrow()), unwritten));
      return ExitStatus.INPUT_AT_FAULT;
    }
    return report.isCorrect() ? ExitStatus.DECIDED : ExitStatus.UNDECIDED;
  }

  private int stopped(String why) {
    console.complain(why);
    return ExitStatus.UNDECIDED;
  }
}
