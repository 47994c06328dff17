package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenLexer;
import dev.jensen.parse.grammar.JensenParser;
import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;

/// Says in words what stopped the parser: what was found where something else belongs.
final class SyntaxError {
  static final String FORM = "a problem is written: EXPRESSION in VARIABLES where CONDITION, ...";
  private static final String CHOICE = "a choice is written if(x > 0, a, b)";
  private static final String SUM = "a sum is written sum(x^i for i in 1..3)";

  private final Token found;
  private final Optional<Token> before;
  private final Expectation expected;

  private SyntaxError(Parser parser, Token found) {
    this.found = found;
    this.expected = new Expectation(parser, found);
    this.before = expected.before();
  }

  static ProblemException of(Parser parser, Token found) {
    return new SyntaxError(parser, found).fault();
  }

  private ProblemException fault() {
    if (found.getType() == Token.EOF) {
      return atEnd();
    }
    return misplacedWord()
        .or(this::unfinished)
        .or(this::wrongBracket)
        .orElseGet(
            () ->
                expected
                    .inWords()
                    .map(words -> error("expected " + words + ", found " + name(found)))
                    .orElseGet(() -> error("unexpected " + name(found))));
  }

  private ProblemException atEnd() {
    if (before.isEmpty()) {
      return Fault.at(
          found,
          Kind.SYNTAX,
          "there is nothing to read",
          "write an expression, such as (y - w*x)^2 in w");
    }
    var message =
        isBefore(JensenLexer.SEMICOLON)
            ? "after the definitions an expression is expected"
            : "the text ends where " + expected.inWords().orElse("more") + " is expected";
    return Fault.behind(
        before.get(),
        Kind.SYNTAX,
        message,
        isBefore(JensenLexer.COMMA) ? Optional.of("leave out the last comma") : Optional.empty());
  }

  /// Words and signs of the language that stand where they never can.
  private Optional<ProblemException> misplacedWord() {
    return switch (found.getType()) {
      case JensenLexer.LESS,
          JensenLexer.LESS_OR_EQUAL,
          JensenLexer.GREATER,
          JensenLexer.GREATER_OR_EQUAL,
          JensenLexer.EQUAL,
          JensenLexer.NOT_EQUAL ->
          misplacedComparison();
      case JensenLexer.SEMICOLON -> Optional.of(misplacedSemicolon());
      case JensenLexer.LET ->
          Optional.of(error("definitions stand before the expression", "let a = 2; a*x^2"));
      case JensenLexer.FOR ->
          Optional.of(
              expected.isOutermost()
                  ? error("'for' belongs inside a sum", SUM + "; conditions come after 'where'")
                  : error("'for' belongs inside a sum", SUM));
      case JensenLexer.IN -> Optional.of(misplacedIn());
      case JensenLexer.WHERE -> Optional.of(misplacedWhere());
      case JensenLexer.STRING ->
          Optional.of(
              error(
                  "a file name is only read as the points of a sum",
                  "write sum(... for (x, y) in \"points.csv\")"));
      case JensenLexer.RANGE -> Optional.of(error("a range is only read in a sum", SUM));
      case JensenLexer.INFINITY ->
          Optional.of(error("infinity is no number", "it may end an interval: x in [0, inf)"));
      default -> Optional.empty();
    };
  }

  private Optional<ProblemException> misplacedComparison() {
    if (isBefore(JensenLexer.EQUAL)
        || isBefore(JensenLexer.LESS)
        || isBefore(JensenLexer.GREATER)) {
      return Optional.of(
          error(
              "expected an expression, found " + name(found),
              "the comparisons are < <= > >= = !="));
    }
    if (expected.isExpression() || (expected.inWords().isPresent() && !expected.isCloser())) {
      return Optional.empty();
    }
    if (expected.isIn(JensenParser.RULE_definition)) {
      return Optional.of(
          error("a definition contains no comparison", "conditions come last, after 'where'"));
    }
    if (expected.isOutermost() && found.getType() == JensenLexer.EQUAL) {
      return Optional.of(
          error(
              "a problem is an expression, not an equation",
              "leave out one side; a function is defined by: let f(z) = ...; f(x)"));
    }
    return Optional.of(
        error(
            "a comparison cannot stand inside an expression",
            "conditions come last, after 'where'; " + CHOICE));
  }

