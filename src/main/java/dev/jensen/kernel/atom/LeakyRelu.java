package dev.jensen.kernel.atom;

/// x for x >= 0, a x for x <= 0; a = 0.01 unless given.
final class LeakyRelu extends Declaration {
  LeakyRelu() {
    super("leakyrelu", "max(x, 0) + a min(x, 0): the slope grows by 1 - a at 0.");
    defineWithParameter(number("0.01"), (u, a) -> max(u, ZERO).plus(a.times(min(u, ZERO))));
    withParameter(
        closed("0.01", "0.01"),
        (x, a) ->
            NONNEGATIVE.contains(x) || NONPOSITIVE.contains(x)
                ? AFFINE
                : atMost("1").contains(a)
                    ? CONVEX
                    : atLeast("1").contains(a) ? CONCAVE : UNKNOWN_SHAPE,
        (x, a) ->
            NONNEGATIVE.contains(x) || POSITIVE.contains(a)
                ? INCREASING
                : NONNEGATIVE.contains(a) ? NONDECREASING : UNKNOWN_DIRECTION);
  }
}
