package dev.jensen.grade;

import dev.jensen.app.Console;
import dev.jensen.app.ExitStatus;
import dev.jensen.app.Texts;
import dev.jensen.grade.hand.Sources;
import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.task.Assignment;
import dev.jensen.grade.task.AssignmentReader;
import dev.jensen.grade.yaml.YamlFault;
import dev.jensen.text.Utf8;
import dev.jensen.text.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Grades the submissions of a class.
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks what a class handed in, line by line, and writes points and feedback.",
      "",
      "SUBMISSIONS is a folder with a folder or a file for each student: an argument for each"
          + " problem (ID.argument), or a file with several arguments, or one with answers"
          + " (.yaml). DIR gets grades.csv, summary.html and a page of feedback for each student.",
      "",
      "Exit status: 0 everything is graded, 1 something was not decided and has to be looked at,"
          + " 2 the assignment, the folders or the command line are at fault.",
      "",
      "An interrupted run goes on where it was when it is started again. --timeout is the"
          + " processor time for one question; one argument may take three times as much.",
      ""
    })
public final class GradeCommand implements Callable<Integer> {
  private static final int LONGEST = 1_000_000;
  private static final int QUESTIONS = 3;
  private static final int MOST_JOBS = 256;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "ASSIGNMENT.yaml", description = "what was asked")
  private Path assignmentFile = Path.of("");

  @Parameters(index = "1", paramLabel = "SUBMISSIONS", description = "the folder with the class")
  private Path submissions = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "for the results")
  private Path out = Path.of("");

  @Option(
      names = "--gradescope",
      description = "also write gradescope/NAME/results.json for each student")
  private boolean forGradescope;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "submissions at a time (as many as there are cores)")
  private int jobs = Runtime.getRuntime().availableProcessors();

  public GradeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new ParameterException(
          spec.commandLine(), "--jobs is a number from 1 to " + MOST_JOBS + ", not " + jobs);
    }
    var assignment = assignment();
    var students = students();
    if (assignment.isEmpty() || students.isEmpty()) {
      return ExitStatus.INPUT_AT_FAULT;
    }
    try {
      requireOutside();
      return grade(assignment.get(), students.get(), OutputFolder.at(out));
    } catch (IOException fault) {
      console.complain(Texts.describe(out.toString(), fault));
      return ExitStatus.INPUT_AT_FAULT;
    }
  }

  /// Empty after saying why.
  private Optional<Assignment> assignment() {
    try (var in = Files.newInputStream(assignmentFile)) {
      var bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new IOException("longer than " + LONGEST + " bytes");
      }
      return Optional.of(AssignmentReader.read(Utf8.strict(bytes)));
    } catch (IOException unreadable) {
      console.complain(Texts.describe(assignmentFile.toString(), unreadable));
    } catch (YamlFault fault) {
      var message = fault.reason().lines().map(Visible::of).toList();
      console.complain(Visible.of(assignmentFile.toString()) + ": " + String.join("\n", message));
    }
    return Optional.empty();
  }

  private Optional<List<Sources>> students() {
    try {
      if (!Files.isDirectory(submissions)) {
        throw new IOException(
            Files.exists(submissions) ? "this is no folder" : "there is no such folder");
      }
      var students = Sources.in(submissions);
      if (students.isEmpty()) {
        throw new IOException("there is nothing in this folder");
      }
      return Optional.of(students);
    } catch (IOException unreadable) {
      console.complain(Texts.describe(submissions.toString(), unreadable));
      return Optional.empty();
    }
  }

  /// Otherwise results would be taken for submissions.
  private void requireOutside() throws IOException {
    var folder = submissions.toRealPath();
    var target = out.toAbsolutePath().normalize();
    for (var path = Optional.of(target);
        path.isPresent();
        path = Optional.ofNullable(path.get().getParent())) {
      if (Files.exists(path.get()) && path.get().toRealPath().equals(folder)) {
        throw new IOException("the results cannot stand among the submissions");
      }
    }
  }

  private int grade(Assignment assignment, List<Sources> students, OutputFolder folder)
      throws IOException, InterruptedException {
    var bar = new ProgressBar(console.err(), students.size());
    var isWatched = Boolean.getBoolean("jensen.progress");
    Watcher watcher = isWatched ? bar : sheet -> {};
    if (isWatched) {
      bar.draw();
    }
    List<Sheet> sheets;
    try {
      sheets =
          new Grading(assignment, milliseconds(), new Store(folder), watcher)
              .grade(students, Math.min(jobs, students.size()));
    } finally {
      if (isWatched) {
        bar.end();
      }
    }
    new Reports(folder, assignment, forGradescope).write(sheets);
    return tell(sheets);
  }

  private long milliseconds() {
    Duration limit = spec.root().findOption("--timeout").getValue();
    return limit.multipliedBy(QUESTIONS).toMillis();
  }

  private int tell(List<Sheet> sheets) {
    var open = sheets.stream().filter(sheet -> !sheet.open().isEmpty()).count();
    var number = sheets.size() + (sheets.size() == 1 ? " submission" : " submissions");
    console.out().println(number + " graded: " + Visible.of(out.resolve("grades.csv").toString()));
    if (open > 0) {
      console
          .out()
          .println(
              (open == 1 ? "1 has something" : open + " have something")
                  + " to look at: "
                  + Visible.of(out.resolve("summary.html").toString()));
    }
    return open == 0 ? ExitStatus.DECIDED : ExitStatus.UNDECIDED;
  }
}
