package dev.jensen.grade.check;

import dev.jensen.argument.LineReport.Status;
import dev.jensen.grade.task.Part;
import java.util.Optional;

/// What was found of one line: its number from 1 as in the file, what it counts for (nothing, for
/// the problem, definitions and the heads of blocks), and what is said of it.
public record CheckedLine(
    int number,
    String text,
    Optional<Part> part,
    Status status,
    Optional<String> mistake,
    String message) {

  public boolean isWrong() {
    return status == Status.WRONG;
  }

  public boolean isOpen() {
    return status == Status.UNCLEAR;
  }

  /// A step, and not what is claimed at the beginning.
  public boolean isStep() {
    return part.filter(p -> p != Part.VERDICT).isPresent();
  }
}
