package dev.jensen.parse;

import dev.jensen.parse.grammar.JensenLexer;
import dev.jensen.parse.grammar.JensenParser;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/// What the parser could have gone on with where it stopped.
final class Expectation {
  /// Single signs, by how telling they are as the one that is missing.
  private static final SequencedMap<Integer, String> SIGNS = new LinkedHashMap<>();

  static {
    SIGNS.put(JensenLexer.EQUAL, "'='");
    SIGNS.put(JensenLexer.SEMICOLON, "';'");
    SIGNS.put(JensenLexer.CLOSE_SQUARE, "']'");
    SIGNS.put(JensenLexer.COMMA, "','");
    SIGNS.put(JensenLexer.CLOSE, "')'");
    SIGNS.put(JensenLexer.OPEN, "'('");
    SIGNS.put(JensenLexer.BAR, "'|'");
  }

  private final Parser parser;
  private final Token found;
  private final IntervalSet tokens;

  Expectation(Parser parser, Token found) {
    this.parser = parser;
    this.found = found;
    this.tokens = parser.getExpectedTokens();
  }

  /// The token before the one that was found.
  Optional<Token> before() {
    var index = found.getTokenIndex() - 1;
    return index < 0 ? Optional.empty() : Optional.of(parser.getTokenStream().get(index));
  }

  /// In a word or two; empty when many things could follow.
  Optional<String> inWords() {
    if (isBefore(JensenLexer.LET)) {
      return Optional.of("a name");
    }
    if (starts(JensenParser.RULE_source)) {
      return Optional.of("a list, a file or a range");
    }
    if (starts(JensenParser.RULE_condition)) {
      return Optional.of("a condition");
    }
    if (isWanted(JensenLexer.NUMBER) && isIn(JensenParser.RULE_variable)) {
      return Optional.of("a whole number");
    }
    if (isExpression()) {
      return Optional.of("an expression");
    }
    if (starts(JensenParser.RULE_interval)) {
      return Optional.of("an interval");
    }
    if (isWanted(JensenLexer.NAME)) {
      return Optional.of("a name");
    }
    if (isWanted(JensenLexer.IN) && isRule(JensenParser.RULE_loop)) {
      return Optional.of("'in'");
    }
    return SIGNS.keySet().stream().filter(this::isWanted).findFirst().map(SIGNS::get);
  }

  /// The arguments of a call are optional to the grammar, not to people.
  boolean isExpression() {
    return isWanted(JensenLexer.NUMBER)
        || (isRule(JensenParser.RULE_primary) && isBefore(JensenLexer.OPEN));
  }

  /// True when an open bracket could only be continued or closed here.
  boolean isCloser() {
    return isWanted(JensenLexer.CLOSE)
        || isWanted(JensenLexer.COMMA)
        || isWanted(JensenLexer.SEMICOLON);
  }

  boolean isRange() {
    return isWanted(JensenLexer.RANGE);
  }

  boolean isChoice() {
    return isRule(JensenParser.RULE_primary)
        && parser.getContext().getStart().getType() == JensenLexer.IF;
  }

  /// Outside of every bracket, expression and clause.
  boolean isOutermost() {
    return isRule(JensenParser.RULE_problem) || isRule(JensenParser.RULE_formula);
  }

  boolean isIn(int rule) {
    for (var context = parser.getContext(); context != null; context = context.getParent()) {
      if (context.getRuleIndex() == rule) {
        return true;
      }
    }
    return false;
  }

  /// True when the token found would be the first of such a part.
  private boolean starts(int rule) {
    for (ParserRuleContext context = parser.getContext();
        context != null && context.getStart().getTokenIndex() == found.getTokenIndex();
        context = context.getParent()) {
      if (context.getRuleIndex() == rule) {
        return true;
      }
    }
    return false;
  }

  /// True when such a token stands anywhere before.
  boolean hasSeen(int type) {
    for (var i = found.getTokenIndex() - 1; i >= 0; i--) {
      if (parser.getTokenStream().get(i).getType() == type) {
        return true;
      }
    }
    return false;
  }

  private boolean isRule(int rule) {
    return parser.getContext().getRuleIndex() == rule;
  }

  private boolean isWanted(int type) {
    return tokens.contains(type);
  }

  private boolean isBefore(int type) {
    return before().filter(token -> token.getType() == type).isPresent();
  }
}
