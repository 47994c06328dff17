package dev.jensen.kernel.expr;

/// A closed bounded interval with rational ends that contains a real value. (Stub: see issue.)
public record Enclosure(Rational lower, Rational upper) {
  /// A point of an enclosure may lie outside the domain of what is evaluated.
  public static final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Undefined(String message) {
      super(message);
    }
  }
}
