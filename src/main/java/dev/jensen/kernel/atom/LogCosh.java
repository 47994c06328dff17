package dev.jensen.kernel.atom;

/// The logarithm of the hyperbolic cosine.
final class LogCosh extends Declaration {
  LogCosh() {
    super("logcosh", "f' = tanh, f'' = 1 - tanh^2 > 0.");
    define(u -> log(HALF.times(exp(u).plus(exp(u.negate())))));
    range = NONNEGATIVE;
    piece(NONNEGATIVE, INCREASING, STRICTLY_CONVEX);
    piece(NONPOSITIVE, DECREASING, STRICTLY_CONVEX);
    piece(ALL, STRICTLY_CONVEX);
    latex = "\\log\\cosh\\left(#1\\right)";
  }
}
