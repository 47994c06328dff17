package dev.jensen.agreement;

import dev.jensen.kernel.expr.Expr;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Two points, with values for the parameters too, and the weight of the first.
record Chord<N>(Map<String, N> a, Map<String, N> b, N weight) {

  /// weight * a + (1 - weight) * b.
  Map<String, N> mixture(Evaluator<N> evaluator) {
    var mixture = new TreeMap<String, N>();
    a.forEach((name, left) -> mixture.put(name, mixed(left, value(b, name), evaluator)));
    return mixture;
  }

  private N value(Map<String, N> point, String name) {
    var value = point.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }

  private N mixed(N left, N right, Evaluator<N> evaluator) {
    var numbers = evaluator.numbers();
    return left.equals(right)
        ? left
        : numbers.plus(right, numbers.times(weight, numbers.minus(left, right)));
  }

  /// f(weight a + (1 - weight) b) - weight f(a) - (1 - weight) f(b): not positive where f is
  /// convex. Empty where f is undefined at one of the three.
  Optional<N> gap(Expr function, Evaluator<N> evaluator) {
    var numbers = evaluator.numbers();
    var middle = evaluator.value(function, mixture(evaluator));
    var left = evaluator.value(function, a);
    var right = evaluator.value(function, b);
    if (middle.isEmpty() || left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(numbers.minus(middle.get(), mixed(left.get(), right.get(), evaluator)));
  }
}
