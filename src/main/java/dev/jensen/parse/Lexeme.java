package dev.jensen.parse;

import dev.jensen.parse.grammar.JensenLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/// A sign of the problem language with its place in a text: `start` and `end` (exclusive) count
/// `char`s. Any text has signs, also one that is wrong or unfinished; this is for editors.
public record Lexeme(Kind kind, int start, int end, String text) {

  /// The words of the language that cannot be names.
  public static final List<String> WORDS = List.of("for", "if", "in", "inf", "let", "sum", "where");

  /// What sort of sign it is.
  public enum Kind {
    NUMBER,
    NAME,
    WORD,
    OPEN,
    CLOSE,
    COMMA,
    SEMICOLON,
    /// Signs of arithmetic.
    OPERATOR,
    /// Signs of comparison.
    RELATION,
    STRING,
    /// From its sharp to the end of the line.
    COMMENT,
    UNKNOWN
  }

  /// The signs of a text in their order, white space left out.
  public static List<Lexeme> of(String text) {
    var lexer = new JensenLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    var stream = new CommonTokenStream(lexer);
    stream.fill();
    var found = new ArrayList<Lexeme>();
    int end = 0;
    for (var token : stream.getTokens()) {
      var isLast = token.getType() == Token.EOF;
      int start = isLast ? text.length() : text.offsetByCodePoints(0, token.getStartIndex());
      addComments(text, end, start, found);
      if (!isLast) {
        end = start + token.getText().length();
        found.add(new Lexeme(kind(token.getType()), start, end, token.getText()));
      }
    }
    return List.copyOf(found);
  }

  /// How many brackets are opened and not closed; negative where more are closed.
  public static int depth(List<Lexeme> signs) {
    int depth = 0;
    for (var sign : signs) {
      depth += sign.kind() == Kind.OPEN ? 1 : sign.kind() == Kind.CLOSE ? -1 : 0;
    }
    return depth;
  }

  /// The last sign that is no comment.
  public static Optional<Lexeme> lastOf(List<Lexeme> signs) {
    return signs.reversed().stream().filter(sign -> sign.kind() != Kind.COMMENT).findFirst();
  }

  /// Whether something has to follow: an operator, a comma and the like cannot end a text.
  public boolean wantsMore() {
    return switch (kind) {
      case COMMA, RELATION -> true;
      case OPERATOR -> !List.of("²", "³", "|").contains(text);
      case WORD -> !List.of("inf", "infinity", "oo", "∞").contains(text);
      default -> false;
    };
  }

  private static void addComments(String text, int after, int before, List<Lexeme> found) {
    int from = text.indexOf('#', after);
    while (from >= 0 && from < before) {
      int line = text.indexOf('\n', from);
      int to = line < 0 ? before : Math.min(line, before);
      found.add(new Lexeme(Kind.COMMENT, from, to, text.substring(from, to)));
      from = text.indexOf('#', to);
    }
  }

  private static Kind kind(int type) {
    return switch (type) {
      case JensenLexer.NUMBER -> Kind.NUMBER;
      case JensenLexer.NAME -> Kind.NAME;
      case JensenLexer.LET,
          JensenLexer.IN,
          JensenLexer.WHERE,
          JensenLexer.FOR,
          JensenLexer.IF,
          JensenLexer.SUM,
          JensenLexer.INFINITY ->
          Kind.WORD;
      case JensenLexer.OPEN, JensenLexer.OPEN_SQUARE -> Kind.OPEN;
      case JensenLexer.CLOSE, JensenLexer.CLOSE_SQUARE -> Kind.CLOSE;
      case JensenLexer.COMMA -> Kind.COMMA;
      case JensenLexer.SEMICOLON -> Kind.SEMICOLON;
      case JensenLexer.LESS,
          JensenLexer.LESS_OR_EQUAL,
          JensenLexer.GREATER,
          JensenLexer.GREATER_OR_EQUAL,
          JensenLexer.EQUAL,
          JensenLexer.NOT_EQUAL ->
          Kind.RELATION;
      case JensenLexer.PLUS,
          JensenLexer.MINUS,
          JensenLexer.TIMES,
          JensenLexer.DIVIDE,
          JensenLexer.POWER,
          JensenLexer.SQUARED,
          JensenLexer.CUBED,
          JensenLexer.RANGE,
          JensenLexer.BAR ->
          Kind.OPERATOR;
      case JensenLexer.STRING, JensenLexer.UNCLOSED_STRING -> Kind.STRING;
      default -> Kind.UNKNOWN;
    };
  }
}
