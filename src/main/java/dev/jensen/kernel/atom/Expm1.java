package dev.jensen.kernel.atom;

/// exp(x) - 1.
final class Expm1 extends Declaration {
  Expm1() {
    super("expm1", "exp, lowered by 1.");
    define(u -> exp(u).minus(ONE));
    range = above("-1");
    piece(ALL, INCREASING, STRICTLY_CONVEX);
    latex = "\\left(e^{#1}-1\\right)";
  }
}
