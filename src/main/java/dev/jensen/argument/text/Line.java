package dev.jensen.argument.text;

import dev.jensen.parse.Diagnostic;
import java.util.List;
import java.util.Optional;

/// A line that says something, by its number in the file, counted from 1: what it says and why, or
/// why it cannot be read. `within` are the numbers of the heads of the blocks around it, outermost
/// first.
public record Line(
    int number,
    String text,
    List<Integer> within,
    Optional<Statement> statement,
    Optional<Reason> reason,
    Optional<Diagnostic> fault) {
  public Line {
    within = List.copyOf(within);
  }

  /// The column and the message with carets under the line, for one that cannot be read.
  public Optional<String> explanation() {
    return fault.map(f -> f.shown(text));
  }
}
