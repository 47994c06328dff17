package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// Replaces exp(c * log u + v) by u^c * exp(v), everywhere; this may enlarge the domain.
final class ExponentiatedLogarithms {
  private final IdentityHashMap<Expr, Expr> done = new IdentityHashMap<>();

  static Expr remove(Expr expr) {
    return new ExponentiatedLogarithms().removed(expr);
  }

  private Expr removed(Expr expr) {
    var known = done.get(expr);
    if (known == null) {
      known = once(expr.map(this::removed));
      done.put(expr, known);
    }
    return known;
  }

  private static Expr once(Expr expr) {
    return PowerForm.isExponential(expr) ? rewrite(expr) : expr;
  }

  private static Expr rewrite(Expr exponential) {
    var exponent = Expansion.of(exponential.children().get(0));
    var powers = new ArrayList<Expr>();
    var rest = new HashMap<Map<Expr, Rational>, Rational>();
    exponent
        .terms()
        .forEach(
            (product, coefficient) ->
                underLogarithm(product)
                    .ifPresentOrElse(
                        u -> powers.add(u.power(Expr.of(coefficient))),
                        () -> rest.put(product, coefficient)));
    if (powers.isEmpty()) {
      return exponential;
    }
    var others = new Expansion(rest).toExpr();
    powers.add(others.isZero() ? Numeral.ONE : PowerForm.exponential(exponential, others));
    return Expr.product(powers);
  }

  private static Optional<Expr> underLogarithm(Map<Expr, Rational> product) {
    return product.size() == 1
            && product.values().iterator().next().isOne()
            && product.keySet().iterator().next() instanceof Expr.Application(var atom, var args)
            && atom.name().equals("log")
        ? Optional.of(args.get(0))
        : Optional.empty();
  }
}
