package dev.jensen.parse;

/// The input is at fault. Carries what is wrong and the text it is wrong with.
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;
  private final String text;

  ProblemException(Diagnostic diagnostic, String text) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
    this.text = text;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }

  /// The input that the diagnostic is about: the whole problem or one field.
  public String text() {
    return text;
  }

  /// The diagnostic with the line at fault, carets and hint.
  public String render() {
    return diagnostic.render(text);
  }
}
