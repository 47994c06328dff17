package dev.jensen.kernel.atom;

/// x for x >= 0, a (exp(x) - 1) for x <= 0; a = 1 unless given.
final class Elu extends Declaration {
  Elu() {
    super(
        "elu",
        "Clevert, Unterthiner, Hochreiter 2016. The slope is a exp(x) <= a for x < 0 and 1 "
            + "for x > 0.");
    defineWithParameter(ONE, (u, a) -> max(u, ZERO).plus(a.times(exp(min(u, ZERO)).minus(ONE))));
    withParameter(
        closed("1", "1"),
        (x, a) ->
            NONNEGATIVE.contains(x)
                ? AFFINE
                : NONPOSITIVE.contains(x) && POSITIVE.contains(a)
                    ? STRICTLY_CONVEX
                    : closed("0", "1").contains(a) ? CONVEX : UNKNOWN_SHAPE,
        (x, a) ->
            NONNEGATIVE.contains(x) || POSITIVE.contains(a)
                ? INCREASING
                : NONNEGATIVE.contains(a) ? NONDECREASING : UNKNOWN_DIRECTION);
  }
}
