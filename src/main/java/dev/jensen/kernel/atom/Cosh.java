package dev.jensen.kernel.atom;

/// The hyperbolic cosine.
final class Cosh extends Declaration {
  Cosh() {
    super("cosh", "f' = sinh, f'' = cosh >= 1.");
    define(u -> HALF.times(exp(u).plus(exp(u.negate()))));
    range = atLeast("1");
    piece(NONNEGATIVE, INCREASING, STRICTLY_CONVEX);
    piece(NONPOSITIVE, DECREASING, STRICTLY_CONVEX);
    piece(ALL, STRICTLY_CONVEX);
    latex = "\\cosh\\left(#1\\right)";
  }
}
