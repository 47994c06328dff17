package dev.jensen.kernel.atom;

/// log(1 + exp(x)).
final class Softplus extends Declaration {
  Softplus() {
    super("softplus", "f' is the logistic function, which is positive and increasing.");
    define(u -> log(ONE.plus(exp(u))));
    range = POSITIVE;
    piece(ALL, INCREASING, STRICTLY_CONVEX);
  }
}
