package dev.jensen.prove.surd;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A sum of rational multiples of square roots of square-free integers, by those integers: {1: 7/8,
/// 33: -1/8} is (7 - sqrt(33))/8. No multiple is 0.
public record Surd(Map<BigInteger, Rational> byRadicand) {
  static final Surd ZERO = new Surd(Map.of());
  static final Surd ONE = of(Rational.ONE);

  private static final BigInteger LARGEST = BigInteger.TEN.pow(6);
  private static final Rational HIGHEST_POWER = Rational.of(32);

  /// What the expression is, without roots in denominators; none where it is no such sum or its
  /// integers are large.
  public static Optional<Surd> of(Expr expression) {
    return switch (expression) {
      case Expr.Constant(var value) -> Optional.of(of(value));
      case Expr.Sum(var terms) ->
          terms.stream().map(Surd::of).reduce(Optional.of(ZERO), (s, t) -> both(s, t, Surd::plus));
      case Expr.Product(var factors) ->
          factors.stream()
              .map(Surd::of)
              .reduce(Optional.of(ONE), (s, t) -> both(s, t, Surd::times));
      case Expr.Power(Expr.Constant(var base), Expr.Constant(var exponent))
          when exponent.equals(Rational.HALF) ->
          root(base);
      case Expr.Power(var base, Expr.Constant(var exponent))
          when exponent.isInteger() && exponent.abs().compareTo(HIGHEST_POWER) <= 0 ->
          of(base).flatMap(b -> b.power(exponent.intValue()));
      default -> Optional.empty();
    };
  }

  /// The expression with all parts that are such sums in this form.
  public static Expr simplified(Expr expression) {
    var surd = of(expression);
    if (surd.isPresent()) {
      return surd.get().toExpr();
    }
    return switch (expression) {
      case Expr.Sum(var terms) -> Expr.sum(terms.stream().map(Surd::simplified).toList());
      case Expr.Product(var factors) -> product(factors);
      case Expr.Power(var base, var exponent) -> simplified(base).power(exponent);
      default -> expression;
    };
  }

  private static Expr product(List<Expr> factors) {
    var numbers = factors.stream().filter(factor -> of(factor).isPresent()).toList();
    var others = factors.stream().filter(factor -> of(factor).isEmpty());
    var number = of(Expr.product(numbers)).orElse(ONE).toExpr();
    return number.times(Expr.product(others.map(Surd::simplified).toList()));
  }

  private interface Operation {
    Surd on(Surd one, Surd other);
  }

  private static Optional<Surd> both(
      Optional<Surd> one, Optional<Surd> other, Operation operation) {
    return one.flatMap(s -> other.map(t -> operation.on(s, t)));
  }

  static Surd of(Rational value) {
    return value.isZero() ? ZERO : new Surd(Map.of(BigInteger.ONE, value));
  }

  private static Optional<Surd> root(Rational value) {
    var inside = value.numerator().multiply(value.denominator());
    return value.signum() < 0 || inside.compareTo(LARGEST) > 0
        ? Optional.empty()
        : Optional.of(root(inside).times(Rational.of(BigInteger.ONE, value.denominator())));
  }

  private static Surd root(BigInteger integer) {
    var inside = integer;
    var outside = BigInteger.ONE;
    for (var k = BigInteger.TWO; k.multiply(k).compareTo(inside) <= 0; k = k.add(BigInteger.ONE)) {
      var square = k.multiply(k);
      while (inside.mod(square).signum() == 0) {
        inside = inside.divide(square);
        outside = outside.multiply(k);
      }
    }
    return inside.signum() == 0 ? ZERO : new Surd(Map.of(inside, Rational.of(outside)));
  }

  public boolean isRational() {
    return byRadicand.keySet().stream().allMatch(BigInteger.ONE::equals);
  }

  boolean isZero() {
    return byRadicand.isEmpty();
  }

  Surd plus(Surd other) {
    var sum = new TreeMap<>(byRadicand);
    other.byRadicand.forEach((d, c) -> sum.merge(d, c, Rational::plus));
    sum.values().removeIf(Rational::isZero);
    return new Surd(sum);
  }

  Surd negate() {
    return times(Rational.MINUS_ONE);
  }

  Surd times(Rational factor) {
    return times(of(factor));
  }

  Surd times(Surd other) {
    var product = ZERO;
    for (var one : byRadicand.entrySet()) {
      for (var two : other.byRadicand.entrySet()) {
        var common = one.getKey().gcd(two.getKey());
        var inside = one.getKey().divide(common).multiply(two.getKey().divide(common));
        var factor = one.getValue().times(two.getValue()).times(Rational.of(common));
        product = product.plus(new Surd(Map.of(inside, factor)));
      }
    }
    return product;
  }

  private Optional<Surd> power(int exponent) {
    if (exponent < 0 && isZero()) {
      return Optional.empty();
    }
    var base = exponent < 0 ? inverse() : this;
    var result = ONE;
    for (int i = 0; i < Math.abs(exponent); i++) {
      result = result.times(base);
    }
    return Optional.of(result);
  }

  /// With the conjugates of one root after the other. Throws `ArithmeticException` for 0.
  Surd inverse() {
    if (isRational()) {
      return of(byRadicand.getOrDefault(BigInteger.ONE, Rational.ZERO).inverse());
    }
    var radicand = byRadicand.keySet().stream().filter(d -> !d.equals(BigInteger.ONE)).findFirst();
    var prime = leastFactor(radicand.orElseThrow());
    var conjugate = new TreeMap<>(byRadicand);
    conjugate.replaceAll((d, c) -> d.mod(prime).signum() == 0 ? c.negate() : c);
    var beside = new Surd(conjugate);
    return times(beside).inverse().times(beside);
  }

  private static BigInteger leastFactor(BigInteger integer) {
    var k = BigInteger.TWO;
    while (k.multiply(k).compareTo(integer) <= 0) {
      if (integer.mod(k).signum() == 0) {
        return k;
      }
      k = k.add(BigInteger.ONE);
    }
    return integer;
  }

  public Expr toExpr() {
    return Expr.sum(
        byRadicand.entrySet().stream()
            .map(term -> Expr.of(term.getValue()).times(rootOf(term.getKey())))
            .toList());
  }

  private static Expr rootOf(BigInteger radicand) {
    return radicand.equals(BigInteger.ONE)
        ? Numeral.ONE
        : Expr.of(Rational.of(radicand)).power(Expr.of(Rational.HALF));
  }
}
