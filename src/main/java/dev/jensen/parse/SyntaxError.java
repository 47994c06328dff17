package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenLexer;
import dev.jensen.parse.grammar.JensenParser;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/// Says in words what stopped the parser: what was found where something else belongs.
final class SyntaxError {
  private static final String FORM =
      "a problem is written: EXPRESSION in VARIABLES where CONDITION, ...";

  /// Single signs, by how telling they are as the one that is missing.
  private static final SequencedMap<Integer, String> SIGNS = new LinkedHashMap<>();

  static {
    SIGNS.put(JensenLexer.EQUAL, "=");
    SIGNS.put(JensenLexer.SEMICOLON, ";");
    SIGNS.put(JensenLexer.RANGE, "..");
    SIGNS.put(JensenLexer.CLOSE_SQUARE, "]");
    SIGNS.put(JensenLexer.COMMA, ",");
    SIGNS.put(JensenLexer.CLOSE, ")");
    SIGNS.put(JensenLexer.OPEN, "(");
    SIGNS.put(JensenLexer.BAR, "|");
  }

  private final Parser parser;
  private final Token found;
  private final Optional<Token> before;
  private final IntervalSet expected;

  private SyntaxError(Parser parser, Token found) {
    this.parser = parser;
    this.found = found;
    this.before = previous(parser, found);
    this.expected = parser.getExpectedTokens();
  }

  static ProblemException of(Parser parser, Token found) {
    return new SyntaxError(parser, found).fault();
  }

  private static Optional<Token> previous(Parser parser, Token found) {
    var index = found.getTokenIndex() - 1;
    var tokens = parser.getTokenStream();
    return index < 0 ? Optional.empty() : Optional.of(tokens.get(index));
  }

  private ProblemException fault() {
    if (found.getType() == Token.EOF) {
      return atEnd();
    }
    return misplacedWord()
        .or(this::afterKeyword)
        .orElseGet(
            () -> error(wanted().map(this::expectedButFound).orElse("unexpected " + name(found))));
  }

  private ProblemException atEnd() {
    if (before.isEmpty()) {
      return Fault.at(
          found,
          Kind.SYNTAX,
          "there is nothing to read",
          "write an expression, such as (y - w*x)^2 in w");
    }
    if (isBefore(JensenLexer.SEMICOLON)) {
      return behind("after the definitions an expression is expected", Optional.empty());
    }
    return behind(
        "the text ends where " + wanted().orElse("more") + " is expected",
        isBefore(JensenLexer.COMMA) ? Optional.of("leave out the last comma") : Optional.empty());
  }

  private ProblemException behind(String message, Optional<String> hint) {
    return Fault.behind(before.orElse(found), Kind.SYNTAX, message, hint);
  }

  /// Words and signs that exist but stand where they never can.
  private Optional<ProblemException> misplacedWord() {
    return switch (found.getType()) {
      case JensenLexer.LESS,
          JensenLexer.LESS_OR_EQUAL,
          JensenLexer.GREATER,
          JensenLexer.GREATER_OR_EQUAL,
          JensenLexer.EQUAL,
          JensenLexer.NOT_EQUAL ->
          Optional.of(misplacedComparison());
      case JensenLexer.SEMICOLON ->
          Optional.of(error("a semicolon only ends a definition", "let f(z) = z^2; f(x)"));
      case JensenLexer.LET ->
          Optional.of(error("definitions stand before the expression", "let a = 2; a*x^2"));
      case JensenLexer.FOR ->
          Optional.of(error("'for' belongs inside a sum", "write sum(x^i for i in 1..3)"));
      case JensenLexer.IN -> Optional.of(misplacedIn());
      case JensenLexer.WHERE -> Optional.of(misplacedWhere());
      case JensenLexer.STRING ->
          Optional.of(
              error(
                  "a file name is only read as the points of a sum",
                  "write sum(... for (x, y) in \"points.csv\")"));
      case JensenLexer.RANGE ->
          Optional.of(error("a range is only read in a sum", "write sum(x^i for i in 1..3)"));
      case JensenLexer.INFINITY ->
          Optional.of(error("infinity is no number", "it may end an interval: x in [0, inf)"));
      default -> Optional.empty();
    };
  }

  private ProblemException misplacedComparison() {
    if (isWanted(JensenLexer.NUMBER)) {
      return error("expected an expression, found " + name(found));
    }
    if (isIn(JensenParser.RULE_definition)) {
      return error("a definition contains no comparison", "conditions come last, after 'where'");
    }
    return error(
        "a comparison cannot stand inside an expression",
        "conditions come last, after 'where'; a choice is written if(x > 0, a, b)");
  }

