package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenLexer;
import dev.jensen.parse.grammar.JensenParser;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/// From text to syntax tree. The tree is complete and without error nodes, or there is none.
final class Syntax {
  private final Predicate<String> isFunction;

  /// `isFunction` knows the names of atoms; it serves the messages only.
  Syntax(Predicate<String> isFunction) {
    this.isFunction = isFunction;
  }

  /// Applies one of the grammar's entry rules to the whole text. `input` names the text in
  /// diagnostics.
  <T extends ParserRuleContext> T tree(String input, String text, Function<JensenParser, T> rule) {
    checkLength(input, text);
    var lexer = new JensenLexer(CharStreams.fromString(text, input));
    lexer.removeErrorListeners();
    var stream = new CommonTokenStream(lexer);
    stream.fill();
    var tokens = stream.getTokens();
    TokenCheck.check(tokens.stream().filter(t -> t.getType() != Token.EOF).toList(), isFunction);
    var parser = new JensenParser(stream);
    parser.removeErrorListeners();
    return parse(parser, rule);
  }

  /// The fast prediction mode decides nearly every text; the full one has the last word, also on
  /// what is wrong.
  private static <T> T parse(JensenParser parser, Function<JensenParser, T> rule) {
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    try {
      return rule.apply(parser);
    } catch (ParseCancellationException failure) {
      parser.reset();
      parser.setErrorHandler(new FirstError());
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      return rule.apply(parser);
    }
  }

  private static void checkLength(String input, String text) {
    if (text.length() > Limit.CHARACTERS) {
      var message = "the text has more than " + Limit.CHARACTERS + " characters";
      throw new ProblemException(
          new Diagnostic(Kind.LIMIT, input, 1, 1, 1, message, Optional.empty()), text);
    }
  }
}
