package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Expr;

/// relu6(x + 3)/6.
final class HardSigmoid extends Declaration {
  HardSigmoid() {
    super("hardsigmoid", "relu6, shifted and scaled, as PyTorch has it.");
    define(u -> apply(Atoms.RELU6, u.plus(Expr.of(3))).times(Expr.of(1, 6)));
    range = closed("0", "1");
    piece(closed("-3", "3"), INCREASING, AFFINE);
    piece(atMost("-3"), NONDECREASING, AFFINE);
    piece(atLeast("3"), NONDECREASING, AFFINE);
    piece(atMost("3"), NONDECREASING, CONVEX);
    piece(atLeast("-3"), NONDECREASING, CONCAVE);
    piece(ALL, NONDECREASING);
  }
}
