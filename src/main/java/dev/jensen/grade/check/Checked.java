package dev.jensen.grade.check;

import dev.jensen.grade.task.Part;
import java.util.List;
import java.util.Optional;

/// What was found of an argument: how the check ended, which of the problems it is about (counted
/// from 0, -1 for none), its lines, whether the conclusion follows, and how, or why not.
public record Checked(
    Ending ending, int problem, List<CheckedLine> lines, boolean follows, String conclusion) {
  public Checked {
    lines = List.copyOf(lines);
  }

  /// How a check ended. All but the first two have no lines.
  public enum Ending {
    DONE,
    /// The argument is about another problem; `conclusion` says about which.
    OTHER_PROBLEM,
    /// The line that states the problem cannot be read.
    UNREADABLE_PROBLEM,
    TIME,
    MEMORY,
    FAULT;

    /// True when it was the program that stopped, so that someone has to look.
    public boolean isOpen() {
      return this == TIME || this == MEMORY || this == FAULT;
    }
  }

  static Checked ended(Ending ending, String why) {
    return new Checked(ending, -1, List.of(), false, why);
  }

  /// The first wrong line: a step, or else the claim.
  public Optional<CheckedLine> firstWrong() {
    return firstWrongStep().or(() -> lines.stream().filter(CheckedLine::isWrong).findFirst());
  }

  public Optional<CheckedLine> firstWrongStep() {
    return lines.stream().filter(line -> line.isStep() && line.isWrong()).findFirst();
  }

  public List<CheckedLine> lines(Part part) {
    return lines.stream().filter(line -> line.part().filter(part::equals).isPresent()).toList();
  }
}
