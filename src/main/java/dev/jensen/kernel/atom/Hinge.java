package dev.jensen.kernel.atom;

/// max(0, 1 - x).
final class Hinge extends Declaration {
  Hinge() {
    super("hinge", "The maximum of 0 and 1 - x.");
    define(u -> max(ZERO, ONE.minus(u)));
    range = NONNEGATIVE;
    piece(atMost("1"), DECREASING, AFFINE);
    piece(atLeast("1"), NONINCREASING, AFFINE);
    piece(ALL, NONINCREASING, CONVEX);
  }
}
