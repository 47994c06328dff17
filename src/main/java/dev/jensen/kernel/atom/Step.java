package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Enclosure;

/// 1 for x >= 0, else 0.
final class Step extends Declaration {
  Step() {
    super("step", "By definition; step(0) = 1.");
    range = closed("0", "1");
    piece(NONNEGATIVE, NONDECREASING, AFFINE);
    piece(NEGATIVE, NONDECREASING, AFFINE);
    piece(NONPOSITIVE, NONDECREASING, CONVEX);
    piece(ALL, NONDECREASING);
    kinked();
    enclosed((x, bits) -> x.sign().plus(Enclosure.of(1, 1)).min(Enclosure.of(1, 1)));
  }
}
