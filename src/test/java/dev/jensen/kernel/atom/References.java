package dev.jensen.kernel.atom;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// All atoms again in double precision, written without looking at their declarations; not a number
/// outside the domain.
final class References {
  private static final Map<String, ToDoubleFunction<double[]>> ALL = new TreeMap<>();

  private References() {}

  static {
    one("exp", Math::exp);
    one("log", x -> x > 0 ? Math.log(x) : Double.NaN);
    one("abs", Math::abs);
    one("atan", Math::atan);
    one("erf", References::erf);
    one("sin", Math::sin);
    one("cos", Math::cos);
    one("tan", Math::tan);
    one("floor", Math::floor);
    one("sign", Math::signum);
    one("step", x -> x >= 0 ? 1 : 0);
    one("xlogx", References::xlogx);
    one("entr", x -> -xlogx(x));
    one("sqrt", Math::sqrt);
    one("relu", x -> Math.max(x, 0));
    one("log1p", x -> x > -1 ? Math.log1p(x) : Double.NaN);
    one("expm1", Math::expm1);
    one("sigmoid", References::sigmoid);
    one("softplus", x -> Math.log1p(Math.exp(x)));
    one("logsigmoid", x -> Math.log(sigmoid(x)));
    one("tanh", Math::tanh);
    one("sinh", Math::sinh);
    one("cosh", Math::cosh);
    one("logcosh", x -> Math.log(Math.cosh(x)));
    one("selu", x -> 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x)));
    one("gelu", x -> x * (1 + erf(x / Math.sqrt(2))) / 2);
    one("gelu_tanh", References::geluTanh);
    one("silu", x -> x * sigmoid(x));
    one("swish", x -> x * sigmoid(x));
    one("mish", x -> x * Math.tanh(Math.log1p(Math.exp(x))));
    one("relu6", x -> Math.clamp(x, 0, 6));
    one("hardsigmoid", x -> Math.clamp(x / 6 + 0.5, 0, 1));
    one("hardswish", x -> x * Math.clamp(x / 6 + 0.5, 0, 1));
    one("hinge", x -> x < 1 ? 1 - x : 0);
    one("log_normcdf", x -> Math.log((1 + erf(x / Math.sqrt(2))) / 2));
    ALL.put("pi", x -> Math.PI);
    ALL.put("leakyrelu", x -> x[0] > 0 ? x[0] : second(x, 0.01) * x[0]);
    ALL.put("elu", x -> x[0] > 0 ? x[0] : second(x, 1) * Math.expm1(x[0]));
    ALL.put("celu", x -> positive(second(x, 1), a -> x[0] > 0 ? x[0] : a * Math.expm1(x[0] / a)));
    ALL.put("huber", x -> positive(second(x, 1), m -> huber(x[0], m)));
    ALL.put("huberloss", x -> positive(second(x, 1), d -> huber(x[0], d) / 2));
    ALL.put("max", x -> DoubleStream.of(x).max().orElseThrow());
    ALL.put("min", x -> DoubleStream.of(x).min().orElseThrow());
    ALL.put("logsumexp", x -> Math.log(DoubleStream.of(x).map(Math::exp).sum()));
    ALL.put("norm1", x -> DoubleStream.of(x).map(Math::abs).sum());
    ALL.put("norm2", x -> Math.sqrt(DoubleStream.of(x).map(t -> t * t).sum()));
    ALL.put("norminf", x -> DoubleStream.of(x).map(Math::abs).max().orElseThrow());
    ALL.put("quad_over_lin", References::quadOverLin);
    ALL.put("rel_entr", References::relativeEntropy);
    ALL.put("kl_div", x -> relativeEntropy(x) - x[0] + x[1]);
  }

  static Set<String> names() {
    return ALL.keySet();
  }

  static double value(String name, double... arguments) {
    var reference = ALL.get(name);
    if (reference == null) {
      throw new IllegalArgumentException(name);
    }
    return reference.applyAsDouble(arguments);
  }

  private static void one(String name, DoubleUnaryOperator function) {
    ALL.put(name, x -> function.applyAsDouble(x[0]));
  }

  private static double second(double[] x, double otherwise) {
    return x.length > 1 ? x[1] : otherwise;
  }

  private static double positive(double parameter, DoubleUnaryOperator function) {
    return parameter > 0 ? function.applyAsDouble(parameter) : Double.NaN;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double xlogx(double x) {
    return x > 0 ? x * Math.log(x) : x == 0 ? 0 : Double.NaN;
  }

  private static double huber(double x, double bound) {
    return Math.abs(x) <= bound ? x * x : bound * (2 * Math.abs(x) - bound);
  }

  private static double geluTanh(double x) {
    return x / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
  }

  private static double quadOverLin(double[] x) {
    var last = x[x.length - 1];
    return positive(last, y -> (DoubleStream.of(x).map(t -> t * t).sum() - y * y) / y);
  }

  private static double relativeEntropy(double[] x) {
    if (x[0] < 0 || x[1] <= 0) {
      return Double.NaN;
    }
    return x[0] == 0 ? 0 : x[0] * Math.log(x[0] / x[1]);
  }

  /// Simpson's rule with so small steps that only rounding remains.
  private static double erf(double x) {
    var steps = 4000;
    var width = x / steps;
    var sum = 1 + Math.exp(-x * x);
    for (var i = 1; i < steps; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * Math.exp(-(i * width) * (i * width));
    }
    return 2 / Math.sqrt(Math.PI) * sum * width / 3;
  }
}