  private ProblemException misplacedSemicolon() {
    if (expected.hasSeen(JensenLexer.WHERE)) {
      return error("a semicolon only ends a definition", "conditions are separated by commas");
    }
    return error(
        "a semicolon only ends a definition",
        "definitions stand first: let f(z) = z^2; f(x) + f(y)");
  }

  private ProblemException misplacedIn() {
    if (expected.isOutermost() && expected.hasSeen(JensenLexer.WHERE)) {
      return error("'in' with the variables stands before 'where'", FORM);
    }
    if (expected.isOutermost() && expected.hasSeen(JensenLexer.IN)) {
      return error("'in' stands only once", "names are separated by commas: in w, b");
    }
    if (expected.isIn(JensenParser.RULE_formula)) {
      return error("'in' is not read here", "an expression alone is expected");
    }
    return expected.isExpression()
        ? error("expected an expression, found 'in'", FORM)
        : error("'in' cannot stand here", FORM);
  }

  private ProblemException misplacedWhere() {
    if (isBefore(JensenLexer.IN)) {
      return error("expected the names of the variables, found 'where'", FORM);
    }
    if (expected.isOutermost() && expected.hasSeen(JensenLexer.WHERE)) {
      return error("'where' stands only once", "conditions are separated by commas");
    }
    if (expected.isIn(JensenParser.RULE_formula)) {
      return error("'where' is not read here", "an expression alone is expected");
    }
    return expected.isExpression()
        ? error("expected an expression, found 'where'", FORM)
        : error("'where' cannot stand here", FORM);
  }

  /// Something was begun and not carried on as it must be.
  private Optional<ProblemException> unfinished() {
    if (isBefore(JensenLexer.COMMA)
        && (isFound(JensenLexer.CLOSE) || isFound(JensenLexer.CLOSE_SQUARE))) {
      return before.map(
          comma ->
              Fault.at(
                  comma,
                  Kind.SYNTAX,
                  "nothing follows this comma",
                  "leave it out or add what is missing"));
    }
    if (isBefore(JensenLexer.IN) && expected.isIn(JensenParser.RULE_inClause)) {
      return Optional.of(
          error(
              "expected the name of a variable, found " + name(found),
              "names are listed without brackets: in w, b; intervals come after 'where'"));
    }
    if (isBefore(JensenLexer.IF)) {
      return Optional.of(error("expected '(', found " + name(found), CHOICE));
    }
    if (isBefore(JensenLexer.SUM)) {
      return Optional.of(error("expected '(', found " + name(found), SUM));
    }
    if (expected.isChoice()
        && (isFound(JensenLexer.CLOSE) || isFound(JensenLexer.COMMA))
        && !expected.isExpression()) {
      return Optional.of(error("a choice has a condition and two values", CHOICE));
    }
    if (expected.isRange()) {
      return Optional.of(
          error(
              "expected '..', found " + name(found),
              "a sum runs over a range 1..3, a list [1, 2, 3] or a file"));
    }
    return Optional.empty();
  }

  private Optional<ProblemException> wrongBracket() {
    if (isFound(JensenLexer.OPEN_SQUARE) && expected.isExpression()) {
      return Optional.of(
          error(
              "expected an expression, found '['",
              "there are no lists outside of sums; functions take their arguments one by one:"
                  + " norm2(x, y)"));
    }
    if (isFound(JensenLexer.OPEN_SQUARE) && isBefore(JensenLexer.CLOSE_SQUARE)) {
      return Optional.of(error("unexpected '['", "several indices are written w[1, 2]"));
    }
    if (isFound(JensenLexer.BAR)) {
      return Optional.of(error("unexpected '|'", "an absolute value is written abs(x)"));
    }
    if (expected.isOutermost() && expected.hasSeen(JensenLexer.IN)) {
      return Optional.of(error("expected ',', 'where' or the end, found " + name(found), FORM));
    }
    if (isFound(JensenLexer.COMMA) && expected.isOutermost()) {
      return Optional.of(error("unexpected ','", FORM));
    }
    return Optional.empty();
  }

  private boolean isFound(int type) {
    return found.getType() == type;
  }

  private boolean isBefore(int type) {
    return before.filter(token -> token.getType() == type).isPresent();
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
