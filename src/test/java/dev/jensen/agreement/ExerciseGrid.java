package dev.jensen.agreement;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Chords between the points of a grid, in double precision, for given values of the parameters.
record ExerciseGrid(Statement statement, Map<String, Rational> parameters) {
  private static final double TOLERANCE = 1e-11;
  private static final int[] SIZES = {0, 32, 3, 2};
  private static final int[] PARTS = {1, 4, 1, 1};

  /// Whether the graph is somewhere above a chord at its middle, below one, on one; and whether the
  /// middle of two points of the domain is outside.
  record Seen(boolean above, boolean below, boolean touching, boolean gap) {}

  Seen look() {
    var points = points();
    boolean above = false;
    boolean below = false;
    boolean touching = false;
    boolean outside = false;
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        var left = points.get(i);
        var right = points.get(j);
        var middle = value(middle(left.at(), right.at()));
        if (middle.isEmpty()) {
          outside = true;
          continue;
        }
        var gap = middle.get() - (left.value() + right.value()) / 2;
        var size = Math.abs(left.value()) + Math.abs(right.value()) + Math.abs(middle.get());
        above |= gap > TOLERANCE * size;
        below |= gap < -TOLERANCE * size;
        touching |= Math.abs(gap) <= TOLERANCE * size;
      }
    }
    return new Seen(above, below, touching, outside);
  }

  private record Point(Map<String, Double> at, double value) {}

  private List<Point> points() {
    int dimension = statement.variables().size();
    var fixed = new TreeMap<String, Double>();
    parameters.forEach(
        (name, value) ->
            fixed.put(name, value.numerator().doubleValue() / value.denominator().doubleValue()));
    List<Map<String, Double>> grid = List.of(fixed);
    for (var name : statement.variables()) {
      var finer = new ArrayList<Map<String, Double>>();
      for (var point : grid) {
        for (int k = -SIZES[dimension]; k <= SIZES[dimension]; k++) {
          var next = new TreeMap<>(point);
          next.put(name, (double) k / PARTS[dimension]);
          finer.add(next);
        }
      }
      grid = finer;
    }
    return grid.stream()
        .flatMap(at -> value(at).map(value -> new Point(at, value)).stream())
        .toList();
  }

  /// Empty outside the domain.
  private Optional<Double> value(Map<String, Double> point) {
    var isInside = statement.constraints().stream().allMatch(c -> Evaluator.FAST.holds(c, point));
    return isInside ? Evaluator.FAST.value(statement.function(), point) : Optional.empty();
  }

  private static Map<String, Double> middle(Map<String, Double> a, Map<String, Double> b) {
    var middle = new TreeMap<String, Double>();
    a.forEach((name, value) -> middle.merge(name, value / 2, Double::sum));
    b.forEach((name, value) -> middle.merge(name, value / 2, Double::sum));
    return middle;
  }
}
