package dev.jensen.kernel.atom;

/// The hyperbolic sine.
final class Sinh extends Declaration {
  Sinh() {
    super("sinh", "f' = cosh > 0, f'' = sinh, which has the sign of x.");
    define(u -> HALF.times(exp(u).minus(exp(u.negate()))));
    piece(NONNEGATIVE, INCREASING, STRICTLY_CONVEX);
    piece(NONPOSITIVE, INCREASING, STRICTLY_CONCAVE);
    piece(ALL, INCREASING);
    latex = "\\sinh\\left(#1\\right)";
  }
}
