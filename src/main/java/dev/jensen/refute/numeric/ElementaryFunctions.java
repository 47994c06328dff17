package dev.jensen.refute.numeric;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/// The atoms that have a fast and stable evaluation of their own, by their name in the language.
/// All others are evaluated through their definitions.
final class ElementaryFunctions {
  private static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);

  private static final Map<String, DoubleUnaryOperator> UNARY =
      Map.ofEntries(
          Map.entry("exp", Math::exp),
          Map.entry("log", x -> x > 0 ? Math.log(x) : Double.NaN),
          Map.entry("log1p", x -> x > -1 ? Math.log1p(x) : Double.NaN),
          Map.entry("expm1", Math::expm1),
          Map.entry("sqrt", Math::sqrt),
          Map.entry("abs", Math::abs),
          Map.entry("relu", x -> Math.max(x, 0)),
          Map.entry("sigmoid", x -> 1 / (1 + Math.exp(-x))),
          Map.entry("softplus", ElementaryFunctions::softplus),
          Map.entry("logsigmoid", x -> -softplus(-x)),
          Map.entry("tanh", Math::tanh),
          Map.entry("sinh", Math::sinh),
          Map.entry("cosh", Math::cosh),
          Map.entry("atan", Math::atan),
          Map.entry("sin", Math::sin),
          Map.entry("cos", Math::cos),
          Map.entry("tan", Math::tan),
          Map.entry("erf", ErrorFunction::at),
          Map.entry("floor", Math::floor),
          Map.entry("sign", Math::signum),
          Map.entry("step", x -> Double.isNaN(x) ? x : x >= 0 ? 1 : 0),
          Map.entry("xlogx", ElementaryFunctions::xlogx));

  private static final Map<String, ToDoubleFunction<double[]>> VARIADIC =
      Map.of(
          "max", x -> Arrays.stream(x).reduce(Double.NEGATIVE_INFINITY, Math::max),
          "min", x -> Arrays.stream(x).reduce(Double.POSITIVE_INFINITY, Math::min),
          "norm2", x -> Math.sqrt(Arrays.stream(x).map(t -> t * t).sum()),
          "logsumexp", ElementaryFunctions::logSumExp);

  private ElementaryFunctions() {}

  static Optional<Double> constant(String name) {
    return Optional.ofNullable(CONSTANTS.get(name));
  }

  static Optional<DoubleUnaryOperator> unary(String name) {
    return Optional.ofNullable(UNARY.get(name));
  }

  static Optional<ToDoubleFunction<double[]>> variadic(String name) {
    return Optional.ofNullable(VARIADIC.get(name));
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  private static double xlogx(double x) {
    return x > 0 ? x * Math.log(x) : x == 0 ? 0 : Double.NaN;
  }

  private static double logSumExp(double[] x) {
    var top = Arrays.stream(x).reduce(Double.NEGATIVE_INFINITY, Math::max);
    return top + Math.log(Arrays.stream(x).map(t -> Math.exp(t - top)).sum());
  }
}