  private ProblemException misplacedIn() {
    if (isIn(JensenParser.RULE_whereClause)) {
      return error("'in' with the variables stands before 'where'", FORM);
    }
    if (isIn(JensenParser.RULE_inClause)) {
      return error("the variables are already listed", "separate names by commas: in w, b");
    }
    return isWanted(JensenLexer.NUMBER)
        ? error("expected an expression, found 'in'", FORM)
        : error("'in' cannot stand inside an expression", FORM);
  }

  private ProblemException misplacedWhere() {
    if (isBefore(JensenLexer.IN)) {
      return error("expected the names of the variables, found 'where'", FORM);
    }
    if (isIn(JensenParser.RULE_whereClause)) {
      return error("'where' stands only once", "conditions are separated by commas");
    }
    return isWanted(JensenLexer.NUMBER)
        ? error("expected an expression, found 'where'", FORM)
        : error("'where' cannot stand inside an expression", FORM);
  }

  private Optional<ProblemException> afterKeyword() {
    if (isBefore(JensenLexer.COMMA) && isCloser()) {
      return Optional.of(
          Fault.at(
              before.orElse(found),
              Kind.SYNTAX,
              "nothing follows this comma",
              "leave it out or add what is missing"));
    }
    if (isBefore(JensenLexer.IN) && isIn(JensenParser.RULE_inClause)) {
      return Optional.of(
          error(
              "expected the name of a variable, found " + name(found),
              "names are listed without brackets: in w, b; intervals come after 'where'"));
    }
    if (found.getType() == JensenLexer.OPEN_SQUARE && isWanted(JensenLexer.NUMBER)) {
      return Optional.of(
          error(
              "expected an expression, found '['",
              "there are no lists outside of sums; functions take their arguments one by one:"
                  + " norm2(x, y)"));
    }
    if (found.getType() == JensenLexer.BAR && !isWanted(JensenLexer.NUMBER)) {
      return Optional.of(error("unexpected '|'", "an absolute value is written abs(x)"));
    }
    if (found.getType() == JensenLexer.COMMA && isAtTopLevel()) {
      return Optional.of(error("unexpected ','", FORM));
    }
    return Optional.empty();
  }

  private boolean isCloser() {
    return found.getType() == JensenLexer.CLOSE || found.getType() == JensenLexer.CLOSE_SQUARE;
  }

  private boolean isAtTopLevel() {
    var rule = parser.getContext().getRuleIndex();
    return rule == JensenParser.RULE_problem || rule == JensenParser.RULE_formula;
  }

  /// What belongs here, in words; empty when there is no short word for it.
  private Optional<String> wanted() {
    if (isWanted(JensenLexer.NUMBER) && isIn(JensenParser.RULE_variable)) {
      return Optional.of("an index, a whole number,");
    }
    if (isWanted(JensenLexer.NUMBER)) {
      return Optional.of(
          parser.getContext().getRuleIndex() == JensenParser.RULE_condition
              ? "a condition"
              : "an expression");
    }
    if (isWanted(JensenLexer.NAME)) {
      return Optional.of("a name");
    }
    if (isWanted(JensenLexer.IN) && parser.getContext().getRuleIndex() == JensenParser.RULE_loop) {
      return Optional.of("'in'");
    }
    if (isWanted(JensenLexer.STRING)) {
      return Optional.of("a list, a file or a range");
    }
    return SIGNS.keySet().stream()
        .filter(this::isWanted)
        .findFirst()
        .map(sign -> "'" + SIGNS.get(sign) + "'");
  }

  private String expectedButFound(String wanted) {
    return "expected " + wanted + (wanted.endsWith(",") ? " found " : ", found ") + name(found);
  }

  private boolean isWanted(int type) {
    return expected.contains(type);
  }

  private boolean isBefore(int type) {
    return before.filter(token -> token.getType() == type).isPresent();
  }

  private boolean isIn(int rule) {
    for (var context = parser.getContext(); context != null; context = context.getParent()) {
      if (context.getRuleIndex() == rule) {
        return true;
      }
    }
    return false;
  }

  private static String name(Token token) {
    return "'" + Fault.quote(token, token) + "'";
  }

  private ProblemException error(String message) {
    return Fault.at(found, Kind.SYNTAX, message);
  }

  private ProblemException error(String message, String hint) {
    return Fault.at(found, Kind.SYNTAX, message, hint);
  }
}
