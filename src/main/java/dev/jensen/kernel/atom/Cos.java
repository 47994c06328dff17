package dev.jensen.kernel.atom;

/// The cosine.
final class Cos extends Declaration {
  Cos() {
    super(
        "cos",
        "cos'' = -cos < 0 on (-pi/2, pi/2); cos' = -sin, negative on (0, pi), positive on "
            + "(-pi, 0).");
    range = closed("-1", "1");
    piece(closed("0", "1.5"), DECREASING, STRICTLY_CONCAVE);
    piece(closed("-1.5", "0"), INCREASING, STRICTLY_CONCAVE);
    piece(closed("-1.5", "1.5"), STRICTLY_CONCAVE);
    piece(closed("0", "3"), DECREASING);
    piece(closed("-3", "0"), INCREASING);
    derivative = u -> apply(Atoms.SIN, u).negate();
    enclosed(Elementary::cos);
    latex = "\\cos\\left(#1\\right)";
  }
}
