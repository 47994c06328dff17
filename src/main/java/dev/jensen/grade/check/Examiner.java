package dev.jensen.grade.check;

import dev.jensen.argument.ArgumentChecker;
import dev.jensen.argument.LineReport;
import dev.jensen.argument.LineReport.Status;
import dev.jensen.argument.text.ArgumentReader;
import dev.jensen.argument.text.ArgumentReader.Argument;
import dev.jensen.argument.text.Line;
import dev.jensen.grade.check.Checked.Ending;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.Deadline;
import java.util.ArrayList;

/// Checks one argument, on the thread that asks. Reads no files.
final class Examiner {
  private static final long PATIENCE = 2;

  private final ProblemParser parser = ProblemParser.withoutFiles(Atoms.all());

  Checked examine(Job job) {
    var asked = job.problems().stream().map(parser::parse).toList();
    var argument =
        asked.size() == 1
            ? ArgumentReader.read(job.text(), parser, asked.get(0))
            : ArgumentReader.read(job.text(), parser);
    if (argument.problem().isEmpty()) {
      return unread(argument);
    }
    var about = argument.problem().get();
    for (int i = 0; i < asked.size(); i++) {
      if (SameProblem.test(asked.get(i), about)) {
        return judged(argument, i, job.milliseconds());
      }
    }
    return Checked.ended(Ending.OTHER_PROBLEM, about.text().strip());
  }

  private static Checked unread(Argument argument) {
    var fault = argument.lines().stream().filter(line -> line.fault().isPresent()).findFirst();
    return Checked.ended(
        Ending.UNREADABLE_PROBLEM,
        fault
            .map(
                line -> "line " + line.number() + ", " + explanation(line.explanation().orElse("")))
            .orElse("no line states the problem"));
  }

  private static Checked judged(Argument argument, int problem, long milliseconds) {
    var deadline = Deadline.in(PATIENCE * milliseconds).working(milliseconds);
    var report = ArgumentChecker.check(argument, deadline);
    var parts = Parts.of(argument);
    var lines = new ArrayList<CheckedLine>();
    for (int i = 0; i < report.lines().size(); i++) {
      lines.add(line(argument.lines().get(i), report.lines().get(i), parts));
    }
    return new Checked(
        Ending.DONE, problem, lines, report.conclusionFollows(), report.conclusion());
  }

  private static CheckedLine line(Line line, LineReport found, Parts parts) {
    return new CheckedLine(
        found.line(),
        found.text(),
        parts.of(line),
        found.status(),
        found.mistake().map(mistake -> mistake.words()),
        found.status() == Status.UNREADABLE ? explanation(found.message()) : found.message());
  }

  /// Each line is a text of its own to its reader, but not to the student.
  private static String explanation(String message) {
    return message.replaceFirst("^(line, )?line 1, ", "");
  }
}
