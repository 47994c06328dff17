package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.refute.numeric.CompiledFunction;
import dev.jensen.refute.numeric.SymmetricEigen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Looks for violated chords at random points of the domain: along the direction of least
/// curvature, across kinks, and between distant points. Deterministic.
final class NumericSearch {
  private static final int ROUNDS = 1500;
  private static final int ROUNDS_MORE = 60;
  private static final int ENOUGH = 6;
  private static final double DIFFERENCE = 1e-4;
  private static final double[] SCALES = {1, 3, 10, 0.3, 100, 0.03};
  private static final double[] STEPS = {3, 1, 0.4, 0.1, 0.03, 0.01, 0.001, 1e-5};
  private static final int BISECTIONS = 50;
  private static final int SHRINKINGS = 30;
  private static final int DESCENTS = 300;

  /// Of more kinks than this, only those that show in the shortest step are looked at further.
  private static final int MANY_KINKS = 40;

  private static final Set<String> KINKED =
      Set.of("abs", "max", "min", "relu", "floor", "sign", "step");

  private final Ground ground;
  private final Jensen jensen;
  private final int sign;
  private final List<Bounds> bounds;
  private final List<CompiledFunction> kinks;
  private final Random random = new Random(7);
  private final List<Chord> found = new ArrayList<>();

  /// A search on a statement without parameters.
  NumericSearch(Statement statement, Ground ground, Direction direction) {
    this.ground = ground;
    this.jensen = new Jensen(ground, direction);
    this.sign = direction.sign();
    this.bounds = statement.variables().stream().map(x -> Bounds.of(x, statement)).toList();
    this.kinks = kinks(statement);
  }

  private static List<CompiledFunction> kinks(Statement statement) {
    if (!hasKinks(statement.function())) {
      return List.of();
    }
    return Arguments.of(statement.function()).stream()
        .filter(u -> !u.isFreeOf(statement.variables()))
        .map(u -> CompiledFunction.of(u, statement.variables()))
        .toList();
  }

  private static boolean hasKinks(Expr expr) {
    return switch (expr) {
      case Expr.Conditional c -> true;
      case Expr.Application(var atom, var arguments)
          when KINKED.contains(atom.name()) || atom.isKinked() ->
          true;
      case Expr.Application(var atom, var arguments) when atom.definition(arguments).isPresent() ->
          hasKinks(atom.definition(arguments).get());
      default -> expr.children().stream().anyMatch(NumericSearch::hasKinks);
    };
  }

  /// Violated chords with simple end points, simplest first.
  List<Chord> chords(Deadline deadline) {
    var previous = new double[0];
    var rounds = ROUNDS;
    for (var round = 0; round < rounds && found.size() < ENOUGH && !deadline.expired(); round++) {
      rounds = found.isEmpty() ? ROUNDS : Math.min(rounds, round + ROUNDS_MORE);
      var point = inside(draw(SCALES[round % SCALES.length]), previous);
      if (!Double.isNaN(ground.value(0, point))) {
        bend(point);
        if (previous.length > 0) {
          propose(previous, point);
          cross(previous, point, deadline);
        }
        previous = point;
      }
    }
    found.sort(Comparator.comparingInt(Chord::height));
    return found;
  }

  /// The point itself when it lies in the domain; otherwise moved towards a point known to, or,
  /// while none is known, to where the constraints are violated less.
  private double[] inside(double[] point, double[] known) {
    if (!Double.isNaN(ground.value(0, point))) {
      return point;
    }
    return known.length > 0 ? shrunk(point, known) : descended(point);
  }

  private double[] shrunk(double[] point, double[] known) {
    var moved = point;
    for (var step = 0; step < SHRINKINGS && Double.isNaN(ground.value(0, moved)); step++) {
      moved = Jensen.mixture(moved, known, 0.5);
    }
    return moved;
  }

  private double[] descended(double[] point) {
    var best = point;
    var violation = ground.violation(0, best);
    var step = 1.0;
    for (var k = 0; k < DESCENTS && violation > 0; k++) {
      var next = best.clone();
      for (var i = 0; i < next.length; i++) {
        next[i] += step * (1 + Math.abs(next[i])) * random.nextGaussian();
      }
      var other = ground.violation(0, next);
      if (other < violation) {
        best = next;
        violation = other;
        step *= 1.5;
      } else {
        step *= 0.85;
      }
      step = step < 1e-6 ? 1 : step;
    }
    return best;
  }

  private double[] draw(double scale) {
    var point = new double[ground.dimension()];
    for (var i = 0; i < point.length; i++) {
      point[i] = draw(bounds.get(i), scale);
    }
    return point;
  }

