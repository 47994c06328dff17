package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An expression multiplied out: rational multiples of products of rational powers. Its order does
/// not depend on how the expression was written, so it tells which exponents and arguments of
/// functions are alike (only up to the arithmetic done here; x/x and 1 are alike).
record Expansion(Map<Map<Expr, Rational>, Rational> terms) {
  private static final int MOST_TERMS = 2000;
  private static final int LARGEST_POWER_EXPANDED = 8;
  private static final int LARGEST_POWER_CARRIED_OUT = 1000;
  private static final Map<Expr, Rational> UNIT = Map.of();
  private static final Expansion ZERO = new Expansion(Map.of());

  static Expansion of(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> constant(value);
      case Expr.Symbol symbol -> single(symbol, Rational.ONE);
      case Expr.Sum(var terms) -> terms.stream().map(Expansion::of).reduce(ZERO, Expansion::plus);
      case Expr.Product(var factors) ->
          factors.stream().map(Expansion::of).reduce(constant(Rational.ONE), Expansion::times);
      case Expr.Power(var base, Expr.Constant(var exponent)) -> of(base).power(exponent);
      case Expr.Power power -> single(power.map(Expansion::canonical), Rational.ONE);
      case Expr.Application application ->
          single(application.map(Expansion::canonical), Rational.ONE);
      case Expr.Conditional conditional ->
          single(conditional.map(Expansion::canonical), Rational.ONE);
    };
  }

  /// The expression written in the one order.
  static Expr canonical(Expr expr) {
    return of(expr).toExpr();
  }

  private static Expansion constant(Rational value) {
    return value.isZero() ? ZERO : new Expansion(Map.of(UNIT, value));
  }

  private static Expansion single(Expr factor, Rational power) {
    return new Expansion(Map.of(Map.of(factor, power), Rational.ONE));
  }

  /// The coefficient of the product without factors.
  Rational constant() {
    return terms.getOrDefault(UNIT, Rational.ZERO);
  }

  Expansion withoutConstant() {
    var rest = new HashMap<>(terms);
    rest.remove(UNIT);
    return new Expansion(rest);
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  private Expansion plus(Expansion other) {
    var sum = new HashMap<>(terms);
    other.terms.forEach((product, coefficient) -> add(sum, product, coefficient));
    return new Expansion(sum);
  }

  private Expansion times(Expansion other) {
    if ((long) terms.size() * other.terms.size() > MOST_TERMS) {
      throw new Refused("too many terms");
    }
    var result = new HashMap<Map<Expr, Rational>, Rational>();
    terms.forEach(
        (left, a) ->
            other.terms.forEach((right, b) -> add(result, product(left, right), a.times(b))));
    return new Expansion(result);
  }

  // Whole powers of numbers belong to the coefficient.
  private static void addTerm(
      Map<Map<Expr, Rational>, Rational> sums, Map<Expr, Rational> product, Rational coefficient) {
    var factors = new HashMap<>(product);
    var number = coefficient;
    for (var factor : product.entrySet()) {
      if (factor.getKey() instanceof Expr.Constant(var value) && isCarriedOut(factor.getValue())) {
        number = number.times(value.power(factor.getValue().intValue()));
        factors.remove(factor.getKey());
      }
    }
    add(sums, factors, number);
  }

  private static boolean isCarriedOut(Rational exponent) {
    return exponent.isSmallInteger()
        && Math.abs((long) exponent.intValue()) <= LARGEST_POWER_CARRIED_OUT;
  }

  private static <K> void add(Map<K, Rational> sums, K key, Rational amount) {
    var sum = sums.getOrDefault(key, Rational.ZERO).plus(amount);
    if (sum.isZero()) {
      sums.remove(key);
    } else {
      sums.put(key, sum);
    }
  }

  private static Map<Expr, Rational> product(Map<Expr, Rational> left, Map<Expr, Rational> right) {
    var result = new HashMap<>(left);
    right.forEach((factor, power) -> add(result, factor, power));
    return result;
  }

  private Expansion power(Rational exponent) {
    if (terms.size() == 1) {
      var term = terms.entrySet().iterator().next();
      if (distributes(term.getKey(), term.getValue(), exponent)) {
        var powers = new HashMap<Expr, Rational>();
        term.getKey().forEach((factor, power) -> powers.put(factor, power.times(exponent)));
        var result = new HashMap<Map<Expr, Rational>, Rational>();
        addTerm(result, powers, raise(term.getValue(), exponent));
        return new Expansion(result);
      }
    }
    if (exponent.isSmallInteger()
        && exponent.signum() >= 0
        && exponent.intValue() <= LARGEST_POWER_EXPANDED) {
      var result = constant(Rational.ONE);
      for (var i = 0; i < exponent.intValue(); i++) {
        result = result.times(this);
      }
      return result;
    }
    return single(toExpr(), exponent);
  }

  // (u v)^q = u^q v^q always for integers q, else only with the signs of u and v known.
  private static boolean distributes(
      Map<Expr, Rational> product, Rational coefficient, Rational exponent) {
    if (exponent.isSmallInteger()) {
      return Math.abs((long) exponent.intValue()) <= 1000;
    }
    return coefficient.isOne() && product.size() == 1 && product.values().iterator().next().isOne();
  }

  private static Rational raise(Rational coefficient, Rational exponent) {
    return coefficient.isOne() ? Rational.ONE : coefficient.power(exponent.intValue());
  }

  Expr toExpr() {
    return Expr.sum(
        terms.entrySet().stream()
            .map(term -> toExpr(term.getKey(), term.getValue()))
            .sorted(Comparator.comparing(Expr::toString))
            .toList());
  }

  static Expr toExpr(Map<Expr, Rational> product, Rational coefficient) {
    List<Expr> factors =
        product.entrySet().stream()
            .map(factor -> factor.getKey().power(Expr.of(factor.getValue())))
            .sorted(Comparator.comparing(Expr::toString))
            .toList();
    return coefficient.isZero() ? Numeral.ZERO : Expr.of(coefficient).times(Expr.product(factors));
  }
}
