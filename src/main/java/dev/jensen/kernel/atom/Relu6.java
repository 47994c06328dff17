package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Expr;

/// x cut off at 0 and 6.
final class Relu6 extends Declaration {
  Relu6() {
    super("relu6", "min(max(x, 0), 6).");
    define(u -> min(max(u, ZERO), Expr.of(6)));
    range = closed("0", "6");
    piece(closed("0", "6"), INCREASING, AFFINE);
    piece(NONPOSITIVE, NONDECREASING, AFFINE);
    piece(atLeast("6"), NONDECREASING, AFFINE);
    piece(atMost("6"), NONDECREASING, CONVEX);
    piece(NONNEGATIVE, NONDECREASING, CONCAVE);
    piece(ALL, NONDECREASING);
  }
}
