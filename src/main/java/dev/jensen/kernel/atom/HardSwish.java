package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Expr;

/// x hardsigmoid(x).
final class HardSwish extends Declaration {
  HardSwish() {
    super(
        "hardswish",
        "As PyTorch has it: 0 up to -3, x(x+3)/6 between, x from 3 on; the slope drops at -3 "
            + "and 3.");
    define(u -> u.times(apply(Atoms.RELU6, u.plus(Expr.of(3)))).times(Expr.of(1, 6)));
    range = atLeast("-0.375");
    piece(atMost("-3"), NONINCREASING, AFFINE);
    piece(closed("-3", "-1.5"), DECREASING, STRICTLY_CONVEX);
    piece(closed("-1.5", "3"), INCREASING, STRICTLY_CONVEX);
    piece(atLeast("3"), INCREASING, AFFINE);
    piece(closed("-3", "3"), STRICTLY_CONVEX);
    piece(atMost("-1.5"), NONINCREASING);
    piece(atLeast("-1.5"), INCREASING);
  }
}
