package dev.jensen.symbolic;

/// The computation has no answer of the kind asked for: an expression outside of what is handled,
/// or a bound on its size reached.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message, null, false, false);
  }
}
