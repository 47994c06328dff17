package dev.jensen.kernel.atom;

/// The inverse tangent, between -pi/2 and pi/2.
final class Atan extends Declaration {
  Atan() {
    super("atan", "f' = 1/(1+x^2) > 0, f'' = -2x/(1+x^2)^2; pi/2 < 1.5708.");
    range = open("-1.5708", "1.5708");
    piece(NONPOSITIVE, INCREASING, STRICTLY_CONVEX);
    piece(NONNEGATIVE, INCREASING, STRICTLY_CONCAVE);
    piece(ALL, INCREASING);
    derivative = u -> ONE.plus(u.power(2)).power(-1);
    enclosed(Elementary::atan);
    latex = "\\arctan\\left(#1\\right)";
  }
}
