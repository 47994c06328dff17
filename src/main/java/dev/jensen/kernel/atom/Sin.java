package dev.jensen.kernel.atom;

/// The sine.
final class Sin extends Declaration {
  Sin() {
    super(
        "sin",
        "sin'' = -sin, positive on (-pi, 0), negative on (0, pi); sin' = cos > 0 on (-pi/2, "
            + "pi/2).");
    range = closed("-1", "1");
    piece(closed("0", "1.5"), INCREASING, STRICTLY_CONCAVE);
    piece(closed("-1.5", "0"), INCREASING, STRICTLY_CONVEX);
    piece(closed("-1.5", "1.5"), INCREASING);
    piece(closed("0", "3"), STRICTLY_CONCAVE);
    piece(closed("-3", "0"), STRICTLY_CONVEX);
    derivative = u -> apply(Atoms.COS, u);
    enclosed(Elementary::sin);
    latex = "\\sin\\left(#1\\right)";
  }
}
