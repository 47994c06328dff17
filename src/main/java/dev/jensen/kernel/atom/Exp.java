package dev.jensen.kernel.atom;

/// The exponential function.
final class Exp extends Declaration {
  Exp() {
    super("exp", "exp' = exp'' = exp > 0.");
    range = POSITIVE;
    piece(ALL, INCREASING, STRICTLY_CONVEX);
    derivative = u -> exp(u);
    enclosed(Elementary::exp);
    latex = "e^{#1}";
  }
}
