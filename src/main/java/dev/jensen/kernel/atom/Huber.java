package dev.jensen.kernel.atom;

/// x^2 for |x| <= M, 2 M |x| - M^2 beyond; M > 0, M = 1 unless given.
final class Huber extends Declaration {
  Huber() {
    super("huber", "CVX, huber. The slope grows from -2M to 2M, without jumps.");
    defineWithParameter(
        ONE,
        (u, bound) -> {
          var near = min(abs(u), bound);
          return near.times(TWO.times(abs(u)).minus(near));
        });
    domainPositiveParameter();
    range = NONNEGATIVE;
    withParameter(
        closed("1", "1"),
        (x, a) -> CONVEX,
        (x, a) ->
            NONNEGATIVE.contains(x)
                ? INCREASING
                : NONPOSITIVE.contains(x) ? DECREASING : UNKNOWN_DIRECTION);
  }
}
