package dev.jensen.kernel.atom;

/// The positive part.
final class Relu extends Declaration {
  Relu() {
    super("relu", "The maximum of x and 0.");
    define(u -> max(u, ZERO));
    range = NONNEGATIVE;
    piece(NONNEGATIVE, INCREASING, AFFINE);
    piece(NONPOSITIVE, NONDECREASING, AFFINE);
    piece(ALL, NONDECREASING, CONVEX);
  }
}
