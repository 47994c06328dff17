package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenLexer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.antlr.v4.runtime.Token;

/// Two operands side by side without a sign between them: a product, an application or a list that
/// lacks something. Which, the neighbourhood tells.
final class Juxtaposition {
  private static final Set<String> CONNECTIVES = Set.of("and", "or", "not");
  private static final Set<String> WORDS_FOR_WHERE =
      Set.of("with", "if", "when", "given", "assuming", "for", "subject", "st", "over", "on");

  private final List<Token> tokens;
  private final int index;
  private final Predicate<String> isFunction;
  private final boolean insideBrackets;

  /// The second of the two operands starts with the token at `index`.
  Juxtaposition(
      List<Token> tokens, int index, Predicate<String> isFunction, boolean insideBrackets) {
    this.tokens = tokens;
    this.index = index;
    this.isFunction = isFunction;
    this.insideBrackets = insideBrackets;
  }

  ProblemException fault() {
    var left = tokens.get(index - 1);
    var right = tokens.get(index);
    for (var word : List.of(left, right)) {
      if (CONNECTIVES.contains(word.getText())) {
        return Fault.at(
            word,
            Kind.SYNTAX,
            "'" + word.getText() + "' does not join conditions",
            word.getText().equals("and")
                ? "conditions and names are separated by commas"
                : "there is no 'or' and no 'not'; ask one question for each case");
      }
    }
    return unclosedDefinition()
        .or(this::unbracketedArgument)
        .or(this::poweredFunction)
        .or(this::foreignWord)
        .orElseGet(this::missingSign);
  }

  /// A definition whose semicolon is missing runs into the next line.
  private Optional<ProblemException> unclosedDefinition() {
    var left = tokens.get(index - 1);
    if (insideBrackets || left.getLine() == tokens.get(index).getLine()) {
      return Optional.empty();
    }
    for (var i = index - 1; i >= 0 && tokens.get(i).getType() != JensenLexer.SEMICOLON; i--) {
      if (tokens.get(i).getType() == JensenLexer.LET) {
        return Optional.of(
            Fault.behind(
                left,
                Kind.SYNTAX,
                "the definition has no end",
                Optional.of("close it with a semicolon: let a = 2;")));
      }
    }
    return Optional.empty();
  }

  private Optional<ProblemException> unbracketedArgument() {
    var left = tokens.get(index - 1);
    if (!isFunctionName(left)) {
      return Optional.empty();
    }
    return Optional.of(
        Fault.at(
            left,
            Kind.SYNTAX,
            "the argument of " + left.getText() + " needs brackets",
            "write " + left.getText() + "(" + shortOperand() + ")"));
  }

  /// `sin^2(x)` and `sin²(x)`.
  private Optional<ProblemException> poweredFunction() {
    var last = tokens.get(index - 1);
    var power =
        switch (last.getType()) {
          case JensenLexer.SQUARED -> "^2";
          case JensenLexer.CUBED -> "^3";
          default -> index >= 3 && isPower(tokens.get(index - 2)) ? "^" + last.getText() : "";
        };
    var name = tokens.get(Math.max(0, index - (isSuperscript(last) ? 2 : 3)));
    if (power.isEmpty() || !isFunctionName(name)) {
      return Optional.empty();
    }
    return Optional.of(
        Fault.between(
            name,
            last,
            Kind.SYNTAX,
            name.getText() + " is a function and has no powers of its own",
            Optional.of("write " + name.getText() + bracketed(shortOperand()) + power)));
  }

  private Optional<ProblemException> foreignWord() {
    var right = tokens.get(index);
    if (insideBrackets || !WORDS_FOR_WHERE.contains(right.getText())) {
      return Optional.empty();
    }
    return Optional.of(
        Fault.at(
            right,
            Kind.SYNTAX,
            "unexpected '" + right.getText() + "'",
            "a problem is written: EXPRESSION in VARIABLES where CONDITION, ..."));
  }

  private ProblemException missingSign() {
    var left = tokens.get(index - 1);
    var right = tokens.get(index);
    var first = left.getType() == JensenLexer.CLOSE ? "(...)" : left.getText();
    if (left.getType() == JensenLexer.CLOSE_SQUARE) {
      first = "x[1]";
    }
    if (isSuperscript(left) && index >= 2) {
      first = tokens.get(index - 2).getText() + first;
    }
    return Fault.between(
        left,
        right,
        Kind.SYNTAX,
        "a sign is missing between '" + left.getText() + "' and '" + right.getText() + "'",
        Optional.of("for a product write " + first + "*" + shortOperand()));
  }

  private String shortOperand() {
    var right = tokens.get(index);
    return switch (right.getType()) {
      case JensenLexer.OPEN -> simpleBracket().orElse("(...)");
      case JensenLexer.IF, JensenLexer.SUM -> right.getText() + "(...)";
      default ->
          index + 1 < tokens.size() && tokens.get(index + 1).getType() == JensenLexer.OPEN
              ? right.getText() + "(...)"
              : right.getText();
    };
  }

  private static String bracketed(String operand) {
    return operand.startsWith("(") ? operand : "(" + operand + ")";
  }

  /// `(x)` around a single sign.
  private Optional<String> simpleBracket() {
    return index + 2 < tokens.size() && tokens.get(index + 2).getType() == JensenLexer.CLOSE
        ? Optional.of("(" + tokens.get(index + 1).getText() + ")")
        : Optional.empty();
  }

  private boolean isFunctionName(Token token) {
    return token.getType() == JensenLexer.NAME && isFunction.test(token.getText());
  }

  private static boolean isPower(Token token) {
    return token.getType() == JensenLexer.POWER;
  }

  private static boolean isSuperscript(Token token) {
    return token.getType() == JensenLexer.SQUARED || token.getType() == JensenLexer.CUBED;
  }
}
