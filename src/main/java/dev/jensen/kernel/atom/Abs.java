package dev.jensen.kernel.atom;

/// The absolute value.
final class Abs extends Declaration {
  Abs() {
    super("abs", "x for x >= 0 and -x for x <= 0; the larger of the two.");
    range = NONNEGATIVE;
    piece(NONNEGATIVE, INCREASING, AFFINE);
    piece(NONPOSITIVE, DECREASING, AFFINE);
    piece(ALL, CONVEX);
    kinked();
    enclosed((x, bits) -> x.abs());
    latex = "\\left|#1\\right|";
  }
}
