package dev.jensen.kernel.atom;

/// The error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x.
final class Erf extends Declaration {
  Erf() {
    super("erf", "f' = 2/sqrt(pi) exp(-x^2) > 0, f'' = -2x f'.");
    range = open("-1", "1");
    piece(NONPOSITIVE, INCREASING, STRICTLY_CONVEX);
    piece(NONNEGATIVE, INCREASING, STRICTLY_CONCAVE);
    piece(ALL, INCREASING);
    derivative = u -> TWO.over(sqrt(apply(Atoms.PI))).times(exp(u.power(2).negate()));
    enclosed(Elementary::erf);
  }
}
