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
  private static final Set<String> CHOICE_WORDS = Set.of("then", "else");
  private static final Set<String> WORDS_FOR_WHERE =
      Set.of("with", "when", "given", "assuming", "subject", "st", "over", "on");
  private static final int QUOTED = 20;

  private final List<Token> tokens;
  private final int index;
  private final Token left;
  private final Token right;
  private final Predicate<String> isFunction;
  private final boolean insideBrackets;

  /// The second of the two operands starts with the token at `index`.
  Juxtaposition(
      List<Token> tokens, int index, Predicate<String> isFunction, boolean insideBrackets) {
    this.tokens = tokens;
    this.index = index;
    this.left = tokens.get(index - 1);
    this.right = tokens.get(index);
    this.isFunction = isFunction;
    this.insideBrackets = insideBrackets;
  }

  ProblemException fault() {
    return foreignWord(left)
        .or(() -> foreignWord(right))
        .or(this::unclosedDefinition)
        .or(this::listedNames)
        .or(this::unbracketedArgument)
        .or(this::poweredFunction)
        .orElseGet(this::missingSign);
  }

  private Optional<ProblemException> foreignWord(Token word) {
    var text = word.getText();
    var quoted = "unexpected '" + text + "'";
    if (text.equals("and")) {
      return syntax(
          word,
          quoted,
          insideBrackets
              ? "choices are nested: if(x > 0, if(y > 0, a, b), b)"
              : "conditions and names are separated by commas");
    }
    if (CONNECTIVES.contains(text)) {
      return syntax(word, quoted, "there is no 'or' and no 'not'; ask one question for each case");
    }
    if (CHOICE_WORDS.contains(text)) {
      return syntax(word, quoted, "a choice is written if(x > 0, a, b)");
    }
    return !insideBrackets && WORDS_FOR_WHERE.contains(text)
        ? syntax(word, quoted, SyntaxError.FORM)
        : Optional.empty();
  }

  private static Optional<ProblemException> syntax(Token token, String message, String hint) {
    return Optional.of(Fault.at(token, Kind.SYNTAX, message, hint));
  }

  /// A definition whose semicolon is missing runs into what follows it.
  private Optional<ProblemException> unclosedDefinition() {
    var isDefinition = !insideBrackets && inside(JensenLexer.LET, JensenLexer.SEMICOLON);
    if (!isDefinition) {
      return Optional.empty();
    }
    if (tokens.get(index - 2).getType() == JensenLexer.LET) {
      return syntax(right, "expected '=', found '" + right.getText() + "'", "let a = 2; a*x");
    }
    var isClosed =
        left.getLine() == right.getLine()
            && tokens.subList(index, tokens.size()).stream()
                .anyMatch(token -> token.getType() == JensenLexer.SEMICOLON);
    return isClosed
        ? Optional.empty()
        : Optional.of(
            Fault.behind(
                left,
                Kind.SYNTAX,
                "the definition has no end",
                Optional.of("close it with a semicolon: let a = 2;")));
  }

  private Optional<ProblemException> listedNames() {
    return !insideBrackets && inside(JensenLexer.IN, JensenLexer.WHERE)
        ? Optional.of(
            Fault.between(
                left,
                right,
                Kind.SYNTAX,
                "a comma is missing between '" + left.getText() + "' and '" + right.getText() + "'",
                Optional.of("names are separated by commas: in w, b")))
        : Optional.empty();
  }

  /// True when, going back from here outside of brackets, `opening` comes before `closing`.
  private boolean inside(int opening, int closing) {
    for (var i = startOfPrimary(index - 1); i >= 0; i = startOfPrimary(i - 1)) {
      if (tokens.get(i).getType() == closing) {
        return false;
      }
      if (tokens.get(i).getType() == opening) {
        return true;
      }
    }
    return false;
  }

  private Optional<ProblemException> unbracketedArgument() {
    return isFunctionName(left)
        ? syntax(
            left,
            "the argument of " + left.getText() + " needs brackets",
            "write " + left.getText() + "(" + rightOperand() + ")")
        : Optional.empty();
  }

  /// `sin^2(x)` and `sin²(x)`.
  private Optional<ProblemException> poweredFunction() {
    var superscript = isSuperscript(left);
    var isPower = index >= 3 && tokens.get(index - 2).getType() == JensenLexer.POWER;
    if (!isPower && !(superscript && index >= 2)) {
      return Optional.empty();
    }
    var name = tokens.get(index - (superscript ? 2 : 3));
    if (!isFunctionName(name)) {
      return Optional.empty();
    }
    var power = superscript ? left.getText() : "^" + left.getText();
    var argument = rightOperand();
    return Optional.of(
        Fault.between(
            name,
            left,
            Kind.SYNTAX,
            name.getText() + " is a function and has no powers of its own",
            Optional.of(
                "write "
                    + name.getText()
                    + (argument.startsWith("(") ? argument : "(" + argument + ")")
                    + power)));
  }

  private ProblemException missingSign() {
    return Fault.between(
        left,
        right,
        Kind.SYNTAX,
        "a sign is missing between '" + left.getText() + "' and '" + right.getText() + "'",
        Optional.of("for a product write " + leftOperand() + "*" + rightOperand()));
  }

  /// What ends before the gap, as typed; brackets are followed to their other end.
  private String leftOperand() {
    var first = index - 1;
    if (isSuperscript(left) && first > 0) {
      first--;
    }
    first = startOfPrimary(first);
    while (first >= 2 && tokens.get(first - 1).getType() == JensenLexer.POWER) {
      first = startOfPrimary(first - 2);
    }
    var text = Fault.quote(tokens.get(first), left);
    return text.length() <= QUOTED ? text : "(...)";
  }

  private int startOfPrimary(int last) {
    if (last < 0 || !isCloser(tokens.get(last))) {
      return last;
    }
    var depth = 0;
    var i = last;
    do {
      depth += isCloser(tokens.get(i)) ? 1 : isOpener(tokens.get(i)) ? -1 : 0;
      i--;
    } while (depth > 0 && i >= 0);
    return i >= 0 && tokens.get(i).getType() == JensenLexer.NAME ? i : i + 1;
  }

  /// What begins after the gap, as typed; brackets are followed to their other end.
  private String rightOperand() {
    var isCall = index + 1 < tokens.size() && isOpener(tokens.get(index + 1));
    var bracket = isOpener(right) ? index : index + 1;
    if (!isOpener(right) && !isCall) {
      return right.getText();
    }
    var depth = 0;
    var i = bracket;
    do {
      depth += isOpener(tokens.get(i)) ? 1 : isCloser(tokens.get(i)) ? -1 : 0;
      i++;
    } while (depth > 0 && i < tokens.size());
    var text = Fault.quote(right, tokens.get(i - 1));
    return depth == 0 && text.length() <= QUOTED
        ? text
        : isOpener(right) ? "(...)" : right.getText() + "(...)";
  }

  private boolean isFunctionName(Token token) {
    return token.getType() == JensenLexer.NAME && isFunction.test(token.getText());
  }

  private static boolean isOpener(Token token) {
    return token.getType() == JensenLexer.OPEN || token.getType() == JensenLexer.OPEN_SQUARE;
  }

  private static boolean isCloser(Token token) {
    return token.getType() == JensenLexer.CLOSE || token.getType() == JensenLexer.CLOSE_SQUARE;
  }

  private static boolean isSuperscript(Token token) {
    return token.getType() == JensenLexer.SQUARED || token.getType() == JensenLexer.CUBED;
  }
}
