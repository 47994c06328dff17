package dev.jensen.agreement;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values of expressions, worked out without the kernel: of it only the shape of expressions is
/// used. What the functions mean and where they are defined is said in `AtomMeanings`, what powers
/// mean is said here.
final class Evaluator<N> {
  static final Evaluator<Ball> EXACT = new Evaluator<>(Balls.ARITHMETIC);
  static final Evaluator<Double> FAST = new Evaluator<>(FloatingPoint.ARITHMETIC);

  private final Numbers<N> numbers;
  private final AtomMeanings<N> meanings;

  private Evaluator(Numbers<N> numbers) {
    this.numbers = numbers;
    this.meanings = new AtomMeanings<>(numbers);
  }

  Numbers<N> numbers() {
    return numbers;
  }

  boolean knows(String atom) {
    return meanings.knows(atom);
  }

  /// The value at a point, empty where the expression is undefined; throws `TooCloseToTell` where
  /// that is not certain.
  Optional<N> value(Expr expr, Map<String, N> point) {
    try {
      return Optional.of(at(expr, point));
    } catch (OutsideDomain undefined) {
      return Optional.empty();
    }
  }

  /// Whether the constraint's expression is defined at the point and stands in the relation to 0.
  boolean holds(Constraint constraint, Map<String, N> point) {
    return value(constraint.expression(), point)
        .map(value -> stands(constraint.relation(), numbers.sign(value)))
        .orElse(false);
  }

  private static boolean stands(Relation relation, int sign) {
    return switch (relation) {
      case NONNEGATIVE -> sign >= 0;
      case POSITIVE -> sign > 0;
      case ZERO -> sign == 0;
      case NONZERO -> sign != 0;
    };
  }

  private N at(Expr expr, Map<String, N> point) {
    return switch (expr) {
      case Expr.Constant(var c) -> numbers.quotient(c.numerator(), c.denominator());
      case Expr.Symbol(var name) -> coordinate(name, point);
      case Expr.Sum(var terms) -> {
        var sum = numbers.integer(0);
        for (var term : terms) {
          sum = numbers.plus(sum, at(term, point));
        }
        yield sum;
      }
      case Expr.Product(var factors) -> {
        var product = numbers.integer(1);
        for (var factor : factors) {
          product = numbers.times(product, at(factor, point));
        }
        yield product;
      }
      case Expr.Power(var base, Expr.Constant(var q)) ->
          rationalPower(at(base, point), q.numerator(), q.denominator());
      case Expr.Power(var base, var exponent) -> realPower(at(base, point), at(exponent, point));
      case Expr.Application(var atom, var arguments) ->
          meanings.of(atom.name(), all(arguments, point));
      case Expr.Conditional(var condition, var then, var otherwise) -> {
        var decisive = numbers.sign(at(condition.expression(), point));
        yield at(stands(condition.relation(), decisive) ? then : otherwise, point);
      }
    };
  }

  private List<N> all(List<Expr> arguments, Map<String, N> point) {
    return arguments.stream().map(argument -> at(argument, point)).toList();
  }

  private N coordinate(String name, Map<String, N> point) {
    var value = point.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }

  /// x^(m/n) in lowest terms, n > 1: x >= 0, and x > 0 when m < 0. Integer powers: 0^0 = 1.
  private N rationalPower(N base, BigInteger top, BigInteger bottom) {
    if (top.bitLength() > 30) {
      throw new TooCloseToTell("an exponent of " + top.bitLength() + " bits");
    }
    if (bottom.equals(BigInteger.ONE)) {
      return numbers.power(base, top.intValue());
    }
    if (bottom.equals(BigInteger.TWO)) {
      return numbers.power(numbers.squareRoot(base), top.intValue());
    }
    if (numbers.sign(base) == 0 && top.signum() > 0) {
      return numbers.integer(0);
    }
    return realPower(base, numbers.quotient(top, bottom));
  }

  /// x^p for x > 0. For x = 0 < p it is a convention whether there is a value: only where p > 0 was
  /// proved, and nothing is proved here.
  private N realPower(N base, N exponent) {
    var sign = numbers.sign(base);
    if (sign < 0 || (sign == 0 && numbers.sign(exponent) <= 0)) {
      throw new OutsideDomain("a power of a number that is not positive");
    }
    if (sign == 0) {
      throw new TooCloseToTell("a power of 0");
    }
    return numbers.exp(numbers.times(exponent, numbers.log(base)));
  }

  /// A point of exact decimal coordinates.
  static Map<String, Ball> point(Map<String, BigDecimal> coordinates) {
    var point = new java.util.TreeMap<String, Ball>();
    coordinates.forEach((name, value) -> point.put(name, Ball.exact(value)));
    return point;
  }
}
