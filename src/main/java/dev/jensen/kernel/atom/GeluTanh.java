package dev.jensen.kernel.atom;

/// The approximation of gelu through tanh.
final class GeluTanh extends Declaration {
  GeluTanh() {
    super(
        "gelu_tanh",
        "Hendrycks and Gimpel 2016. With c = 2 sqrt(2/pi) > 1.595 and t = -c x > 0: f >= x "
            + "sigmoid(c x) = -t/(1+exp(t))/c > -0.2785/1.595 > -0.175.");
    define(
        u -> {
          var cubic = u.plus(number("0.044715").times(u.power(3)));
          var inner = sqrt(TWO.over(apply(Atoms.PI))).times(cubic);
          return HALF.times(u).times(ONE.plus(apply(Atoms.TANH, inner)));
        });
    range = atLeast("-0.175");
  }
}
