package dev.jensen.kernel.atom;

/// The square root.
final class Sqrt extends Declaration {
  Sqrt() {
    super(
        "sqrt",
        "x^(1/2); f' = 1/(2 sqrt(x)) > 0, f'' = -1/(4 x^(3/2)) < 0 for x > 0, continuous at "
            + "0.");
    define(u -> sqrt(u));
    range = NONNEGATIVE;
    piece(NONNEGATIVE, INCREASING, STRICTLY_CONCAVE);
    latex = "\\sqrt{#1}";
  }
}
