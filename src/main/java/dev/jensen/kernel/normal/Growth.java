package dev.jensen.kernel.normal;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// How a polynomial in powers of t, exp(t) and log(t), with coefficients free of t, behaves as t
/// grows without bound: it is `coefficient` times exp(bt) t^a log(t)^k, up to terms that are
/// smaller by a factor that tends to 0, where the coefficient is not 0; where it is 0 it is of a
/// smaller order. That of a fraction is meant where none of the `divisors`, the leading
/// coefficients of its denominators, is 0.
public record Growth(Order order, Expr coefficient, List<Expr> divisors) {
  public Growth {
    divisors = List.copyOf(divisors);
  }

  /// exp(bt) t^a log(t)^k; the larger one outgrows the smaller one (Hardy, Orders of Infinity).
  public record Order(Rational exponential, Rational power, Rational logarithm)
      implements Comparable<Order> {
    static final Order CONSTANT = new Order(Rational.ZERO, Rational.ZERO, Rational.ZERO);
    private static final Comparator<Order> LEXICOGRAPHIC =
        Comparator.comparing(Order::exponential)
            .thenComparing(Order::power)
            .thenComparing(Order::logarithm);

    Order times(Order other, Rational exponent) {
      return new Order(
          exponential.plus(other.exponential.times(exponent)),
          power.plus(other.power.times(exponent)),
          logarithm.plus(other.logarithm.times(exponent)));
    }

    /// -1 where it tends to 0, 0 for a constant, 1 where it grows without bound.
    public int signum() {
      return compareTo(CONSTANT);
    }

    @Override
    public int compareTo(Order other) {
      return LEXICOGRAPHIC.compare(this, other);
    }
  }

  /// The growth of numerator and denominators; empty when they contain t in another way.
  public static Optional<Growth> of(Fraction fraction, String t) {
    var top = of(fraction.numerator(), t);
    if (top.isEmpty()) {
      return Optional.empty();
    }
    var order = top.get().order();
    var factors = new ArrayList<>(List.of(top.get().coefficient()));
    var divisors = new ArrayList<Expr>();
    for (var entry : fraction.denominators().entrySet()) {
      var below = of(entry.getKey(), t);
      if (below.isEmpty()) {
        return Optional.empty();
      }
      order = order.times(below.get().order(), Rational.of(-entry.getValue()));
      divisors.add(below.get().coefficient());
      factors.add(below.get().coefficient().power(-entry.getValue()));
    }
    return Optional.of(new Growth(order, Expr.product(factors), divisors));
  }

  private static Optional<Growth> of(Polynomial polynomial, String t) {
    var byOrder = new TreeMap<Order, List<Expr>>();
    for (var term : polynomial.terms().entrySet()) {
      var order = Order.CONSTANT;
      var factors = new ArrayList<>(List.of(Expr.of(term.getValue())));
      for (var power : term.getKey().exponents().entrySet()) {
        var generator = power.getKey();
        if (generator.form().isFreeOf(List.of(t))) {
          factors.add(generator.power(power.getValue()));
          continue;
        }
        var grows = generator.period() == 0 ? of(generator.form(), t) : Optional.<Order>empty();
        if (grows.isEmpty()) {
          return Optional.empty();
        }
        order = order.times(grows.get(), power.getValue());
      }
      byOrder.computeIfAbsent(order, o -> new ArrayList<>()).add(Expr.product(factors));
    }
    return byOrder.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Growth(byOrder.lastKey(), Expr.sum(byOrder.lastEntry().getValue()), List.of()));
  }

  /// t, log(t), exp(ct) with rational c.
  private static Optional<Order> of(Expr form, String t) {
    return switch (form) {
      case Expr.Symbol(var name) when name.equals(t) ->
          Optional.of(new Order(Rational.ZERO, Rational.ONE, Rational.ZERO));
      case Expr.Application(var atom, var arguments)
          when atom.equals(Atoms.LOG) && arguments.equals(List.of(Expr.symbol(t))) ->
          Optional.of(new Order(Rational.ZERO, Rational.ZERO, Rational.ONE));
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.EXP) ->
          slope(arguments.get(0), t).map(c -> new Order(c, Rational.ZERO, Rational.ZERO));
      default -> Optional.empty();
    };
  }

  private static Optional<Rational> slope(Expr argument, String t) {
    if (argument.equals(Expr.symbol(t))) {
      return Optional.of(Rational.ONE);
    }
    return argument instanceof Expr.Product(var factors)
            && factors.size() == 2
            && factors.get(0) instanceof Expr.Constant(var c)
            && factors.get(1).equals(Expr.symbol(t))
        ? Optional.of(c)
        : Optional.empty();
  }
}
