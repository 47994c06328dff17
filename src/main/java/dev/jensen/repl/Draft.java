package dev.jensen.repl;

import dev.jensen.argument.ArgumentChecker;
import dev.jensen.argument.LineReport;
import dev.jensen.argument.Report;
import dev.jensen.argument.text.ArgumentReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An argument that is being written, line by line. Each new line is judged in the light of those
/// before it; one that cannot be read is not kept.
public final class Draft {
  private static final Duration LIMIT = Bench.FOR_WORDS.minusSeconds(1);

  private final List<String> lines = new ArrayList<>();

  /// Starts with a line that states the problem.
  void begin(String problem) {
    lines.add("problem: " + problem);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /// What was found of the line; empty when that took too long.
  Optional<LineReport> add(String line, Bench bench) throws InterruptedException {
    lines.add(line);
    var report = report(bench).map(whole -> whole.lines().getLast());
    if (report.map(LineReport::status).orElse(LineReport.Status.UNREADABLE)
        == LineReport.Status.UNREADABLE) {
      lines.removeLast();
    }
    return report;
  }

  /// What was found of all of it.
  public Optional<Report> report(Bench bench) throws InterruptedException {
    var text = String.join("\n", lines);
    return bench.read(parser -> ArgumentChecker.check(ArgumentReader.read(text, parser), LIMIT));
  }
}
