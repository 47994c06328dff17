package dev.jensen.parse;

import java.util.Optional;

/// What is wrong with a text, where, and what would put it right.
///
/// `input` names the text that is at fault: "problem", or the field of a batch line ("expr",
/// "vars[0]", "assume[2]"). Line and column count from 1, columns and `length` in characters (code
/// points); `length` is at least 1 and ends with the line.
public record Diagnostic(
    Kind kind,
    String input,
    int line,
    int column,
    int length,
    String message,
    Optional<String> hint) {

  /// The name of an input that is a whole problem.
  public static final String PROBLEM = "problem";

  /// What sort of fault it is.
  public enum Kind {
    /// The text does not follow the grammar.
    SYNTAX,
    /// A name is unknown, reserved, or used for something it is not.
    NAME,
    /// A function has too few or too many arguments.
    ARGUMENTS,
    /// A definition or an equation repeats, contradicts or contains itself.
    DEFINITION,
    /// A condition is of a form that is not allowed.
    CONDITION,
    /// Points or bounds of a sum, or the file that holds them, cannot be used.
    DATA,
    /// The text is too long, too deep or stands for too large an expression.
    LIMIT
  }

  /// The place and the message on one line, then the line of `text` at fault with carets under it,
  /// then the hint; `text` is the input the diagnostic is about. No line break at the end.
  public String render(String text) {
    return DiagnosticText.of(this, text);
  }

  /// The same for a single line of which it is known which one it is: the column only.
  public String shown(String line) {
    return DiagnosticText.inLine(this, line);
  }
}
