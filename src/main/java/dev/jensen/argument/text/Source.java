package dev.jensen.argument.text;

import dev.jensen.argument.grammar.ArgumentLexer;
import dev.jensen.argument.grammar.ArgumentParser;
import dev.jensen.argument.grammar.ArgumentParser.LineContext;
import dev.jensen.parse.Diagnostic;
import java.util.Arrays;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/// The text of one line, cut into what its kind of statement consists of.
final class Source {
  static final int LONGEST = 20_000;
  private static final int DEEPEST = 100;

  private final int[] characters;

  Source(String text) {
    this.characters = text.codePoints().toArray();
  }

  /// The parts of the line from `start` on; throws `Unreadable` where it is of no known form.
  LineContext tree(int start) {
    checkSize();
    var lexer = new ArgumentLexer(CharStreams.fromString(blank(start, characters.length - 1)));
    lexer.removeErrorListeners();
    var tokens = new CommonTokenStream(lexer);
    var parser = new ArgumentParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.line();
    } catch (ParseCancellationException failure) {
      throw failure.getCause() instanceof RecognitionException error
          ? unexpected(error.getOffendingToken())
          : failure;
    }
  }

  private Unreadable unexpected(Token found) {
    if (found.getType() == Token.EOF) {
      return fault(
          Math.max(0, characters.length - 1), 1, "the line ends too early", Optional.of(FORMS));
    }
    return fault(
        found.getStartIndex(),
        found.getStopIndex() - found.getStartIndex() + 1,
        "'" + found.getText() + "' is not expected here",
        Optional.of(FORMS));
  }

  static final String FORMS =
      "lines are relations (f'' >= 0 for x > 0), properties (g is convex), definitions"
          + " (let g = x^2), points (at x = 1: f'' < 0) and conclusions (therefore f is convex)";

  private void checkSize() {
    if (characters.length > LONGEST) {
      throw fault(
          LONGEST, 1, "the line has more than " + LONGEST + " characters", Optional.empty());
    }
    var depth = 0;
    for (int i = 0; i < characters.length; i++) {
      depth += characters[i] == '(' || characters[i] == '[' ? 1 : 0;
      depth -= characters[i] == ')' || characters[i] == ']' ? 1 : 0;
      if (depth > DEEPEST) {
        throw fault(i, 1, "more than " + DEEPEST + " brackets are open here", Optional.empty());
      }
    }
  }

  /// A part as a text of its own, in which everything stands at the place that it has in the line.
  String part(ParserRuleContext tree) {
    return blank(tree.getStart().getStartIndex(), tree.getStop().getStopIndex());
  }

  /// A part as typed.
  String words(ParserRuleContext tree) {
    return part(tree).strip();
  }

  private String blank(int from, int to) {
    var kept = new int[Math.min(to + 1, characters.length)];
    Arrays.fill(kept, ' ');
    System.arraycopy(characters, from, kept, from, kept.length - from);
    return new String(kept, 0, kept.length);
  }

  /// What is wrong with the line at a place, counted from 0.
  Unreadable fault(int at, int length, String message, Optional<String> hint) {
    return new Unreadable(
        new Diagnostic(
            Diagnostic.Kind.SYNTAX,
            "line",
            1,
            Math.min(at, characters.length) + 1,
            Math.max(1, length),
            message,
            hint));
  }

  Unreadable fault(Token at, String message, String hint) {
    return fault(at.getStartIndex(), at.getText().length(), message, Optional.of(hint));
  }
}
