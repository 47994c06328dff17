package dev.jensen.kernel.atom;

/// x sigmoid(x).
final class Silu extends Declaration {
  Silu() {
    super(
        "silu",
        "Elfwing, Uchibe, Doya 2017. With s = sigmoid(x): f'' = s(1-s)(2 - x tanh(x/2)), "
            + "positive while |x| < 2.3993...; f' has one zero, between -1.28 and -1.27, where f = "
            + "-W(1/e) > -0.2785.");
    define(u -> u.over(ONE.plus(exp(u.negate()))));
    range = atLeast("-0.2785");
    piece(closed("-1.27", "2.39"), INCREASING, STRICTLY_CONVEX);
    piece(closed("-2.39", "-1.28"), DECREASING, STRICTLY_CONVEX);
    piece(closed("-2.39", "2.39"), STRICTLY_CONVEX);
    piece(atLeast("2.4"), INCREASING, STRICTLY_CONCAVE);
    piece(atMost("-2.4"), DECREASING, STRICTLY_CONCAVE);
    piece(atLeast("-1.27"), INCREASING);
    piece(atMost("-1.28"), DECREASING);
  }
}
