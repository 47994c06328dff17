package dev.jensen.refute.numeric;

import dev.jensen.kernel.expr.Relation;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/// One operation of a compiled expression; points are arrays of the symbols' values.
abstract class Node {
  /// The value, not a number where undefined.
  abstract double at(double[] point);

  /// The value with an estimate of its rounding error.
  abstract Approximation near(double[] point);

  static double[] values(Node[] nodes, double[] point) {
    var values = new double[nodes.length];
    for (var i = 0; i < nodes.length; i++) {
      values[i] = nodes[i].at(point);
    }
    return values;
  }

  static final class Constant extends Node {
    private final double value;

    Constant(double value) {
      this.value = value;
    }

    @Override
    double at(double[] point) {
      return value;
    }

    @Override
    Approximation near(double[] point) {
      return Approximation.rounded(value);
    }
  }

  static final class Symbol extends Node {
    private final int index;

    Symbol(int index) {
      this.index = index;
    }

    @Override
    double at(double[] point) {
      return point[index];
    }

    @Override
    Approximation near(double[] point) {
      return Approximation.rounded(point[index]);
    }
  }

  static final class Sum extends Node {
    private final Node[] terms;

    Sum(Node[] terms) {
      this.terms = terms;
    }

    @Override
    double at(double[] point) {
      var sum = 0.0;
      for (var term : terms) {
        sum += term.at(point);
      }
      return sum;
    }

    @Override
    Approximation near(double[] point) {
      var sum = new Approximation(0, 0);
      for (var term : terms) {
        sum = sum.plus(term.near(point));
      }
      return sum;
    }
  }

  static final class Product extends Node {
    private final Node[] factors;

    Product(Node[] factors) {
      this.factors = factors;
    }

    @Override
    double at(double[] point) {
      var product = 1.0;
      for (var factor : factors) {
        product *= factor.at(point);
      }
      return product;
    }

    @Override
    Approximation near(double[] point) {
      var product = new Approximation(1, 0);
      for (var factor : factors) {
        product = product.times(factor.near(point));
      }
      return product;
    }
  }

  /// `base^exponent` with a constant integer exponent.
  static final class IntegerPower extends Node {
    private final Node base;
    private final int exponent;

    IntegerPower(Node base, int exponent) {
      this.base = base;
      this.exponent = exponent;
    }

    @Override
    double at(double[] point) {
      var value = base.at(point);
      return switch (exponent) {
        case 2 -> value * value;
        case 3 -> value * value * value;
        case -1 -> value == 0 ? Double.NaN : 1 / value;
        default -> exponent < 0 && value == 0 ? Double.NaN : Math.pow(value, exponent);
      };
    }

    @Override
    Approximation near(double[] point) {
      var inner = base.near(point);
      var value = at(point);
      var inherited =
          inner.error() == 0
              ? 0
              : Math.abs(exponent * Math.pow(inner.value(), exponent - 1)) * inner.error()
                  + Math.pow(inner.error(), Math.abs(exponent));
      return new Approximation(value, Approximation.rounding(value, inherited));
    }
  }

  /// A function of one argument.
  static final class Unary extends Node {
    private final Node argument;
    private final DoubleUnaryOperator function;

    Unary(Node argument, DoubleUnaryOperator function) {
      this.argument = argument;
      this.function = function;
    }

    @Override
    double at(double[] point) {
      return function.applyAsDouble(argument.at(point));
    }

    @Override
    Approximation near(double[] point) {
      var inner = argument.near(point);
      var value = function.applyAsDouble(inner.value());
      if (inner.error() == 0) {
        return new Approximation(value, Approximation.rounding(value, 0));
      }
      var below = Math.abs(function.applyAsDouble(inner.value() - inner.error()) - value);
      var above = Math.abs(function.applyAsDouble(inner.value() + inner.error()) - value);
      var moved =
          Double.isNaN(below) ? above : Double.isNaN(above) ? below : Math.max(below, above);
      return new Approximation(value, Approximation.rounding(value, moved));
    }
  }

  /// A function of several arguments.
  static final class Joint extends Node {
    private final Node[] arguments;
    private final ToDoubleFunction<double[]> function;

    Joint(Node[] arguments, ToDoubleFunction<double[]> function) {
      this.arguments = arguments;
      this.function = function;
    }

    @Override
    double at(double[] point) {
      return function.applyAsDouble(values(arguments, point));
    }

    @Override
    Approximation near(double[] point) {
      var inputs = values(arguments, point);
      var value = function.applyAsDouble(inputs);
      var inherited = 0.0;
      for (var i = 0; i < inputs.length; i++) {
        var error = arguments[i].near(point).error();
        if (error > 0) {
          inherited += moved(inputs, i, error, value);
        }
      }
      return new Approximation(value, Approximation.rounding(value, inherited));
    }

    private double moved(double[] inputs, int i, double error, double value) {
      var other = inputs.clone();
      other[i] += error;
      var above = Math.abs(function.applyAsDouble(other) - value);
      other[i] -= 2 * error;
      var below = Math.abs(function.applyAsDouble(other) - value);
      return Double.isNaN(below) ? above : Double.isNaN(above) ? below : Math.max(below, above);
    }
  }

  /// One of two branches by the sign of an expression.
  static final class Choice extends Node {
    private final Node condition;
    private final Relation relation;
    private final Node then;
    private final Node otherwise;

    Choice(Node condition, Relation relation, Node then, Node otherwise) {
      this.condition = condition;
      this.relation = relation;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    double at(double[] point) {
      var value = condition.at(point);
      if (Double.isNaN(value)) {
        return value;
      }
      return branch(value).at(point);
    }

    private Node branch(double value) {
      return relation.holds((int) Math.signum(value)) ? then : otherwise;
    }

    @Override
    Approximation near(double[] point) {
      var test = condition.near(point);
      var decided = test.error() == 0 || Math.abs(test.value()) > test.error();
      if (Double.isNaN(test.value()) || !decided) {
        return new Approximation(at(point), Double.POSITIVE_INFINITY);
      }
      return branch(test.value()).near(point);
    }
  }
}
