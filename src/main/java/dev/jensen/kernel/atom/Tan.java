package dev.jensen.kernel.atom;

/// The tangent.
final class Tan extends Declaration {
  Tan() {
    super(
        "tan", "f' = 1 + f^2 > 0, f'' = 2 f (1 + f^2), which has the sign of x on (-pi/2, pi/2).");
    define(u -> apply(Atoms.SIN, u).over(apply(Atoms.COS, u)));
    piece(closed("0", "1.5"), INCREASING, STRICTLY_CONVEX);
    piece(closed("-1.5", "0"), INCREASING, STRICTLY_CONCAVE);
    piece(closed("-1.5", "1.5"), INCREASING);
    latex = "\\tan\\left(#1\\right)";
  }
}
