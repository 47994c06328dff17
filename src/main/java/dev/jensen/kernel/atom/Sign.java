package dev.jensen.kernel.atom;

/// -1, 0 or 1 as x is negative, zero or positive.
final class Sign extends Declaration {
  Sign() {
    super("sign", "By definition.");
    range = closed("-1", "1");
    piece(POSITIVE, NONDECREASING, AFFINE);
    piece(NEGATIVE, NONDECREASING, AFFINE);
    piece(NONNEGATIVE, NONDECREASING, CONCAVE);
    piece(NONPOSITIVE, NONDECREASING, CONVEX);
    piece(ALL, NONDECREASING);
    kinked();
    enclosed((x, bits) -> x.sign());
  }
}
