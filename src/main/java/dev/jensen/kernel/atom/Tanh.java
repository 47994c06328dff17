package dev.jensen.kernel.atom;

/// The hyperbolic tangent.
final class Tanh extends Declaration {
  Tanh() {
    super("tanh", "2 sigmoid(2x) - 1.");
    define(u -> ONE.minus(TWO.over(ONE.plus(exp(TWO.times(u))))));
    range = open("-1", "1");
    piece(NONPOSITIVE, INCREASING, STRICTLY_CONVEX);
    piece(NONNEGATIVE, INCREASING, STRICTLY_CONCAVE);
    piece(ALL, INCREASING);
    latex = "\\tanh\\left(#1\\right)";
  }
}
