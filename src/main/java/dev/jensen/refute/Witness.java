package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.HashMap;
import java.util.Map;

/// Two points and the weight of the first, proposed to violate Jensen's inequality at `λa +
/// (1-λ)b`. Coordinates are rational constants, logarithms of them, or expressions in the
/// parameters.
public record Witness(Map<String, Expr> a, Map<String, Expr> b, Rational lambda) {
  public Witness {
    a = Map.copyOf(a);
    b = Map.copyOf(b);
  }

  /// The point `λa + (1-λ)b`.
  public Map<String, Expr> mixture() {
    var mixture = new HashMap<String, Expr>();
    for (var name : a.keySet()) {
      mixture.put(name, Tidy.sum(weighted(a, name, lambda), weighted(b, name, complement())));
    }
    return mixture;
  }

  /// `f(λa + (1-λ)b) - λf(a) - (1-λ)f(b)`, an expression in the parameters.
  public Expr gap(Expr function) {
    return Expr.sum(
        function.substitute(mixture()),
        Expr.product(Expr.of(lambda.negate()), function.substitute(a)),
        Expr.product(Expr.of(complement().negate()), function.substitute(b)));
  }

  private Rational complement() {
    return Rational.ONE.minus(lambda);
  }

  private static Expr weighted(Map<String, Expr> point, String name, Rational weight) {
    return Expr.product(Expr.of(weight), point.getOrDefault(name, Expr.of(0)));
  }
}
