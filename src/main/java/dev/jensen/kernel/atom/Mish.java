package dev.jensen.kernel.atom;

/// x tanh(softplus(x)).
final class Mish extends Declaration {
  Mish() {
    super(
        "mish",
        "Misra 2019. With t = exp(x), f'' has the sign of 2(t+1)(t^2+2t+2) + x(2+2t-3t^2-2t^3), f'"
            + " that of (t+2)(t^2+2t+2) + 4x(t+1), which increases because x t >= -1/e; its zero"
            + " lies between -1.2 and -1.19.");
    define(
        u -> {
          var square = ONE.plus(exp(u)).power(2);
          return u.times(square.minus(ONE)).over(square.plus(ONE));
        });
    range = atLeast("-0.309");
    piece(closed("-1.19", "1.49"), INCREASING, STRICTLY_CONVEX);
    piece(closed("-2.25", "-1.2"), DECREASING, STRICTLY_CONVEX);
    piece(closed("-2.25", "1.49"), STRICTLY_CONVEX);
    piece(atLeast("-1.19"), INCREASING);
    piece(atMost("-1.2"), DECREASING);
  }
}