  private double draw(Bounds range, double scale) {
    var lower = range.lower();
    var upper = range.upper();
    if (!Double.isInfinite(lower) && !Double.isInfinite(upper)) {
      return lower + (upper - lower) * random.nextDouble();
    }
    if (!Double.isInfinite(lower)) {
      return lower - scale * Math.log(1 - random.nextDouble());
    }
    if (!Double.isInfinite(upper)) {
      return upper + scale * Math.log(1 - random.nextDouble());
    }
    return scale * random.nextGaussian();
  }

  /// Steps to both sides of a point in the direction of least curvature.
  private void bend(double[] point) {
    var hessian = hessian(point);
    if (hessian.length > 0) {
      steps(point, SymmetricEigen.leastEigenvector(hessian));
    }
  }

  private void steps(double[] point, double[] direction) {
    var size = size(point);
    for (var step : STEPS) {
      if (propose(moved(point, direction, step * size), moved(point, direction, -step * size))) {
        return;
      }
    }
  }

  private static double size(double[] point) {
    var size = 0.01;
    for (var coordinate : point) {
      size = Math.max(size, Math.abs(coordinate));
    }
    return size;
  }

  private static double[] moved(double[] point, double[] direction, double step) {
    var moved = point.clone();
    for (var i = 0; i < moved.length; i++) {
      moved[i] += step * direction[i];
    }
    return moved;
  }

  private boolean propose(double[] a, double[] b) {
    if (found.size() >= ENOUGH || !violated(a, b)) {
      return false;
    }
    var chord = Chord.simplified(a, b, this::violated);
    if (!found.contains(chord)) {
      found.add(chord);
    }
    return true;
  }

  private boolean violated(double[] a, double[] b) {
    return jensen.violatedAt(0, a, b, 0.5);
  }

  /// The Hessian by differences, its sign turned so that a negative eigenvalue is a violation;
  /// empty where a neighbour is undefined.
  private double[][] hessian(double[] point) {
    var n = point.length;
    var h = new double[n];
    for (var i = 0; i < n; i++) {
      h[i] = DIFFERENCE * Math.max(0.01, Math.abs(point[i]));
    }
    var matrix = new double[n][n];
    for (var i = 0; i < n; i++) {
      for (var j = i; j < n; j++) {
        var second =
            (at(point, i, h[i], j, h[j])
                    - at(point, i, h[i], j, -h[j])
                    - at(point, i, -h[i], j, h[j])
                    + at(point, i, -h[i], j, -h[j]))
                / (4 * h[i] * h[j]);
        if (Double.isNaN(second)) {
          return new double[0][];
        }
        matrix[i][j] = sign * second;
        matrix[j][i] = sign * second;
      }
    }
    return matrix;
  }

  private double at(double[] point, int i, double stepI, int j, double stepJ) {
    var moved = point.clone();
    moved[i] += stepI;
    moved[j] += stepJ;
    return ground.unconstrained(0, moved);
  }

  /// Finds where kinks cross the segment and steps to both sides of them.
  private void cross(double[] a, double[] b, Deadline deadline) {
    for (var kink : kinks) {
      if (found.size() >= ENOUGH || deadline.expired()) {
        return;
      }
      var near = a;
      var far = b;
      var side = Math.signum(kink.at(near));
      if (side * kink.at(far) < 0) {
        for (var step = 0; step < BISECTIONS; step++) {
          var middle = Jensen.mixture(near, far, 0.5);
          if (Math.signum(kink.at(middle)) == side) {
            near = middle;
          } else {
            far = middle;
          }
        }
        for (var direction : List.of(unit(a, b), gradient(kink, far))) {
          if (kinks.size() <= MANY_KINKS || shows(far, direction)) {
            steps(far, direction);
          }
        }
      }
    }
  }

  private boolean shows(double[] point, double[] direction) {
    var step = STEPS[STEPS.length - 1] * size(point);
    return violated(moved(point, direction, step), moved(point, direction, -step));
  }

  private static double[] unit(double[] a, double[] b) {
    return normalized(moved(b, a, -1));
  }

  private static double[] gradient(CompiledFunction kink, double[] point) {
    var gradient = new double[point.length];
    for (var i = 0; i < point.length; i++) {
      var h = DIFFERENCE * Math.max(0.01, Math.abs(point[i]));
      var above = point.clone();
      var below = point.clone();
      above[i] += h;
      below[i] -= h;
      gradient[i] = (kink.at(above) - kink.at(below)) / (2 * h);
    }
    return normalized(gradient);
  }

  private static double[] normalized(double[] vector) {
    var norm = 0.0;
    for (var entry : vector) {
      norm += entry * entry;
    }
    var scale = 1 / Math.sqrt(norm);
    var unit = vector.clone();
    for (var i = 0; i < unit.length; i++) {
      unit[i] *= scale;
    }
    return unit;
  }
}
