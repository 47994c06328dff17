package dev.jensen.kernel.atom;

/// The Gaussian error linear unit x/2 (1 + erf(x/sqrt(2))).
final class Gelu extends Declaration {
  Gelu() {
    super(
        "gelu",
        "Hendrycks and Gimpel 2016. f'' has the sign of 2 - x^2: f' falls from 0, rises "
            + "between -sqrt(2) and sqrt(2) and falls to 1, so it has one zero, which lies between "
            + "-0.76 and -0.75, where f > -0.17.");
    define(u -> HALF.times(u).times(ONE.plus(erf(u.over(sqrt(TWO))))));
    range = atLeast("-0.17");
    piece(closed("-0.75", "1.41"), INCREASING, STRICTLY_CONVEX);
    piece(closed("-1.41", "-0.76"), DECREASING, STRICTLY_CONVEX);
    piece(closed("-1.41", "1.41"), STRICTLY_CONVEX);
    piece(atLeast("1.42"), INCREASING, STRICTLY_CONCAVE);
    piece(atMost("-1.42"), DECREASING, STRICTLY_CONCAVE);
    piece(atLeast("-0.75"), INCREASING);
    piece(atMost("-0.76"), DECREASING);
  }
}
