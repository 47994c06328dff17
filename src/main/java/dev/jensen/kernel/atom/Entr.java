package dev.jensen.kernel.atom;

/// The entropy -x log x, 0 at 0.
final class Entr extends Declaration {
  Entr() {
    super("entr", "-xlogx.");
    define(u -> apply(Atoms.XLOGX, u).negate());
    range = atMost("0.3679");
    piece(atLeast("0.3679"), DECREASING, STRICTLY_CONCAVE);
    piece(closed("0", "0.3678"), INCREASING, STRICTLY_CONCAVE);
    piece(NONNEGATIVE, STRICTLY_CONCAVE);
  }
}
