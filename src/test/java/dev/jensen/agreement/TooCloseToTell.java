package dev.jensen.agreement;

/// The evaluator cannot say: a comparison falls within the error, or a number is out of its reach.
final class TooCloseToTell extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooCloseToTell(String message) {
    super(message, null, false, false);
  }
}
