package dev.jensen.kernel.normal;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A product of powers of generators with rational exponents other than 0. Ordered
/// lexicographically, which multiplication respects.
final class Monomial implements Comparable<Monomial> {
  static final Monomial ONE = new Monomial(new TreeMap<>());

  private final SortedMap<Generator, Rational> exponents;
  private final int hash;

  private Monomial(SortedMap<Generator, Rational> exponents) {
    this.exponents = Collections.unmodifiableSortedMap(exponents);
    this.hash = exponents.hashCode();
  }

  static Monomial of(Generator generator, Rational exponent) {
    var map = new TreeMap<Generator, Rational>();
    if (!exponent.isZero()) {
      map.put(generator, exponent);
    }
    return new Monomial(map);
  }

  SortedMap<Generator, Rational> exponents() {
    return exponents;
  }

  boolean isOne() {
    return exponents.isEmpty();
  }

  Rational exponent(Generator generator) {
    return exponents.getOrDefault(generator, Rational.ZERO);
  }

  Monomial times(Monomial other) {
    if (isOne()) {
      return other;
    }
    if (other.isOne()) {
      return this;
    }
    var product = new TreeMap<>(exponents);
    other.exponents.forEach((generator, exponent) -> add(product, generator, exponent));
    return new Monomial(product);
  }

  private static void add(
      Map<Generator, Rational> product, Generator generator, Rational exponent) {
    var sum = product.getOrDefault(generator, Rational.ZERO).plus(exponent);
    if (sum.isZero()) {
      product.remove(generator);
    } else {
      product.put(generator, sum);
    }
  }

  Monomial power(Rational exponent) {
    var power = new TreeMap<Generator, Rational>();
    if (!exponent.isZero()) {
      exponents.forEach((generator, e) -> power.put(generator, e.times(exponent)));
    }
    return new Monomial(power);
  }

  Monomial without(Generator generator) {
    var rest = new TreeMap<>(exponents);
    rest.remove(generator);
    return new Monomial(rest);
  }

  /// The greatest common divisor in each generator: the least exponents of the two.
  Monomial common(Monomial other) {
    var least = new TreeMap<Generator, Rational>();
    for (var entry : exponents.entrySet()) {
      least.put(entry.getKey(), entry.getValue().min(other.exponent(entry.getKey())));
    }
    for (var entry : other.exponents.entrySet()) {
      least.putIfAbsent(entry.getKey(), entry.getValue().min(Rational.ZERO));
    }
    least.values().removeIf(Rational::isZero);
    return new Monomial(least);
  }

  Expr toExpr() {
    var factors = new ArrayList<Expr>();
    for (Map.Entry<Generator, Rational> entry : exponents.entrySet()) {
      factors.add(entry.getKey().power(entry.getValue()));
    }
    return Expr.product(factors);
  }

  @Override
  public int compareTo(Monomial other) {
    var left = exponents.entrySet().iterator();
    var right = other.exponents.entrySet().iterator();
    while (left.hasNext() && right.hasNext()) {
      var a = left.next();
      var b = right.next();
      var order = a.getKey().compareTo(b.getKey());
      if (order < 0) {
        return a.getValue().signum();
      }
      if (order > 0) {
        return -b.getValue().signum();
      }
      var exponentOrder = a.getValue().compareTo(b.getValue());
      if (exponentOrder != 0) {
        return exponentOrder;
      }
    }
    if (left.hasNext()) {
      return left.next().getValue().signum();
    }
    return right.hasNext() ? -right.next().getValue().signum() : 0;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Monomial other
        && hash == other.hash
        && exponents.equals(other.exponents);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return toExpr().toString();
  }
}
