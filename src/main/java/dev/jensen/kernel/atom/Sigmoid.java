package dev.jensen.kernel.atom;

/// The logistic function 1/(1 + exp(-x)).
final class Sigmoid extends Declaration {
  Sigmoid() {
    super("sigmoid", "f' = f(1-f) > 0, f'' = f(1-f)(1-2f), which has the sign of -x.");
    define(u -> ONE.plus(exp(u.negate())).power(-1));
    range = open("0", "1");
    piece(NONPOSITIVE, INCREASING, STRICTLY_CONVEX);
    piece(NONNEGATIVE, INCREASING, STRICTLY_CONCAVE);
    piece(ALL, INCREASING);
    latex = "\\sigma\\left(#1\\right)";
  }
}
