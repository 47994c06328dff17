package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import java.util.Optional;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/// Makes the exception for a fault at a token or a subtree; a token knows its input, so nothing
/// else need be handed around.
final class Fault {
  private Fault() {}

  static ProblemException at(Token token, Kind kind, String message) {
    return between(token, token, kind, message, Optional.empty());
  }

  static ProblemException at(Token token, Kind kind, String message, String hint) {
    return between(token, token, kind, message, Optional.of(hint));
  }

  static ProblemException at(ParserRuleContext tree, Kind kind, String message) {
    return between(tree.getStart(), tree.getStop(), kind, message, Optional.empty());
  }

  static ProblemException at(ParserRuleContext tree, Kind kind, String message, String hint) {
    return between(tree.getStart(), tree.getStop(), kind, message, Optional.of(hint));
  }

  /// The part of the first token's line that lies between the tokens, both included.
  static ProblemException between(
      Token first, Token last, Kind kind, String message, Optional<String> hint) {
    var text = text(first.getInputStream());
    var length = last.getStopIndex() - first.getStartIndex() + 1;
    var upToEndOfLine =
        text.codePoints().skip(first.getStartIndex()).takeWhile(c -> c != '\n' && c != '\r');
    return fault(
        first,
        first.getCharPositionInLine() + 1,
        Math.max(1, Math.min(length, (int) upToEndOfLine.count())),
        kind,
        message,
        hint);
  }

  /// The place right behind a token, where something is missing.
  static ProblemException behind(Token token, Kind kind, String message, Optional<String> hint) {
    var width = token.getStopIndex() - token.getStartIndex() + 1;
    return fault(token, token.getCharPositionInLine() + width + 1, 1, kind, message, hint);
  }

  private static ProblemException fault(
      Token token, int column, int length, Kind kind, String message, Optional<String> hint) {
    var input = token.getInputStream();
    return new ProblemException(
        new Diagnostic(kind, input.getSourceName(), token.getLine(), column, length, message, hint),
        text(input));
  }

  /// What the user wrote for a subtree, for use in a message: white space as typed, shortened in
  /// the middle when long.
  static String quote(ParserRuleContext tree) {
    return quote(tree.getStart(), tree.getStop());
  }

  static String quote(Token first, Token last) {
    var text =
        first
            .getInputStream()
            .getText(Interval.of(first.getStartIndex(), last.getStopIndex()))
            .strip();
    return text.length() <= 40
        ? text
        : text.substring(0, 18) + " ... " + text.substring(text.length() - 18);
  }

  private static String text(CharStream input) {
    return input.size() == 0 ? "" : input.getText(Interval.of(0, input.size() - 1));
  }
}
