package dev.jensen.argument;

import dev.jensen.argument.LineReport.Status;
import java.util.List;
import java.util.Optional;

/// What was found of an argument. `claimTrue` is empty where it was not decided, or where nothing
/// is claimed; `outcome` says how the conclusion follows from the lines that hold, or what is
/// missing, and is empty where nothing is concluded.
public record Report(
    Optional<String> problem,
    List<LineReport> lines,
    Optional<Boolean> claimTrue,
    Optional<Outcome> outcome) {

  public Report {
    lines = List.copyOf(lines);
  }

  public boolean conclusionFollows() {
    return outcome.map(Outcome::follows).orElse(false);
  }

  /// How the conclusion follows, or what is missing.
  public String conclusion() {
    return outcome.map(Outcome::how).orElse("there is no line that begins with 'therefore'");
  }

  /// True when all lines hold and the conclusion follows.
  public boolean isCorrect() {
    return conclusionFollows() && lines.stream().allMatch(line -> line.status() == Status.HOLDS);
  }

  /// The number of the first line that is wrong: a step, or else the claim.
  public Optional<Integer> firstWrongLine() {
    return firstWrong(true).or(() -> firstWrong(false));
  }

  private Optional<Integer> firstWrong(boolean step) {
    return lines.stream()
        .filter(line -> line.status() == Status.WRONG && line.isStep() == step)
        .map(LineReport::line)
        .findFirst();
  }

  /// The share of the steps that hold and stand before the first wrong one, from 0 to 1; the
  /// conclusion counts only where it follows.
  public double score() {
    var steps = lines.stream().filter(LineReport::isStep).toList();
    if (steps.isEmpty()) {
      return 0;
    }
    var first = firstWrong(true).orElse(Integer.MAX_VALUE);
    var good =
        steps.stream().filter(line -> line.line() < first && line.status() == Status.HOLDS).count();
    var lost = conclusionFollows() || first != Integer.MAX_VALUE ? 0 : 1;
    return Math.max(0, good - lost) / (double) steps.size();
  }
}
