package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.antlr.v4.runtime.Token;

/// What can be seen to be wrong before parsing: characters outside the language, brackets that do
/// not match or nest too deeply, and factors side by side. After it the parser's recursion is
/// bounded.
final class TokenCheck {
  private final List<Token> tokens;
  private final Predicate<String> isFunction;
  private final Deque<Token> open = new ArrayDeque<>();

  private TokenCheck(List<Token> tokens, Predicate<String> isFunction) {
    this.tokens = tokens;
    this.isFunction = isFunction;
  }

  /// Throws at the first fault from the left; brackets never closed come last.
  static void check(List<Token> tokens, Predicate<String> isFunction) {
    if (tokens.size() > Limit.TOKENS) {
      throw Fault.at(
          tokens.get(Limit.TOKENS),
          Kind.LIMIT,
          "the text has more than " + Limit.TOKENS + " signs",
          "points can be read from a file: sum(... for (x, y) in \"points.csv\")");
    }
    new TokenCheck(tokens, isFunction).check();
  }

  private void check() {
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      UnknownCharacter.check(token);
      if (i > 0) {
        checkNeighbours(i);
      }
      switch (token.getType()) {
        case JensenLexer.OPEN, JensenLexer.OPEN_SQUARE -> open(token);
        case JensenLexer.CLOSE, JensenLexer.CLOSE_SQUARE -> close(token);
        default -> {}
      }
    }
    if (!open.isEmpty()) {
      var bracket = open.peek();
      throw Fault.at(bracket, Kind.SYNTAX, "this '" + bracket.getText() + "' is never closed");
    }
  }

  private void open(Token token) {
    open.push(token);
    if (open.size() > Limit.BRACKETS) {
      throw Fault.at(
          token, Kind.LIMIT, "more than " + Limit.BRACKETS + " brackets are open at this place");
    }
  }

  private void close(Token token) {
    if (open.isEmpty()) {
      throw Fault.at(
          token, Kind.SYNTAX, "this '" + token.getText() + "' closes a bracket that is not open");
    }
    var opening = open.pop();
    var round = opening.getType() == JensenLexer.OPEN;
    if (round != (token.getType() == JensenLexer.CLOSE) && !opensInterval(opening)) {
      throw Fault.at(
          token,
          Kind.SYNTAX,
          "this '"
              + token.getText()
              + "' does not match the '"
              + opening.getText()
              + "' in line "
              + opening.getLine()
              + ", column "
              + (opening.getCharPositionInLine() + 1));
    }
  }

  /// Half-open intervals are the one place where brackets of two shapes match.
  private boolean opensInterval(Token bracket) {
    var before = bracket.getTokenIndex() - 1;
    return before >= 0 && tokens.get(before).getType() == JensenLexer.IN;
  }

  private void checkNeighbours(int i) {
    var left = tokens.get(i - 1);
    var right = tokens.get(i);
    if (endsOperand(left) && beginsOperand(right) && !opensArguments(left, right)) {
      throw new Juxtaposition(tokens, i, isFunction, !open.isEmpty()).fault();
    }
  }

  private static boolean opensArguments(Token left, Token right) {
    return (left.getType() == JensenLexer.NAME || left.getType() == JensenLexer.PRIME)
        && right.getType() == JensenLexer.OPEN;
  }

  private static boolean endsOperand(Token token) {
    return switch (token.getType()) {
      case JensenLexer.NUMBER,
          JensenLexer.NAME,
          JensenLexer.INFINITY,
          JensenLexer.CLOSE,
          JensenLexer.CLOSE_SQUARE,
          JensenLexer.SQUARED,
          JensenLexer.CUBED,
          JensenLexer.PRIME ->
          true;
      default -> false;
    };
  }

  private static boolean beginsOperand(Token token) {
    return switch (token.getType()) {
      case JensenLexer.NUMBER,
          JensenLexer.NAME,
          JensenLexer.INFINITY,
          JensenLexer.IF,
          JensenLexer.SUM,
          JensenLexer.OPEN ->
          true;
      default -> false;
    };
  }
}
