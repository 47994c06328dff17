package dev.jensen.argument.text;

import dev.jensen.parse.Diagnostic;

/// A line is at fault.
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Diagnostic diagnostic;

  Unreadable(Diagnostic diagnostic) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
