package dev.jensen.kernel.atom;

/// x^2/2 for |x| <= d, d |x| - d^2/2 beyond; d > 0, d = 1 unless given.
final class HuberLoss extends Declaration {
  HuberLoss() {
    super("huberloss", "Huber 1964: half of huber.");
    defineWithParameter(ONE, (u, bound) -> HALF.times(apply(Atoms.HUBER, u, bound)));
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
