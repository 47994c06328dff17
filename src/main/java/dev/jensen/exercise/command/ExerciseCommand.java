package dev.jensen.exercise.command;

import dev.jensen.app.Console;
import dev.jensen.app.ExitStatus;
import dev.jensen.app.Faults;
import dev.jensen.app.Output;
import dev.jensen.app.Texts;
import dev.jensen.app.Worker;
import dev.jensen.exercise.Exercise;
import dev.jensen.exercise.Exercises;
import dev.jensen.exercise.Moodle;
import dev.jensen.exercise.Request;
import dev.jensen.exercise.Topic;
import dev.jensen.exercise.topic.Topics;
import dev.jensen.parse.Suggestion;
import dev.jensen.render.latex.LatexSheet;
import dev.jensen.render.text.PlainSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Fresh problems with keys and worked solutions.
@Command(
    name = "exercise",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes fresh problems with keys and worked solutions, all of them checked by the kernel.",
      "",
      "Topics: relu, norms, composition, hessian, products, entropy, domains, parameters.",
      "The same topic, level and seed give the same problems, and more of them with a larger"
          + " count.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  jensen exercise --topic relu --level 2",
      "  jensen exercise --topic hessian --level 4 --seed 7 --count 10 --solutions",
      "  jensen exercise --topic hessian --format latex --out sheet.tex",
      "  jensen exercise --topic parameters --level 3 --format moodle --out bank.xml",
      "",
      "Exit status: 0 all made, 1 one not ready in time, 2 the input is at fault,",
      "3 Jensen is at fault."
    })
public final class ExerciseCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    LATEX,
    MOODLE
  }

  private static final int COLUMNS = 80;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      required = true,
      description = "what it is about")
  private String topic = "";

  @Option(
      names = "--level",
      paramLabel = "1..5",
      defaultValue = "1",
      description = "from 1, the easiest (default), to 5")
  private int level = 1;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "a whole number; another one gives other problems (1)")
  private long seed = 1;

  @Option(
      names = "--count",
      paramLabel = "K",
      defaultValue = "5",
      description = "how many, from 1 to 200 (5)")
  private int count = 5;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), latex or moodle")
  private String format = "text";

  @Option(
      names = "--solutions",
      description = "the solutions instead of the problems; for moodle they are always within")
  private boolean solutions;

  @Option(names = "--out", paramLabel = "FILE", description = "write to FILE")
  private Optional<Path> out = Optional.empty();

  public ExerciseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    var chosen = format();
    var request = new Request(topic(), level(), seed, count());
    Duration limit = spec.root().findOption("--timeout").getValue();
    var source = new Exercises(request);
    var made = new ArrayList<Exercise>();
    while (made.size() < count) {
      switch (Worker.run(source::next, limit)) {
        case Worker.Outcome.Done<Exercise>(var exercise) -> made.add(exercise);
        case Worker.Outcome.OutOfTime<Exercise> late -> {
          return stopped(made, Faults.lateness(limit), ExitStatus.UNDECIDED);
        }
        case Worker.Outcome.OutOfSpace<Exercise>(var what) -> {
          return stopped(made, what, ExitStatus.UNDECIDED);
        }
        case Worker.Outcome.Failed<Exercise>(var cause) -> {
          return stopped(made, Faults.line(cause), ExitStatus.JENSEN_AT_FAULT);
        }
      }
    }
    return write(written(chosen, request, made)) ? ExitStatus.DECIDED : ExitStatus.INPUT_AT_FAULT;
  }

  /// Part of a sheet would look like a whole one, so nothing is written.
  private int stopped(List<Exercise> made, String why, int status) {
    console.complain("exercise " + (made.size() + 1) + ": " + why);
    return status;
  }

  private Format format() {
    try {
      return Format.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw fault("unknown format '" + format + "': there are text, latex and moodle");
    }
  }

  private Topic topic() {
    return Topics.named(topic.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                fault(
                    "unknown topic '"
                        + topic
                        + "'"
                        + Suggestion.nearest(topic.toLowerCase(Locale.ROOT), Topics.names())
                            .map(near -> ", did you mean " + near + "?")
                            .orElse("; jensen exercise --help lists the topics")));
  }

  private int level() {
    if (level < 1 || level > Topic.LEVELS) {
      throw fault("the level must be from 1 to " + Topic.LEVELS + ", not " + level);
    }
    return level;
  }

  private int count() {
    if (count < 1 || count > Request.MOST) {
      throw fault("the count must be from 1 to " + Request.MOST + ", not " + count);
    }
    return count;
  }

  private ParameterException fault(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private String written(Format chosen, Request request, List<Exercise> made) {
    var sheet = Exercises.sheet(request, made);
    return switch (chosen) {
      case TEXT ->
          solutions ? PlainSheet.solutions(sheet, COLUMNS) : PlainSheet.problems(sheet, COLUMNS);
      case LATEX -> solutions ? LatexSheet.solutions(sheet) : LatexSheet.problems(sheet);
      case MOODLE -> Moodle.of(request, made);
    };
  }

  private boolean write(String text) {
    try {
      new Output(out, console.out()).write(text);
      return true;
    } catch (IOException unwritten) {
      console.complain(Texts.describe(String.valueOf(out.orElseThrow()), unwritten));
      return false;
    }
  }
}
