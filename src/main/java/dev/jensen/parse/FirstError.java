package dev.jensen.parse;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/// Ends parsing at the first error, with a sentence for people: later errors are mostly echoes.
final class FirstError extends DefaultErrorStrategy {
  @Override
  public void recover(Parser parser, RecognitionException error) {
    throw SyntaxError.of(parser, error.getOffendingToken());
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    throw SyntaxError.of(parser, error.getOffendingToken());
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw SyntaxError.of(parser, new InputMismatchException(parser).getOffendingToken());
  }

  @Override
  public void sync(Parser parser) {}
}
