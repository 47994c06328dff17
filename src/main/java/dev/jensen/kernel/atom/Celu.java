package dev.jensen.kernel.atom;

/// x for x >= 0, a (exp(x/a) - 1) for x <= 0; a > 0, a = 1 unless given.
final class Celu extends Declaration {
  Celu() {
    super("celu", "Barron 2017. The slope is exp(x/a) < 1 for x < 0 and 1 for x >= 0.");
    defineWithParameter(
        ONE, (u, a) -> max(u, ZERO).plus(a.times(exp(min(u, ZERO).over(a)).minus(ONE))));
    domainPositiveParameter();
    withParameter(
        closed("1", "1"),
        (x, a) ->
            NONNEGATIVE.contains(x) ? AFFINE : NONPOSITIVE.contains(x) ? STRICTLY_CONVEX : CONVEX,
        (x, a) -> INCREASING);
  }
}
