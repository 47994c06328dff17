package dev.jensen.render;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Writes factors that repeat in a product as one power, for display: `z*z/x` as `z^2/x`, and roots
/// of numbers as one root: `sqrt(11)*sqrt(3)` as `sqrt(33)`. Powers above and below the line are
/// not mixed, so the domain stays what it was. Terms that are plainly 0 are left out.
final class Tidy {
  private Tidy() {}

  static Expr of(Expr expr) {
    var inner = expr.map(Tidy::of);
    return switch (inner) {
      case Expr.Product(var factors) when isZero(factors) -> Expr.of(0);
      case Expr.Product(var factors) -> product(flattened(factors));
      case Expr.Sum(var terms) when terms.stream().anyMatch(Expr::isZero) ->
          Expr.sum(terms.stream().filter(term -> !term.isZero()).toList());
      default -> inner;
    };
  }

  /// Only where the other factors are defined everywhere.
  private static boolean isZero(List<Expr> factors) {
    return factors.stream().anyMatch(Expr::isZero)
        && factors.stream().allMatch(f -> f instanceof Expr.Constant || f instanceof Expr.Symbol);
  }

  private static List<Expr> flattened(List<Expr> factors) {
    var flat = new ArrayList<Expr>();
    for (var factor : factors) {
      if (factor instanceof Expr.Product(var inner)) {
        flat.addAll(flattened(inner));
      } else {
        flat.add(factor);
      }
    }
    return flat;
  }

  private record Key(Expr base, boolean isBelow) {}

  private static Expr product(List<Expr> factors) {
    var exponents = new LinkedHashMap<Key, Rational>();
    var radicand = Rational.ONE;
    for (var factor : factors) {
      if (factor instanceof Expr.Power(Expr.Constant(var n), Expr.Constant(var q))
          && q.equals(Rational.HALF)
          && n.signum() > 0) {
        radicand = radicand.times(n);
      } else if (factor instanceof Expr.Power(var base, Expr.Constant(var q)) && q.isInteger()) {
        exponents.merge(new Key(base, q.signum() < 0), q, Rational::plus);
      } else {
        exponents.merge(new Key(factor, false), Rational.ONE, Rational::plus);
      }
    }
    var powers = new ArrayList<Expr>();
    if (!radicand.isOne()) {
      powers.add(Expr.of(radicand).power(Expr.of(Rational.HALF)));
    }
    exponents.forEach((key, q) -> powers.add(power(key.base(), q)));
    return powers.size() == 1 ? powers.get(0) : new Expr.Product(powers);
  }

  private static Expr power(Expr base, Rational exponent) {
    return exponent.isOne() || (base instanceof Expr.Constant && exponent.signum() >= 0)
        ? base.power(Expr.of(exponent))
        : new Expr.Power(base, Expr.of(exponent));
  }
}
